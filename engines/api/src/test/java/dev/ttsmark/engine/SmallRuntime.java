package dev.ttsmark.engine;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.spi.ToolProvider;

/** Java runtimes that {@code jlink} makes of a few modules, as containers hold them. */
public final class SmallRuntime {

    private SmallRuntime() {}

    /** The home of such a runtime; empty where this JDK cannot make one. */
    public static Optional<Path> of(Path folder, String... modules) {
        return ToolProvider.findFirst("jlink")
                .filter(jlink -> {
                    PrintWriter said = new PrintWriter(new StringWriter());
                    return jlink.run(
                                    said,
                                    said,
                                    "--add-modules",
                                    String.join(",", modules),
                                    "--output",
                                    folder.toString())
                            == 0;
                })
                .map(jlink -> folder);
    }
}

package dev.ttsmark.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Writes a line of text where a real generator writes weights. */
final class FakeGenerator implements StandInGenerator {

    final AtomicInteger runs = new AtomicInteger();
    String version = "v1";
    boolean failing;

    @Override
    public String version(Size size, String language) {
        return version;
    }

    @Override
    public Map<String, Path> write(Size size, String language, Path folder, long seed) throws IOException {
        runs.incrementAndGet();
        Path model = Files.writeString(folder.resolve("fake.onnx"), size + " " + language + " " + seed + " " + version);
        if (failing) {
            throw new IOException("No space left on device");
        }
        return Map.of("model", model, "voices", Files.writeString(folder.resolve("voices.bin"), "voices"));
    }
}

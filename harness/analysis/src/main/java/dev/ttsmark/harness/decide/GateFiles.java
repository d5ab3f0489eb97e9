package dev.ttsmark.harness.decide;

import dev.ttsmark.harness.measure.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes {@code gate.json}, {@code gate.md} and {@code gate-junit.xml}. */
public final class GateFiles {

    private GateFiles() {}

    public static String json(GateResult result) throws IOException {
        return Json.pretty(result);
    }

    /** @param folder made where it is missing */
    public static void write(GateResult result, Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("gate.json"), json(result));
        Files.writeString(folder.resolve("gate.md"), GateMarkdown.of(result));
        Files.writeString(folder.resolve("gate-junit.xml"), GateJunit.of(result));
    }
}

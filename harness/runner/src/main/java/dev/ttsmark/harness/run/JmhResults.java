package dev.ttsmark.harness.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.ttsmark.harness.measure.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatFactory;
import org.openjdk.jmh.results.format.ResultFormatType;

/** {@code jmh.json}: what JMH says of all rounds, in its own format, for the tools that read it. */
final class JmhResults {

    private JmhResults() {}

    /** JMH writes one file for each call of its runner; a run has many, so they are joined here. */
    static void append(Collection<RunResult> results, Path file) throws IOException {
        ArrayNode all = Json.MAPPER.createArrayNode();
        if (Files.exists(file)) {
            Json.MAPPER.readTree(file.toFile()).forEach(all::add);
        }
        parsed(results).forEach(all::add);
        Path part = file.resolveSibling(file.getFileName() + ".part");
        Json.MAPPER.writerWithDefaultPrettyPrinter().writeValue(part.toFile(), all);
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    }

    private static JsonNode parsed(Collection<RunResult> results) throws IOException {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        try (PrintStream print = new PrintStream(text, true, StandardCharsets.UTF_8)) {
            ResultFormatFactory.getInstance(ResultFormatType.JSON, print).writeOut(results);
        }
        return Json.MAPPER.readTree(text.toByteArray());
    }
}

package dev.ttsmark.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ttsmark.model.FileSource;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class PullProgressTest {

    @Test
    void tellsAFileInPlainLinesWhereNobodyWatches() {
        FileSource file = new FileSource(
                "model",
                "model.onnx",
                URI.create("https://example.org/model.onnx"),
                OptionalLong.of(2_500_000),
                Optional.of("a".repeat(64)));
        StringWriter err = new StringWriter();
        try (PullProgress progress = new PullProgress(new PrintWriter(err, true), false)) {
            progress.started(file, 1_000_000, file.bytes());
            progress.received(1_500_000);
            progress.finished(file);
        }

        assertThat(err.toString().lines())
                .containsExactly(
                        "model.onnx from example.org, 2.5 MB, going on at 1.0 MB …",
                        "model.onnx: sha256 as published.");
    }
}

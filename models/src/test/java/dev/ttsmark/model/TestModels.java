package dev.ttsmark.model;

import dev.ttsmark.engine.License;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Manifests for tests. */
final class TestModels {

    private TestModels() {}

    static Manifest model(String id, String url) {
        return model(id, List.of(file(url)), Manifest.Readiness.READY);
    }

    static Manifest model(String id, List<FileSource> files, Manifest.Readiness readiness) {
        return new Manifest(
                id,
                "family",
                "kokoro",
                "a network",
                "fp32",
                new License("Apache-2.0", true),
                List.of("en"),
                24_000,
                files,
                readiness,
                Optional.of(new Manifest.StandIn("fake", "eng")),
                "");
    }

    static FileSource file(String url) {
        return new FileSource("model", "model.onnx", URI.create(url), OptionalLong.empty(), Optional.empty());
    }

    static FileSource file(String role, String path, String url, long bytes, String sha256) {
        return new FileSource(role, path, URI.create(url), OptionalLong.of(bytes), Optional.of(sha256));
    }
}

package dev.ttsmark.model;

import dev.ttsmark.engine.Weights;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Copies a line of text where a real importer converts weights. */
final class FakeImporter implements Importer {

    final AtomicInteger runs = new AtomicInteger();
    String version = "v1";
    String language = "";

    @Override
    public String version() {
        return version;
    }

    @Override
    public List<Path> sources(Path from) {
        return List.of(from.resolve("model.onnx"));
    }

    @Override
    public Imported write(Path from, Path into) throws IOException, ModelException {
        runs.incrementAndGet();
        String weights = Files.readString(from.resolve("model.onnx"), StandardCharsets.ISO_8859_1);
        Path model = Files.writeString(into.resolve("model.pt"), version + " of " + weights);
        if (weights.equals("broken")) {
            throw new ModelException(ModelException.Kind.FOREIGN, "The weights are broken.");
        }
        return new Imported(language, 16_000, Weights.RELEASED, Map.of("model", model));
    }
}

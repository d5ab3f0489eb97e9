package dev.ttsmark.model;

import dev.ttsmark.engine.Weights;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Takes a Kokoro graph that somebody converted, quantised for example, with its voices. Nothing in it changes; that its
 * weights are stand-ins stays known by the mark in its metadata, which converters keep or
 * {@code models/export/quantize_int8.py} puts back.
 */
final class KokoroImport implements Importer {

    private static final Set<String> TOKENS = Set.of("input_ids", "tokens");
    private static final int SAMPLE_RATE_HZ = 24_000;

    private final Optional<String> graph;

    /** @param graph file name of the graph, where a folder has several */
    KokoroImport(Optional<String> graph) {
        this.graph = graph;
    }

    @Override
    public String version() {
        return "2";
    }

    @Override
    public List<Path> sources(Path from) throws IOException, ModelException {
        return new KokoroFolder(from, graph).files();
    }

    @Override
    public List<Path> weightFiles(Path from) throws IOException, ModelException {
        List<Path> files = new ArrayList<>(List.of(new KokoroFolder(from, graph).model()));
        files.addAll(ExternalData.files(files.get(0)));
        return files;
    }

    @Override
    public Imported write(Path from, Path into) throws IOException, ModelException {
        KokoroFolder folder = new KokoroFolder(from, graph);
        OnnxFile file = OnnxFile.read(folder.model());
        if (file.inputs().stream().noneMatch(TOKENS::contains)) {
            throw KokoroFolder.refused(
                    folder.model() + " is no Kokoro, since none of its inputs " + file.inputs()
                            + " is input_ids or tokens",
                    "export it from a Kokoro model");
        }
        folder.requireVoices();
        Map<String, Path> files = new HashMap<>();
        files.put("model", Files.copy(folder.model(), into.resolve("model.onnx")));
        files.put("voices", folder.writeVoices(into.resolve("voices.bin")));
        int number = 1;
        for (var data : ExternalData.of(folder.model(), file).entrySet()) {
            Path target = into.resolve(data.getKey());
            Files.createDirectories(target.getParent());
            files.put(number == 1 ? "data" : "data-" + number, Files.copy(data.getValue(), target));
            number++;
        }
        if (folder.config().isPresent()) {
            files.put("config", Files.write(into.resolve("config.json"), folder.configContent()));
        }
        return new Imported(
                "",
                SAMPLE_RATE_HZ,
                OnnxMetadata.isStandIn(file.metadata()) ? Weights.STAND_IN : Weights.RELEASED,
                files);
    }
}

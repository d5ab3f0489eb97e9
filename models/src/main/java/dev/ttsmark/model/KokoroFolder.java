package dev.ttsmark.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A folder with a Kokoro graph in ONNX, its voices in one file and, where the graph does not hold it, its vocabulary.
 *
 * @param graph file name of the graph, where there may be several; empty for the only one
 */
record KokoroFolder(Path folder, Optional<String> graph) {

    private static final String CONFIG = "config.json";
    private static final String GRAPH = ".*\\.onnx";
    private static final String VOICES = "voices.*\\.(bin|npz)";

    /** In the folder, or in {@code onnx} below it, where Hugging Face keeps graphs. */
    Path model() throws ModelException {
        Path below = folder.resolve("onnx");
        boolean here = !matching(folder, GRAPH).isEmpty() || !Files.isDirectory(below);
        Path in = here ? folder : below;
        return graph.isEmpty() ? only(in, GRAPH, "*.onnx") : named(in, graph.get());
    }

    private Path named(Path in, String name) throws ModelException {
        List<String> all = names(matching(in, GRAPH));
        if (!all.contains(name)) {
            throw refused(
                    in + " has no graph '" + name + "' that can be read", "name one of " + String.join(", ", all));
        }
        return in.resolve(name);
    }

    private static List<String> names(List<Path> files) {
        return files.stream().map(file -> file.getFileName().toString()).toList();
    }

    /** One file with all of them, or a file each in {@code voices}, as Hugging Face keeps them. */
    List<Path> voices() throws ModelException {
        List<Path> single = matching(folder.resolve("voices"), ".*\\.bin");
        return matching(folder, VOICES).isEmpty() && !single.isEmpty()
                ? single
                : List.of(only(folder, VOICES, "voices*.bin or voices*.npz"));
    }

    /** Writes them as one file. */
    Path writeVoices(Path target) throws IOException, ModelException {
        List<Path> voices = voices();
        if (!voices.get(0).getParent().equals(folder.resolve("voices"))) {
            return Files.copy(voices.get(0), target);
        }
        JoinedVoices.write(voices, target);
        return target;
    }

    Optional<Path> config() {
        Path config = folder.resolve(CONFIG);
        return Files.isRegularFile(config) ? Optional.of(config) : Optional.empty();
    }

    /** Bytes of the vocabulary's file, which is a JSON object. */
    byte[] configContent() throws ModelException {
        return new VitsFolder(folder).read(CONFIG).content();
    }

    /** The graph first. */
    List<Path> files() throws IOException, ModelException {
        List<Path> files = new ArrayList<>(List.of(model()));
        files.addAll(voices());
        config().ifPresent(files::add);
        files.addAll(ExternalData.files(model()));
        return files;
    }

    /** Refuses what can hold no voices. */
    void requireVoices() throws IOException, ModelException {
        List<Path> all = voices();
        for (Path voice : all) {
            requireVoices(voice, all.size() > 1 || voice.getParent().endsWith("voices"));
        }
    }

    private static void requireVoices(Path voices, boolean one) throws IOException, ModelException {
        long bytes = Files.size(voices);
        if (one && bytes != JoinedVoices.VOICE_BYTES) {
            throw refused(
                    voices + " has " + bytes + " bytes, and a voice has " + JoinedVoices.VOICE_BYTES,
                    "fetch the voices again");
        }
        byte[] start = new byte[2];
        try (var in = Files.newInputStream(voices)) {
            in.readNBytes(start, 0, start.length);
        }
        boolean zip = start[0] == 'P' && start[1] == 'K';
        if (!zip && (bytes == 0 || bytes % JoinedVoices.VOICE_BYTES != 0)) {
            throw refused(
                    voices + " is neither a NumPy archive nor a whole number of voices", "fetch the voices again");
        }
    }

    private Path only(Path in, String pattern, String spelled) throws ModelException {
        List<Path> found = matching(in, pattern);
        if (found.size() != 1) {
            throw refused(
                    in + " has " + found.size() + " files " + spelled + " that can be read",
                    pattern.equals(GRAPH) && !found.isEmpty()
                            ? "name one with --graph: " + String.join(", ", names(found))
                            : "leave exactly one in it");
        }
        return found.get(0);
    }

    /** Those that can be read, by name; none where {@code in} is no folder. */
    private List<Path> matching(Path in, String pattern) throws ModelException {
        if (!Files.isDirectory(folder)) {
            throw refused(folder + " is no folder", "name the one that has the model and its voices");
        }
        if (!Files.isDirectory(in)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(in)) {
            return all.filter(file -> file.getFileName().toString().matches(pattern))
                    .filter(Files::isRegularFile)
                    .filter(Files::isReadable)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw refused(in + " cannot be read", "check its permissions");
        }
    }

    static ModelException refused(String what, String advice) {
        return new ModelException(ModelException.Kind.FOREIGN, what + ", so it cannot be imported; " + advice + ".");
    }
}

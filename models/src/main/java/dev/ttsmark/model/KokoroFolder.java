package dev.ttsmark.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A folder with a Kokoro graph in ONNX, its voices in one file and, where the graph does not hold it, its vocabulary. */
record KokoroFolder(Path folder) {

    private static final String CONFIG = "config.json";

    /** Bytes of a voice as published, f32[510,1,256]; a file without header is some of them. */
    private static final long VOICE_BYTES = 510L * 256 * Float.BYTES;

    Path model() throws ModelException {
        return only(".*\\.onnx", "*.onnx");
    }

    Path voices() throws ModelException {
        return only("voices.*\\.(bin|npz)", "voices*.bin or voices*.npz");
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
        List<Path> files = new ArrayList<>(List.of(model(), voices()));
        config().ifPresent(files::add);
        files.addAll(ExternalData.files(model()));
        return files;
    }

    /** Refuses what can hold no voices. */
    void requireVoices() throws IOException, ModelException {
        Path voices = voices();
        long bytes = Files.size(voices);
        byte[] start = new byte[2];
        try (var in = Files.newInputStream(voices)) {
            in.readNBytes(start, 0, start.length);
        }
        boolean zip = start[0] == 'P' && start[1] == 'K';
        if (!zip && (bytes == 0 || bytes % VOICE_BYTES != 0)) {
            throw refused(
                    voices + " is neither a NumPy archive nor a whole number of voices", "fetch the voices again");
        }
    }

    private Path only(String pattern, String spelled) throws ModelException {
        if (!Files.isDirectory(folder)) {
            throw refused(folder + " is no folder", "name the one that has the model and its voices");
        }
        try (Stream<Path> all = Files.list(folder)) {
            List<Path> found = all.filter(file -> file.getFileName().toString().matches(pattern))
                    .filter(Files::isRegularFile)
                    .filter(Files::isReadable)
                    .sorted()
                    .toList();
            if (found.size() != 1) {
                throw refused(
                        folder + " has " + found.size() + " files " + spelled + " that can be read",
                        "leave exactly one in it");
            }
            return found.get(0);
        } catch (IOException e) {
            throw refused(folder + " cannot be read", "check its permissions");
        }
    }

    static ModelException refused(String what, String advice) {
        return new ModelException(ModelException.Kind.FOREIGN, what + ", so it cannot be imported; " + advice + ".");
    }
}

package dev.ttsmark.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Files in which a graph keeps its tensors instead of in itself, named by paths relative to the graph. A path must lie in
 * the graph's folder, links followed, since the runtime would read whatever it names.
 */
final class ExternalData {

    /** Names that the import itself gives. */
    private static final Set<String> TAKEN = Set.of("model.onnx", "voices.bin", "config.json", ImportRecord.FILE);

    private ExternalData() {}

    /** Location as the graph writes it to its file; all are there, and long enough for what the graph reads. */
    static Map<String, Path> of(Path model, OnnxFile graph) throws IOException, ModelException {
        Map<String, Path> files = new TreeMap<>();
        for (OnnxFile.External tensor : graph.external()) {
            Path file = files.get(tensor.location());
            if (file == null) {
                file = file(model, tensor.location());
                files.put(tensor.location(), file);
            }
            long bytes = Files.size(file);
            long offset = number(model, tensor.offset());
            long length = number(model, tensor.length());
            if (offset > bytes || length > bytes - offset) {
                throw KokoroFolder.refused(
                        file + " has " + bytes + " bytes where its graph reads " + length + " from byte " + offset,
                        "fetch both again");
            }
        }
        return files;
    }

    /** In the order of {@link #of}. */
    static List<Path> files(Path model) throws IOException, ModelException {
        return new ArrayList<>(of(model, OnnxFile.read(model)).values());
    }

    private static Path file(Path model, String location) throws IOException, ModelException {
        Path folder = model.toAbsolutePath().getParent();
        if (!WrittenFile.isPlain(location) || TAKEN.contains(location.toLowerCase(java.util.Locale.ROOT))) {
            throw outside(model, location, "is no plain path below its folder");
        }
        try {
            Path file = folder.resolve(location);
            if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
                throw KokoroFolder.refused(
                        model + " keeps weights in '" + location + "', which is not beside it",
                        "put that file beside the graph");
            }
            if (!file.toRealPath().startsWith(folder.toRealPath())) {
                throw outside(model, location, "is a link out of its folder");
            }
            return file;
        } catch (InvalidPathException e) {
            throw outside(model, location, "is no path");
        }
    }

    private static ModelException outside(Path model, String location, String why) {
        String shown = location.length() > 80 ? location.substring(0, 80) + "…" : location;
        return KokoroFolder.refused(
                model + " keeps weights in '" + shown.replaceAll("\\p{Cntrl}", "?") + "', which " + why,
                "save the graph with its data beside it, under a name of letters, digits, dots, hyphens and underscores");
    }

    private static long number(Path model, String written) throws ModelException {
        if (!written.matches("\\d{1,18}")) {
            throw KokoroFolder.refused(
                    model + " reads its weights from a place that is no number of bytes", "export it again");
        }
        return Long.parseLong(written);
    }
}

package dev.ttsmark.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Takes published files that somebody has on disk already, under whatever names, since their hashes say what they are. */
final class TakeOver {

    /** A snapshot of a hub has its blobs that deep. */
    private static final int DEPTH = 6;

    private static final int MOST_FILES = 20_000;

    private final Path root;
    private final Released released;

    /** @param root of the store */
    TakeOver(Path root, Released released) {
        this.root = root;
        this.released = released;
    }

    /**
     * Copies every file of a model, or none.
     *
     * @throws ModelException of kind FOREIGN if the folder lacks one, with its hash
     */
    void run(Manifest model, Path from) throws IOException, ModelException {
        StoreLock.holding(root.resolve(".locks").resolve(model.family() + ".released"), () -> {
            for (Map.Entry<FileSource, Path> file : found(model, from).entrySet()) {
                Path place = released.place(model, file.getKey());
                Files.createDirectories(place.getParent());
                Path copy = place.resolveSibling(place.getFileName() + ".taken");
                Files.copy(file.getValue(), copy, StandardCopyOption.REPLACE_EXISTING);
                Files.move(copy, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            }
            return null;
        });
    }

    private Map<FileSource, Path> found(Manifest model, Path from) throws IOException, ModelException {
        List<Path> files = files(from);
        Map<Path, String> sha256 = new LinkedHashMap<>();
        Map<FileSource, Path> found = new LinkedHashMap<>();
        List<FileSource> missing = new ArrayList<>();
        for (FileSource wanted : model.files()) {
            Optional<Path> file = file(wanted, files, sha256);
            file.ifPresentOrElse(path -> found.put(wanted, path), () -> missing.add(wanted));
        }
        if (!missing.isEmpty()) {
            FileSource first = missing.get(0);
            throw new ModelException(
                    ModelException.Kind.FOREIGN,
                    from + " lacks " + missing.size() + " of the "
                            + model.files().size() + " published files of '"
                            + model.id() + "', the first being " + first.path() + " (sha256 "
                            + first.sha256().orElse("unknown")
                            + "); put them there under any name, or 'ttsmark models pull "
                            + model.id() + "' fetches them.");
        }
        return found;
    }

    private static Optional<Path> file(FileSource wanted, List<Path> files, Map<Path, String> sha256)
            throws IOException {
        for (Path file : files) {
            boolean possible = wanted.sha256().isPresent()
                    && (wanted.bytes().isEmpty() || wanted.bytes().getAsLong() == Files.size(file));
            if (possible) {
                if (!sha256.containsKey(file)) {
                    sha256.put(file, HashCache.compute(file));
                }
                if (sha256.get(file).equals(wanted.sha256().get())) {
                    return Optional.of(file);
                }
            }
        }
        return Optional.empty();
    }

    private static List<Path> files(Path from) throws IOException, ModelException {
        if (!Files.isDirectory(from)) {
            throw new ModelException(
                    ModelException.Kind.FOREIGN, from + " is no folder; name the one that has the published files.");
        }
        try (Stream<Path> all = Files.walk(from, DEPTH)) {
            return all.filter(Files::isRegularFile)
                    .filter(Files::isReadable)
                    .limit(MOST_FILES)
                    .toList();
        }
    }
}

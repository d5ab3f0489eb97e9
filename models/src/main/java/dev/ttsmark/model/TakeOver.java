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
import java.util.TreeMap;
import java.util.stream.Stream;

/** Takes published files that somebody has on disk already, under whatever names, since their hashes say what they are. */
final class TakeOver {

    /** A snapshot of a hub has its blobs that deep. */
    private static final int DEPTH = 6;

    private static final int MOST_FILES = 20_000;

    private final Path root;
    private final Released released;
    private final Catalogue catalogue;

    /**
     * @param root of the store
     * @param catalogue has the parts that files may be joined of
     */
    TakeOver(Path root, Released released, Catalogue catalogue) {
        this.root = root;
        this.released = released;
        this.catalogue = catalogue;
    }

    /** What a file is made of here: of itself, or of parts by their published names. */
    private record Found(Optional<Path> whole, Map<String, Path> parts) {

        void write(Path target) throws IOException {
            if (whole.isPresent()) {
                Files.copy(whole.get(), target, StandardCopyOption.REPLACE_EXISTING);
            } else {
                JoinedVoices.write(parts, target);
            }
        }
    }

    /**
     * Copies every file of a model, or none.
     *
     * @throws ModelException of kind FOREIGN if the folder lacks one, with its hash
     */
    void run(Manifest model, Path from) throws IOException, ModelException {
        StoreLock.holding(root.resolve(".locks").resolve(model.family() + ".released"), () -> {
            for (Map.Entry<FileSource, Found> file : found(model, from).entrySet()) {
                Path place = released.place(model, file.getKey());
                Files.createDirectories(place.getParent());
                Path copy = place.resolveSibling(place.getFileName() + ".taken");
                file.getValue().write(copy);
                Files.move(copy, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            }
            return null;
        });
    }

    private Map<FileSource, Found> found(Manifest model, Path from) throws IOException, ModelException {
        List<Path> files = files(from);
        Map<Path, String> sha256 = new LinkedHashMap<>();
        Map<FileSource, Found> found = new LinkedHashMap<>();
        List<FileSource> missing = new ArrayList<>();
        for (FileSource wanted : model.files()) {
            Optional<Path> whole = file(wanted, files, sha256);
            Map<String, Path> parts = whole.isPresent() ? Map.of() : parts(wanted, files, sha256);
            if (whole.isPresent() || !parts.isEmpty()) {
                found.put(wanted, new Found(whole, parts));
            } else {
                missing.add(wanted);
            }
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

    /** Every single file that the wanted one can be joined of; none where one of them is missing. */
    private Map<String, Path> parts(FileSource wanted, List<Path> files, Map<Path, String> sha256) throws IOException {
        Map<String, Path> parts = new TreeMap<>();
        for (FileSource part : partsOf(wanted)) {
            Optional<Path> file = file(part, files, sha256);
            if (file.isEmpty()) {
                return Map.of();
            }
            parts.put(part.path().replaceFirst(".*/", ""), file.get());
        }
        return parts;
    }

    private List<FileSource> partsOf(FileSource wanted) {
        return catalogue.models().stream()
                .filter(model -> wanted.joined()
                        .filter(joined -> joined.family().equals(model.family()))
                        .isPresent())
                .findFirst()
                .map(model -> model.files().stream()
                        .filter(file -> file.role().equals(wanted.role()))
                        .toList())
                .orElse(List.of());
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

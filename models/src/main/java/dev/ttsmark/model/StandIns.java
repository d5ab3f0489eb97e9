package dev.ttsmark.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Stand-in weights on disk. A folder is named after all that decides its content and is never changed once it has that
 * name, so that readers need no lock.
 */
final class StandIns {

    private static final String UNFINISHED = "unfinished-";

    private final Path root;
    private final Map<String, StandInGenerator> generators;

    /** @param root of the store */
    StandIns(Path root, Map<String, StandInGenerator> generators) {
        this.root = root;
        this.generators = generators;
    }

    record Found(Path folder, StandInRecord content) {}

    /** The whole, current stand-in of that size and seed. */
    Optional<Found> find(Manifest model, Size size, long seed) throws IOException {
        StandInGenerator generator = generator(model);
        return generator == null ? Optional.empty() : at(folder(model, generator, size, seed));
    }

    /** Whole, current stand-ins of any seed, by folder name. */
    List<Found> all(Manifest model) throws IOException {
        List<Found> found = new ArrayList<>();
        StandInGenerator generator = generator(model);
        if (generator != null) {
            for (Path folder : Folders.in(home(model))) {
                Optional<Found> one = at(folder);
                if (one.isPresent() && current(model, one.get(), generator)) {
                    found.add(one.get());
                }
            }
        }
        return found;
    }

    /** Writes it unless it is there; waits where another process is at it. */
    Found write(Manifest model, Size size, long seed) throws IOException, ModelException {
        StandInGenerator generator = generator(model);
        if (generator == null) {
            throw new ModelException(
                    ModelException.Kind.MISSING,
                    "Model '" + model.id() + "' has no stand-in; 'ttsmark models list' shows which have.");
        }
        return StoreLock.holding(root.resolve(".locks").resolve(model.id() + ".stand-in"), () -> {
            Optional<Found> there = find(model, size, seed);
            return there.isPresent() ? there.get() : generate(model, generator, size, seed);
        });
    }

    private Found generate(Manifest model, StandInGenerator generator, Size size, long seed) throws IOException {
        Path target = folder(model, generator, size, seed);
        Files.createDirectories(target.getParent());
        removeStale(model, size, seed);
        Path unfinished = Files.createDirectory(target.resolveSibling(UNFINISHED + target.getFileName()));
        try {
            String language = model.standIn().orElseThrow().language();
            Map<String, Path> files = generator.write(size, language, unfinished, seed);
            StandInRecord.of(model.id(), size, seed, generator.version(size, language), files, unfinished)
                    .write(unfinished);
            Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Folders.delete(unfinished);
        }
        return at(target).orElseThrow(() -> new IOException("the stand-in in " + target + " is not whole"));
    }

    /** Whatever a killed process, an older generator or a damaged disk left under this size and seed. */
    private void removeStale(Manifest model, Size size, long seed) throws IOException {
        for (Path folder : Folders.in(home(model))) {
            String name = folder.getFileName().toString();
            if (name.startsWith(UNFINISHED) || name.startsWith(prefix(size, seed))) {
                Folders.delete(folder);
            }
        }
    }

    private static boolean current(Manifest model, Found found, StandInGenerator generator) throws IOException {
        String name = name(model, generator, found.content.size(), found.content.seed());
        return found.folder.getFileName().toString().equals(name);
    }

    private static Optional<Found> at(Path folder) throws IOException {
        Optional<StandInRecord> content = StandInRecord.read(folder);
        return content.isPresent() && WrittenFile.whole(content.get().files(), folder)
                ? Optional.of(new Found(folder, content.get()))
                : Optional.empty();
    }

    private StandInGenerator generator(Manifest model) {
        return model.standIn().map(s -> generators.get(s.generator())).orElse(null);
    }

    private Path folder(Manifest model, StandInGenerator generator, Size size, long seed) throws IOException {
        return home(model).resolve(name(model, generator, size, seed));
    }

    private Path home(Manifest model) {
        return root.resolve(model.family()).resolve("stand-in").resolve(model.id());
    }

    private static String name(Manifest model, StandInGenerator generator, Size size, long seed) throws IOException {
        String language = model.standIn().orElseThrow().language();
        return prefix(size, seed) + generator.version(size, language);
    }

    private static String prefix(Size size, long seed) {
        return size.name().toLowerCase(Locale.ROOT) + "-seed" + seed + "-";
    }
}

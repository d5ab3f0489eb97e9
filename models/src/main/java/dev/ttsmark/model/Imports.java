package dev.ttsmark.model;

import dev.ttsmark.engine.EngineException;
import dev.ttsmark.engine.ModelFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Imported models on disk, one folder of folders for an id. As with stand-ins, a folder is named after all that decides
 * its content and never changes once it has that name.
 */
final class Imports {

    private static final String UNFINISHED = "unfinished-";

    private final Path root;
    private final Importer vits;
    private final HashCache hashes;

    /**
     * @param root of the store
     * @param vits for MMS-TTS checkpoints
     */
    Imports(Path root, Importer vits, HashCache hashes) {
        this.root = root;
        this.vits = vits;
        this.hashes = hashes;
    }

    record Found(Path folder, ImportRecord content) {}

    /** The import in force: whole, and written by an importer as this one is. */
    Optional<Found> find(String id) throws IOException {
        String version = importer(id, Optional.empty()).version();
        return all(id).stream()
                .filter(found -> found.content.importer().equals(version))
                .findFirst();
    }

    /** Whatever was imported under ids that no manifest has, by id, outdated ones as well. */
    List<Manifest> unlisted(Catalogue catalogue) throws IOException {
        List<Manifest> manifests = new ArrayList<>();
        for (Path folder : Folders.in(root.resolve(ImportedModel.FAMILY))) {
            String id = folder.getFileName().toString();
            if (!catalogue.has(id)) {
                all(id).stream()
                        .findFirst()
                        .flatMap(found -> ImportedModel.manifest(found.content, catalogue))
                        .ifPresent(manifests::add);
            }
        }
        return manifests;
    }

    /**
     * Imports, unless the same files already are; a failure leaves an earlier import in force.
     *
     * @param known what the catalogue says of that id, or of the model it is a variant of
     * @param graph which of several graphs in the folder; empty where it has one
     * @param trial that the staged model must stand before it takes its place
     */
    Found run(String id, Optional<Manifest> known, Path from, Optional<String> graph, ModelTrial trial)
            throws IOException, ModelException {
        return StoreLock.holding(root.resolve(".locks").resolve(id + ".import"), () -> {
            Importer importer = importer(id, graph);
            List<Path> sources = importer.sources(from);
            List<String> sha256 = new ArrayList<>();
            for (Path source : sources) {
                sha256.add(HashCache.compute(source));
            }
            Path target = home(id).resolve(key(sha256) + "-" + importer.version());
            Optional<Found> there = at(target);
            if (there.isEmpty() || damaged(there.get(), true).isPresent()) {
                write(
                        id,
                        known,
                        importer,
                        from,
                        target,
                        ImportRecord.Source.of(sources.get(0), identity(importer.weightFiles(from), sources, sha256)),
                        trial);
            }
            removeOthers(id, target);
            return at(target).orElseThrow(() -> new IOException("the import in " + target + " is not whole"));
        });
    }

    /** Refuses an import whose files have changed; a known hash costs nothing while a file is unchanged. */
    void require(Found found) throws IOException, ModelException {
        Optional<FileCheck> damaged = damaged(found, false);
        if (damaged.isPresent()) {
            throw new ModelException(
                    ModelException.Kind.DAMAGED,
                    "File " + damaged.get().path() + " " + damaged.get().fault() + "; run 'ttsmark models import' for '"
                            + found.content.model() + "' again.");
        }
    }

    private Optional<FileCheck> damaged(Found found, boolean again) throws IOException {
        return WrittenFile.check(found.content.files(), found.folder, hashes, again).stream()
                .filter(check -> !check.good())
                .findFirst();
    }

    private void write(
            String id,
            Optional<Manifest> known,
            Importer importer,
            Path from,
            Path target,
            ImportRecord.Source source,
            ModelTrial trial)
            throws IOException, ModelException {
        Files.createDirectories(target.getParent());
        Path unfinished = target.resolveSibling(UNFINISHED + target.getFileName());
        Folders.delete(target);
        Folders.delete(unfinished);
        Files.createDirectory(unfinished);
        try {
            Importer.Imported imported = importer.write(from, unfinished);
            ImportRecord content = new ImportRecord(
                    ImportRecord.SCHEMA,
                    id,
                    importer.version(),
                    source,
                    ImportedModel.languages(id, known, imported.language()),
                    imported.sampleRateHz(),
                    imported.weights(),
                    WrittenFile.of(imported.files(), unfinished));
            attempt(content, imported.files(), known, trial, from, unfinished);
            content.write(unfinished);
            Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Folders.delete(unfinished);
        }
    }

    private static void attempt(
            ImportRecord content,
            Map<String, Path> files,
            Optional<Manifest> known,
            ModelTrial trial,
            Path from,
            Path unfinished)
            throws ModelException {
        Manifest model = known.orElseGet(() -> ImportedModel.mms(content));
        try {
            trial.speak(
                    model.engine(),
                    new ModelFiles(
                            content.model(),
                            files,
                            content.source().sha256(),
                            content.weights(),
                            model.license(),
                            content.languages(),
                            content.sampleRateHz()));
        } catch (EngineException e) {
            String why = e.getMessage().replace(unfinished.toString(), from.toString());
            throw new ModelException(
                    ModelException.Kind.FOREIGN,
                    from + " cannot be imported, since its model does not speak: " + why,
                    e);
        }
    }

    /** Sha256 of the weights; where they are several files, of their sha256 in lines. */
    private static String identity(List<Path> weights, List<Path> sources, List<String> sha256) {
        List<String> all =
                weights.stream().map(file -> sha256.get(sources.indexOf(file))).toList();
        return all.size() == 1 ? all.get(0) : HashCache.ofText(String.join("\n", all) + "\n");
    }

    private void removeOthers(String id, Path kept) throws IOException {
        for (Path folder : Folders.in(home(id))) {
            if (!folder.equals(kept)) {
                Folders.delete(folder);
            }
        }
    }

    private List<Found> all(String id) throws IOException {
        List<Found> found = new ArrayList<>();
        for (Path folder : Folders.in(home(id))) {
            if (!folder.getFileName().toString().startsWith(UNFINISHED)) {
                at(folder).filter(one -> one.content.model().equals(id)).ifPresent(found::add);
            }
        }
        return found;
    }

    private static Optional<Found> at(Path folder) throws IOException {
        Optional<ImportRecord> content = ImportRecord.read(folder);
        return content.isPresent() && WrittenFile.whole(content.get().files(), folder)
                ? Optional.of(new Found(folder, content.get()))
                : Optional.empty();
    }

    private Importer importer(String id, Optional<String> graph) {
        return ImportedModel.isKokoro(id) ? new KokoroImport(graph) : vits;
    }

    private Path home(String id) {
        return root.resolve(ImportedModel.FAMILY).resolve(id);
    }

    private static String key(List<String> sha256) {
        byte[] all = String.join(" ", sha256).getBytes(StandardCharsets.US_ASCII);
        return UUID.nameUUIDFromBytes(all).toString().replace("-", "").substring(0, 16);
    }
}

package dev.ttsmark.model;

import dev.ttsmark.engine.ModelFiles;
import dev.ttsmark.engine.Weights;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The folder where model files are kept: released ones as published, stand-ins beside them. */
public final class ModelStore {

    /** Seed of stand-ins that nobody chose another for. */
    public static final long DEFAULT_SEED = 20260101;

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path root;
    private final Catalogue catalogue;
    private final HashCache hashes;
    private final Released released;
    private final StandIns standIns;
    private final Imports imports;
    private final Pull pull;

    /** @param root need not exist; nothing is written to it before it must */
    public ModelStore(Path root) throws ModelException {
        this(root, Catalogue.shipped(), Generators.all(), new VitsImport(Size.FULL), new Http(PATIENCE));
    }

    ModelStore(Path root, Catalogue catalogue, Map<String, StandInGenerator> generators, Importer importer, Http http) {
        this.root = root;
        this.catalogue = catalogue;
        this.hashes = new HashCache(root.resolve(".hashes"));
        this.released = new Released(root, hashes);
        this.standIns = new StandIns(root, generators);
        this.imports = new Imports(root, importer, hashes);
        this.pull = new Pull(root, released, hashes, http);
    }

    /** What is known of a model. */
    public Manifest manifest(String id) throws ModelException {
        return known().find(id);
    }

    /**
     * The released model where it is on disk, imported first if it must be; else its full-size stand-in; else a refusal
     * that names the command.
     */
    public ModelFiles resolve(String id) throws ModelException {
        Manifest model = manifest(id);
        return stored(() -> {
            Optional<Imports.Found> imported = imported(model);
            if (imported.isPresent()) {
                imports.require(imported.get());
                return files(model, imported.get());
            }
            if (usable(model)) {
                released.require(model);
                Map<String, Path> paths = released.paths(model);
                return files(model, paths, hashes.of(paths.get("model")), Weights.RELEASED);
            }
            return fullStandIn(model).map(found -> files(model, found)).orElseThrow(() -> missing(model));
        });
    }

    /** As {@link #resolve}; empty where nothing is on disk, but a stand-in can be written. */
    public Optional<ModelFiles> onDisk(String id) throws ModelException {
        try {
            return Optional.of(resolve(id));
        } catch (ModelException e) {
            if (e.kind() != ModelException.Kind.MISSING
                    || manifest(id).standIn().isEmpty()) {
                throw e;
            }
            return Optional.empty();
        }
    }

    /**
     * Turns a folder of published files into a model.
     *
     * @param id of a model that a manifest has: its published files are taken by their hashes, or turned into what its
     *     engine loads; or {@code mms-tts-} and a language, or that of a Kokoro
     *     model and an ending
     * @param graph file name of the graph to take, where the folder of a Kokoro model has several
     * @param trial that the model must stand before it is seen
     */
    public ModelFiles importFrom(Path folder, String id, Optional<String> graph, ModelTrial trial)
            throws ModelException {
        boolean published = catalogue.has(id) && catalogue.find(id).readiness() == Manifest.Readiness.READY;
        if (graph.isPresent() && (published || !id.startsWith("kokoro-"))) {
            throw new ModelException(
                    ModelException.Kind.UNKNOWN,
                    "The graph to take is named for a Kokoro model under an id of your own, which '" + id
                            + "' is not: leave it out.");
        }
        if (published) {
            return stored(() -> {
                Manifest model = manifest(id);
                new TakeOver(root, released, catalogue).run(model, folder);
                return resolve(id);
            });
        }
        ImportedModel.requireId(id, catalogue);
        Optional<Manifest> known = ImportedModel.known(id, catalogue);
        return stored(() -> {
            Imports.Found imported = imports.run(id, known, folder, graph, trial);
            return files(manifest(id), imported);
        });
    }

    /** The stand-in of that size and seed, written if it is not there. */
    public ModelFiles standIn(String id, Size size, long seed) throws ModelException {
        Manifest model = manifest(id);
        return stored(() -> files(model, standIns.write(model, size, seed)));
    }

    /** Gets the published files that are not here yet, and imports them if the engine cannot load them as they are. */
    public void pull(String id, PullListener listener) throws ModelException {
        Manifest model = manifest(id);
        stored(() -> {
            pull.run(model, listener);
            if (model.readiness() == Manifest.Readiness.IMPORT) {
                importReleased(model);
            }
            return null;
        });
    }

    /**
     * A model from files named by the user.
     *
     * @param like id of the known model whose engine, licence and languages apply
     * @param named role to file; {@code model} at least
     */
    public ModelFiles fromFiles(String like, Map<String, Path> named) throws ModelException {
        Manifest model = manifest(like);
        if (!named.containsKey("model")) {
            throw new ModelException(
                    ModelException.Kind.MISSING,
                    "A model from files needs a file 'model'; " + named.keySet() + " given.");
        }
        for (var file : named.entrySet()) {
            if (!Files.isReadable(file.getValue())) {
                throw new ModelException(
                        ModelException.Kind.MISSING,
                        "File " + file.getValue() + " named as '" + file.getKey()
                                + "' cannot be read; check its path.");
            }
        }
        return stored(() -> userFiles(model, named));
    }

    /** Every file read again and compared with what is published, or with what the generator wrote. */
    public Verification verify(String id) throws ModelException {
        Manifest model = manifest(id);
        return stored(() -> {
            Optional<Imports.Found> imported = imports.find(id);
            boolean pulled = released.presence(model) != Listing.Presence.NONE;
            boolean here = pulled || imported.isPresent();
            Optional<StandIns.Found> standIn = here ? Optional.empty() : fullStandIn(model);
            List<FileCheck> checks = new ArrayList<>();
            if (imported.isPresent()) {
                checks.addAll(WrittenFile.check(
                        imported.get().content().files(), imported.get().folder(), hashes, true));
            }
            if (standIn.isPresent()) {
                checks.addAll(WrittenFile.check(
                        standIn.get().content().files(), standIn.get().folder(), hashes, true));
            } else if (pulled || imported.isEmpty()) {
                for (FileSource file : model.files()) {
                    checks.add(released.check(model, file, true));
                }
            }
            Weights weights = imported.map(found -> found.content().weights())
                    .orElse(pulled ? Weights.RELEASED : standIn.isPresent() ? Weights.STAND_IN : Weights.NONE);
            return new Verification(id, weights, checks);
        });
    }

    /** All known models, by id. */
    public List<Listing> list() throws ModelException {
        return stored(() -> {
            List<Listing> all = new ArrayList<>();
            for (Manifest model : known().models()) {
                List<Size> sizes = standIns.all(model).stream()
                        .map(found -> found.content().size())
                        .distinct()
                        .sorted()
                        .toList();
                Weights standIn = sizes.contains(Size.FULL) ? Weights.STAND_IN : Weights.NONE;
                Optional<ImportRecord> imported = imports.find(model.id()).map(Imports.Found::content);
                Weights weights =
                        imported.map(ImportRecord::weights).orElse(usable(model) ? Weights.RELEASED : standIn);
                Optional<String> source =
                        imported.map(content -> content.source().sha256());
                all.add(new Listing(model, released.presence(model), sizes, source, weights));
            }
            return all;
        });
    }

    /** What manifests name, and what was imported under other ids. */
    private Catalogue known() throws ModelException {
        return stored(() -> catalogue.and(imports.unlisted(catalogue)));
    }

    /** An import in force, made now where published files wait for it. */
    private Optional<Imports.Found> imported(Manifest model) throws IOException, ModelException {
        Optional<Imports.Found> found = imports.find(model.id());
        boolean waiting = model.readiness() == Manifest.Readiness.IMPORT && usable(model);
        return found.isEmpty() && waiting ? Optional.of(importReleased(model)) : found;
    }

    private Imports.Found importReleased(Manifest model) throws IOException, ModelException {
        released.require(model);
        return imports.run(model.id(), Optional.of(model), released.folder(model), Optional.empty(), ModelTrial.NONE);
    }

    private boolean usable(Manifest model) {
        return model.readiness() != Manifest.Readiness.LISTED && released.presence(model) == Listing.Presence.COMPLETE;
    }

    private Optional<StandIns.Found> fullStandIn(Manifest model) throws IOException {
        Optional<StandIns.Found> usual = standIns.find(model, Size.FULL, DEFAULT_SEED);
        return usual.isPresent()
                ? usual
                : standIns.all(model).stream()
                        .filter(found -> found.content().size() == Size.FULL)
                        .findFirst();
    }

    private ModelFiles userFiles(Manifest model, Map<String, Path> named) throws IOException {
        Path file = named.get("model").toAbsolutePath();
        String sha256 = hashes.of(file);
        String id = catalogue.models().stream()
                .filter(known -> known.files().stream()
                        .anyMatch(source ->
                                source.role().equals("model") && source.sha256().equals(Optional.of(sha256))))
                .map(Manifest::id)
                .findFirst()
                .orElse(file.getFileName().toString());
        boolean standIn = StandInRecord.read(file.getParent()).isPresent();
        ModelFiles files = files(model, named, sha256, standIn ? Weights.STAND_IN : Weights.RELEASED);
        return new ModelFiles(
                id, files.files(), sha256, files.weights(), files.license(), files.languages(), files.sampleRateHz());
    }

    private static ModelFiles files(Manifest model, StandIns.Found found) {
        Map<String, Path> paths = WrittenFile.paths(found.content().files(), found.folder());
        return files(model, paths, found.content().modelSha256(), Weights.STAND_IN);
    }

    /** Known by the weights it was made of, so that imports on two machines are seen to be the same model. */
    private static ModelFiles files(Manifest model, Imports.Found found) {
        Map<String, Path> paths = WrittenFile.paths(found.content().files(), found.folder());
        return files(
                model, paths, found.content().source().sha256(), found.content().weights());
    }

    private static ModelFiles files(Manifest model, Map<String, Path> paths, String sha256, Weights weights) {
        return new ModelFiles(
                model.id(), paths, sha256, weights, model.license(), model.languages(), model.sampleRateHz());
    }

    private static ModelException missing(Manifest model) {
        String command = model.standIn().isPresent() ? "stand-in " : "pull ";
        String why = model.readiness() == Manifest.Readiness.LISTED
                ? model.note()
                : "Run 'ttsmark models " + command + model.id() + "' to have it.";
        return new ModelException(ModelException.Kind.MISSING, "Model '" + model.id() + "' is not on disk: " + why);
    }

    private <T> T stored(StoreWork<T> work) throws ModelException {
        try {
            return work.run();
        } catch (IOException e) {
            throw Storage.failure(root, e);
        }
    }
}

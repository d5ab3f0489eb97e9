package dev.ttsmark.model;

import dev.ttsmark.engine.Nearest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** All known models by id. */
public final class Catalogue {

    private static final String FOLDER = "manifests/";

    private final Map<String, Manifest> models = new TreeMap<>();

    private Catalogue() {}

    /** The manifests that ttsmark ships. */
    public static Catalogue shipped() throws ModelException {
        List<Manifest> all = new ArrayList<>();
        for (String file : lines(FOLDER + "index.txt")) {
            try (InputStream in = open(FOLDER + file)) {
                all.addAll(new ManifestReader(file).read(in));
            } catch (IOException e) {
                throw unreadable(file, e);
            }
        }
        return of(all);
    }

    /** These models, whose ids and places in the store must not clash. */
    static Catalogue of(Collection<Manifest> models) throws ModelException {
        Catalogue catalogue = new Catalogue();
        Map<String, FileSource> places = new HashMap<>();
        for (Manifest model : models) {
            if (catalogue.models.put(model.id(), model) != null) {
                throw new ModelException(
                        ModelException.Kind.MANIFEST,
                        "Manifest " + model.family() + ".yaml: model id '" + model.id() + "' stands twice.");
            }
            for (FileSource file : model.files()) {
                FileSource other = places.putIfAbsent(model.family() + "/" + file.path(), file);
                if (other != null && !other.equals(file)) {
                    throw new ModelException(
                            ModelException.Kind.MANIFEST,
                            "Manifest " + model.family() + ".yaml: two different files have the path '" + file.path()
                                    + "'; give one another path.");
                }
            }
        }
        return catalogue;
    }

    /** These and those. */
    Catalogue and(Collection<Manifest> more) throws ModelException {
        List<Manifest> all = new ArrayList<>(models.values());
        all.addAll(more);
        return of(all);
    }

    /** In order of id. */
    public List<Manifest> models() {
        return List.copyOf(models.values());
    }

    /** Whether a model has that id. */
    public boolean has(String id) {
        return models.containsKey(id);
    }

    /** The model of that id. */
    public Manifest find(String id) throws ModelException {
        Manifest manifest = models.get(id);
        if (manifest == null) {
            throw new ModelException(
                    ModelException.Kind.UNKNOWN,
                    "Model '" + id + "' is unknown" + Nearest.hint(id, models.keySet())
                            + " 'ttsmark models list' shows all.");
        }
        return manifest;
    }

    private static List<String> lines(String resource) throws ModelException {
        try (InputStream in = open(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw unreadable(resource, e);
        }
    }

    private static InputStream open(String resource) throws IOException {
        InputStream in = Catalogue.class.getResourceAsStream(resource);
        if (in == null) {
            throw new IOException("it is not in the jar");
        }
        return in;
    }

    private static ModelException unreadable(String file, IOException e) {
        return new ModelException(
                ModelException.Kind.MANIFEST, "Manifest " + file + " cannot be read: " + e.getMessage() + ".", e);
    }
}

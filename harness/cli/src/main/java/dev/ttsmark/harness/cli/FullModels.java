package dev.ttsmark.harness.cli;

import dev.ttsmark.engine.ModelFiles;
import dev.ttsmark.harness.plan.Plan;
import dev.ttsmark.model.ModelException;
import dev.ttsmark.model.ModelStore;
import dev.ttsmark.model.Size;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The models asked for: released where on disk, else a full-size stand-in, written on first use. */
final class FullModels {

    private final Path root;
    private final PrintWriter err;

    FullModels(Path root, PrintWriter err) {
        this.root = root;
        this.err = err;
    }

    /** Configuration name to its model; without those that need none. */
    Map<String, ModelFiles> of(Plan plan) throws ModelException {
        Map<String, ModelFiles> models = new LinkedHashMap<>();
        Map<String, ModelFiles> byId = new LinkedHashMap<>();
        for (Plan.EngineEntry entry : plan.engines()) {
            if (!entry.model().isEmpty()) {
                if (!byId.containsKey(entry.model())) {
                    byId.put(entry.model(), find(entry.model()));
                }
                models.put(entry.name(), byId.get(entry.model()));
            }
        }
        return models;
    }

    /** The first known model of an engine that speaks the language; empty where the engine has none. */
    Optional<ModelFiles> first(String engine, String language) throws ModelException {
        Optional<String> id = ModelIds.first(store(), engine, language);
        return id.isPresent() ? Optional.of(find(id.get())) : Optional.empty();
    }

    private ModelStore store() throws ModelException {
        return new ModelStore(root);
    }

    ModelFiles find(String id) throws ModelException {
        ModelStore store = store();
        Optional<ModelFiles> there = store.onDisk(id);
        if (there.isPresent()) {
            return there.get();
        }
        err.println("'" + id + "' is not on disk; writing its full-size stand-in (random weights, once) …");
        return store.standIn(id, Size.FULL, ModelStore.DEFAULT_SEED);
    }
}

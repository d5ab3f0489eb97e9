package dev.ttsmark.harness.cli;

import dev.ttsmark.engine.ModelFiles;
import dev.ttsmark.model.Folders;
import dev.ttsmark.model.ModelException;
import dev.ttsmark.model.ModelStore;
import dev.ttsmark.model.Size;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Models of which the vocabulary alone is wanted: what is on disk, else a small stand-in that does not stay. */
final class VocabularyModels implements AutoCloseable {

    private final ModelStore store;
    private Optional<Path> scratch = Optional.empty();

    VocabularyModels(Path root) throws ModelException {
        this.store = new ModelStore(root);
    }

    /** The first known model of an engine that speaks the language. */
    Optional<ModelFiles> first(String engine, String language) throws ModelException, IOException {
        Optional<String> id = ModelIds.first(store, engine, language);
        return id.isPresent() ? Optional.of(find(id.get())) : Optional.empty();
    }

    ModelFiles find(String id) throws ModelException, IOException {
        Optional<ModelFiles> there = store.onDisk(id);
        if (there.isPresent()) {
            return there.get();
        }
        Path folder = Files.createTempDirectory("ttsmark-vocabulary");
        scratch = Optional.of(folder);
        return new ModelStore(folder).standIn(id, Size.SMALL, ModelStore.DEFAULT_SEED);
    }

    @Override
    public void close() throws IOException {
        if (scratch.isPresent()) {
            Folders.delete(scratch.get());
        }
    }
}

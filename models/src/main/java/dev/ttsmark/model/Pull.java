package dev.ttsmark.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Gets what is missing of a model's published files. */
final class Pull {

    private final Path root;
    private final Released released;
    private final HashCache hashes;
    private final Http http;

    /** @param root of the store */
    Pull(Path root, Released released, HashCache hashes, Http http) {
        this.root = root;
        this.released = released;
        this.hashes = hashes;
        this.http = http;
    }

    void run(Manifest model, PullListener listener) throws IOException, ModelException {
        if (model.readiness() == Manifest.Readiness.LISTED) {
            throw new ModelException(
                    ModelException.Kind.MISSING, "Model '" + model.id() + "' is not for pulling: " + model.note());
        }
        StoreLock.holding(root.resolve(".locks").resolve(model.family() + ".released"), () -> {
            requireSpace(model);
            for (FileSource file : model.files()) {
                if (released.check(model, file, false).good()) {
                    listener.finished(file);
                } else {
                    new Download(http, hashes, listener, file, released.place(model, file)).run();
                }
            }
            return null;
        });
    }

    private void requireSpace(Manifest model) throws IOException, ModelException {
        long needed = 0;
        for (FileSource file : model.files()) {
            if (!Files.exists(released.place(model, file))) {
                needed += file.bytes().orElse(0);
            }
        }
        long free = Files.getFileStore(root).getUsableSpace();
        if (needed > free) {
            throw new ModelException(
                    ModelException.Kind.STORAGE,
                    "Model store " + root + " has " + free + " bytes free and '" + model.id() + "' needs " + needed
                            + "; free some space first.");
        }
    }
}

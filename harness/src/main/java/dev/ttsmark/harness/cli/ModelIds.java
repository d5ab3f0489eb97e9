package dev.ttsmark.harness.cli;

import dev.ttsmark.engine.License;
import dev.ttsmark.model.Listing;
import dev.ttsmark.model.Manifest;
import dev.ttsmark.model.ModelException;
import dev.ttsmark.model.ModelStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;

/** Models named on the command line. */
final class ModelIds {

    private ModelIds() {}

    /** The first known model of an engine that speaks the language. */
    static Optional<String> first(ModelStore store, String engine, String language) throws ModelException {
        return store.list().stream()
                .map(Listing::manifest)
                .filter(manifest -> manifest.engine().equals(engine))
                .filter(manifest -> manifest.languages().contains(language))
                .map(Manifest::id)
                .findFirst();
    }

    /** The licence of a model in a line, as a user sees it before its weights are used. */
    static String licence(String id, License license) {
        return id + ": licence " + license.name() + (license.commercialUse() ? "." : ", not for commercial use.");
    }

    /** What is known of them; an unknown id is a fault of usage. */
    static List<Manifest> find(List<String> ids, ModelStore store, CommandLine command) {
        List<Manifest> found = new ArrayList<>();
        for (String id : ids) {
            try {
                found.add(store.manifest(id));
            } catch (ModelException e) {
                throw new CommandLine.ParameterException(command, e.getMessage(), e);
            }
        }
        return found;
    }
}

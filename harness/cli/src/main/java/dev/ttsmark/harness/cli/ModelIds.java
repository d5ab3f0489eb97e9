package dev.ttsmark.harness.cli;

import dev.ttsmark.engine.Languages;
import dev.ttsmark.engine.License;
import dev.ttsmark.harness.InvalidInputException;
import dev.ttsmark.model.Listing;
import dev.ttsmark.model.Manifest;
import dev.ttsmark.model.ModelException;
import dev.ttsmark.model.ModelStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine;

/** Models named on the command line. */
final class ModelIds {

    private ModelIds() {}

    /**
     * The first known model of an engine that speaks the language; empty for an engine that has none at all.
     *
     * @throws InvalidInputException if it has models, but none of that language
     */
    static Optional<String> first(ModelStore store, String engine, String language) throws ModelException {
        List<Manifest> known = store.list().stream()
                .map(Listing::manifest)
                .filter(manifest -> manifest.engine().equals(engine))
                .toList();
        Optional<String> first = known.stream()
                .filter(manifest -> manifest.languages().contains(Languages.canonical(language)))
                .map(Manifest::id)
                .findFirst();
        if (first.isEmpty() && !known.isEmpty()) {
            throw new InvalidInputException("No model of engine '" + engine + "' speaks '" + language + "', but "
                    + known.stream()
                            .flatMap(manifest -> manifest.languages().stream())
                            .distinct()
                            .sorted()
                            .map(spoken -> "'" + spoken + "'")
                            .collect(Collectors.joining(", "))
                    + "; say one of them with --language, or add a model with 'ttsmark models import'.");
        }
        return first;
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

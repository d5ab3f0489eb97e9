package dev.ttsmark.model;

import dev.ttsmark.engine.Languages;
import dev.ttsmark.engine.License;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What is known of an imported model by its id. That of an MMS-TTS model names its language, and all of them have one
 * licence; that of a Kokoro variant begins with the id of the model it was made of, whose licence and languages it has.
 */
final class ImportedModel {

    /** Folder of the store, and family of models that no manifest names. */
    static final String FAMILY = "imported";

    private static final String PREFIX = "mms-tts-";
    private static final String KOKORO = "kokoro";
    private static final int LANGUAGE_LETTERS = 3;
    private static final License LICENSE = new License("CC-BY-NC-4.0", false);

    private ImportedModel() {}

    /** Whether an id is one of a Kokoro variant; all others are MMS-TTS models. */
    static boolean isKokoro(String id) {
        return id.startsWith(KOKORO);
    }

    /** What the catalogue says of that id, or of the Kokoro model that it is a variant of: the one of the longest id. */
    static Optional<Manifest> known(String id, Catalogue catalogue) {
        return catalogue.models().stream()
                .filter(model -> model.id().equals(id)
                        || isKokoro(id)
                                && model.engine().equals(KOKORO)
                                && model.readiness() == Manifest.Readiness.READY
                                && id.startsWith(model.id())
                                && id.substring(model.id().length()).matches("-[a-z0-9][a-z0-9._-]{0,40}"))
                .max(Comparator.comparingInt(model -> model.id().length()));
    }

    /** Refuses an id under which nothing can be imported. */
    static void requireId(String id, Catalogue catalogue) throws ModelException {
        if (catalogue.has(id)) {
            if (catalogue.find(id).readiness() != Manifest.Readiness.IMPORT) {
                throw new ModelException(
                        ModelException.Kind.FOREIGN,
                        "Model '" + id + "' is not one that is imported; 'ttsmark models list' shows how it is had, and"
                                + " an ending makes the id one of your own.");
            }
        } else if (known(id, catalogue).isEmpty() && !id.matches(PREFIX + "[a-z]{3}([_-][a-z0-9_-]{1,40})?")) {
            throw new ModelException(
                    ModelException.Kind.UNKNOWN,
                    "Model '" + id + "' is no id for an import; write " + PREFIX
                            + " and the three letters of its language, for example " + PREFIX
                            + "deu, or the id of a Kokoro model and an ending of your own, for example kokoro-82m-mine.");
        }
    }

    /**
     * @param language that the tokenizer names; may be empty
     * @return those of the manifest, else what the id says
     */
    static List<String> languages(String id, Optional<Manifest> known, String language) throws ModelException {
        if (isKokoro(id)) {
            return known.orElseThrow().languages();
        }
        String named = id.replaceFirst("^" + PREFIX, "");
        if (!named.startsWith(language.substring(0, Math.min(LANGUAGE_LETTERS, language.length())))) {
            throw new ModelException(
                    ModelException.Kind.FOREIGN,
                    "The tokenizer is for language '" + language + "' and the id is " + id
                            + "; import it under the id of its own language.");
        }
        return known.map(Manifest::languages)
                .orElseGet(() -> List.of(Languages.canonical(named.substring(0, LANGUAGE_LETTERS))));
    }

    /** A manifest for what was imported under an id of its own; empty where nothing is known of such an id any more. */
    static Optional<Manifest> manifest(ImportRecord imported, Catalogue catalogue) {
        if (isKokoro(imported.model())) {
            return known(imported.model(), catalogue)
                    .map(base -> manifest(imported, base.engine(), base.architecture(), "as imported", base.license()));
        }
        return Optional.of(mms(imported));
    }

    static Manifest mms(ImportRecord imported) {
        return manifest(imported, "mms", "VITS, about 36 million parameters", "fp32", LICENSE);
    }

    private static Manifest manifest(
            ImportRecord imported, String engine, String architecture, String precision, License license) {
        return new Manifest(
                imported.model(),
                FAMILY,
                engine,
                architecture,
                precision,
                license,
                imported.languages(),
                imported.sampleRateHz(),
                List.of(),
                Manifest.Readiness.LISTED,
                Optional.empty(),
                "It was imported from a folder, not pulled; run 'ttsmark models import --from DIR --id "
                        + imported.model() + "' to import it anew.");
    }
}

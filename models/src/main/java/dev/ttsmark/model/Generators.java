package dev.ttsmark.model;

import java.util.Map;

/** The generators that manifests may name. */
final class Generators {

    private Generators() {}

    static Map<String, StandInGenerator> all() {
        return Map.of("kokoro", new KokoroGenerator(), "mms", new VitsStandIn());
    }
}

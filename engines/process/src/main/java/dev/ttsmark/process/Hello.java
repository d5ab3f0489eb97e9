package dev.ttsmark.process;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ttsmark.engine.Languages;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a program says of itself in its first line: what is really in force.
 *
 * @param sampleRateHz samples a second of its audio
 */
record Hello(
        int sampleRateHz,
        String runtime,
        String version,
        String device,
        int threads,
        String model,
        String license,
        boolean commercialUse,
        boolean standIn,
        List<String> languages) {

    private static final int LOWEST_HZ = 8_000;
    private static final int HIGHEST_HZ = 192_000;

    /** Empty where a field that is needed is missing or is no value. */
    static Optional<Hello> of(JsonNode line) {
        int rate = line.path("sampleRateHz").asInt(0);
        List<String> languages = new ArrayList<>();
        line.path("languages").forEach(language -> languages.add(language.asText()));
        boolean whole = rate >= LOWEST_HZ
                && rate <= HIGHEST_HZ
                && isWord(line.path("runtime"))
                && isWord(line.path("version"))
                && isWord(line.path("device"))
                && isWord(line.path("model"))
                && line.path("threads").asInt(0) > 0
                && !languages.isEmpty()
                && languages.stream().allMatch(language -> language.matches("[a-z]{2,3}"));
        return whole
                ? Optional.of(new Hello(
                        rate,
                        line.get("runtime").asText(),
                        line.get("version").asText(),
                        line.get("device").asText(),
                        line.get("threads").asInt(),
                        line.get("model").asText(),
                        line.path("license").asText("unknown"),
                        line.path("commercialUse").asBoolean(false),
                        line.path("standIn").asBoolean(false),
                        Languages.canonical(languages)))
                : Optional.empty();
    }

    private static boolean isWord(JsonNode node) {
        return node.isTextual() && node.asText().matches("[^\\p{Cntrl}]{1,200}");
    }
}

package dev.ttsmark.harness.report;

import dev.ttsmark.engine.EngineInfo;
import dev.ttsmark.engine.Weights;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which weights spoke, in a few words for a caption or the head of a page. */
record WeightsTag(List<String> standIns, List<String> released) {

    /** @param infos name of a configuration and what its engine reported; one name may come from several runs */
    static WeightsTag of(List<Map.Entry<String, Optional<EngineInfo>>> infos) {
        return new WeightsTag(named(infos, Weights.STAND_IN), named(infos, Weights.RELEASED));
    }

    private static List<String> named(List<Map.Entry<String, Optional<EngineInfo>>> infos, Weights weights) {
        return infos.stream()
                .filter(entry -> entry.getValue()
                        .filter(info -> info.model().weights() == weights)
                        .isPresent())
                .map(Map.Entry::getKey)
                .distinct()
                .toList();
    }

    boolean hasStandIns() {
        return !standIns.isEmpty();
    }

    Phrase say(Words words) {
        if (standIns.isEmpty()) {
            return released.isEmpty() ? Phrase.NONE : words.say("tag.released");
        }
        return released.isEmpty() ? words.say("tag.stand-in") : words.say("tag.stand-in-some", words.list(standIns));
    }

    /** What a reader must know before any figure; empty for nothing. */
    List<Phrase> banner(Words words) {
        return hasStandIns() ? List.of(words.say("banner"), words.say("banner.detail")) : List.of();
    }
}

package dev.ttsmark.harness.decide.parity;

import dev.ttsmark.harness.measure.Bilingual;
import java.util.Optional;

/**
 * What became of one text.
 *
 * @param utterance as {@code corpus/id}
 * @param sentence why
 * @param nearness empty where UNKNOWN
 */
public record TextParity(String utterance, Parity.Status status, Bilingual sentence, Optional<Nearness> nearness) {

    static TextParity unknown(String utterance, Bilingual why) {
        return new TextParity(utterance, Parity.Status.UNKNOWN, why, Optional.empty());
    }
}

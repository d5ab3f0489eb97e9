package dev.ttsmark.harness.decide.parity;

import dev.ttsmark.harness.measure.Bilingual;
import java.util.List;

/** Says how near a text comes to the reference. */
final class ParitySentence {

    private ParitySentence() {}

    /** @param beyond measures by which it lies too far off; none where it passes */
    static Bilingual of(Nearness nearness, List<Measure> beyond) {
        if (beyond.isEmpty()) {
            return new Bilingual(
                    "Duration, log-mel distance, mel-cepstral distortion and loudness lie as near to the reference as its own recordings to each other, within what is allowed.",
                    "时长、log-mel 距离、梅尔倒谱失真与响度的差异，均未超出参考配置自身重复录音的差异加容许量。");
        }
        return beyond.stream()
                .map(measure -> clause(measure, nearness.gaps().get(measure)))
                .reduce(Bilingual.NOTHING, Bilingual::then);
    }

    private static Bilingual clause(Measure measure, Gap gap) {
        String typical = measure.written(gap.typical());
        String floor = measure.written(gap.floor());
        String allowed = measure.written(gap.allowed());
        return new Bilingual(
                "It differs in %s by %s; the reference differs from itself by %s, and %s more is allowed."
                        .formatted(measure.label().en(), typical, floor, allowed),
                "%s差异为 %s，而参考配置自身重复录音的差异为 %s，容许再多 %s。".formatted(measure.label().zh(), typical, floor, allowed));
    }
}

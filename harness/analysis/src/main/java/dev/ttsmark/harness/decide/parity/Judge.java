package dev.ttsmark.harness.decide.parity;

import dev.ttsmark.harness.measure.Bilingual;
import dev.ttsmark.harness.measure.RunDirectory;
import dev.ttsmark.harness.plan.Sweep;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Holds configurations against the reference in one text, whose recordings by the reference are taken apart once. */
final class Judge {

    private final RunDirectory directory;
    private final int recorded;
    private final Sweep.Quality quality;
    private final String utterance;
    private final RecordedText own;
    private final Optional<ReferenceText> reference;

    /** @param recorded most recordings that there can be of a text */
    Judge(RunDirectory directory, int recorded, String reference, Sweep.Quality quality, String utterance) {
        this.directory = directory;
        this.recorded = recorded;
        this.quality = quality;
        this.utterance = utterance;
        this.own = RecordedText.read(directory, reference, utterance, recorded);
        this.reference = own.objection().isPresent()
                ? Optional.empty()
                : Optional.of(ReferenceText.of(directory, reference, utterance, own.recordings()));
    }

    TextParity judge(String configuration) {
        RecordedText candidate =
                reference.isEmpty() ? own : RecordedText.read(directory, configuration, utterance, recorded);
        return candidate
                .objection()
                .map(why -> TextParity.unknown(utterance, why))
                .orElseGet(() -> compare(reference.orElseThrow(), candidate.recordings()));
    }

    private TextParity compare(ReferenceText against, List<Recorded> candidate) {
        int rate = candidate.get(0).spectrum().sampleRateHz();
        if (rate != against.sampleRateHz()) {
            return TextParity.unknown(utterance, otherRate(rate, against.sampleRateHz()));
        }
        Nearness nearness = Nearness.of(against, candidate, quality);
        List<Measure> beyond = nearness.gaps().entrySet().stream()
                .filter(entry -> entry.getValue().exceeds())
                .map(Map.Entry::getKey)
                .toList();
        return new TextParity(
                utterance,
                beyond.isEmpty() ? Parity.Status.PASS : Parity.Status.FAIL,
                ParitySentence.of(nearness, beyond),
                Optional.of(nearness));
    }

    private static Bilingual otherRate(int candidateHz, int referenceHz) {
        return new Bilingual(
                        "It speaks at %s Hz and the reference at %s Hz; only configurations of one model can be compared.",
                        "其采样率为 %s Hz，参考配置为 %s Hz；只有同一模型的配置才可比较。")
                .with("" + candidateHz, "" + referenceHz);
    }
}

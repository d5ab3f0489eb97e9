package dev.ttsmark.harness.decide.choose;

import dev.ttsmark.harness.measure.Bilingual;
import dev.ttsmark.harness.measure.Metric;
import java.util.stream.Stream;

/** Sentences that begin with a metric, named in the language of each. */
final class MetricSentence {

    private MetricSentence() {}

    /** @param rest fills the places after the first */
    static Bilingual of(Metric metric, String en, String zh, String... rest) {
        return new Bilingual(
                en.formatted(arguments(metric.label().en(), rest)),
                zh.formatted(arguments(metric.label().zh(), rest)));
    }

    private static Object[] arguments(String first, String... rest) {
        return Stream.concat(Stream.of(first), Stream.of(rest)).toArray();
    }
}

package dev.ttsmark.harness.report;

import dev.ttsmark.harness.measure.Metric;
import dev.ttsmark.harness.stats.Numbers;
import dev.ttsmark.harness.stats.compare.Ratio;
import java.util.Optional;

/** Says how much better or worse something became, and whether the rounds carry it. */
final class ChangeWords {

    private ChangeWords() {}

    static TableCell cell(Material m, Metric metric, Optional<Ratio> ratio) {
        if (ratio.isEmpty()) {
            return TableCell.of(m.notMeasured()).look(TableCell.Look.MUTED);
        }
        Ratio r = ratio.get();
        boolean better = r.value() > 1 == (metric.better() == Metric.Better.HIGHER);
        TableCell cell = TableCell.of(text(m, r, better)).detail(interval(m, r));
        if (r.verdict() != Ratio.Verdict.DIFFERENT) {
            return cell.look(TableCell.Look.MUTED);
        }
        return cell.look(better ? TableCell.Look.GOOD : TableCell.Look.BAD);
    }

    private static Phrase text(Material m, Ratio ratio, boolean better) {
        String change = "×\u00a0" + Numbers.three(ratio.value());
        return switch (ratio.verdict()) {
            case DIFFERENT -> m.say(better ? "change.better" : "change.worse", change);
            case SAME -> m.say("change.same", change);
            case NOT_SEPARATED -> m.say("change.not-separated", change);
        };
    }

    private static Phrase interval(Material m, Ratio ratio) {
        return ratio.interval().isEmpty() ? m.say("change.one-pair") : Phrase.plain(Numbers.interval(ratio.interval()));
    }
}

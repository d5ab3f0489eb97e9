package dev.ttsmark.harness.summary;

import dev.ttsmark.harness.measure.Bilingual;
import dev.ttsmark.harness.measure.RoundClosed;
import dev.ttsmark.harness.measure.TextPrecision;
import dev.ttsmark.harness.stats.Numbers;
import dev.ttsmark.harness.stats.Prospect;
import dev.ttsmark.harness.stats.Quantiles;
import java.util.Comparator;
import java.util.Optional;

/**
 * What precision a configuration reached, by its widest interval, and what more time would buy.
 *
 * @param metric id of the decisive metric with that interval
 * @param halfWidth as a share of the estimate
 * @param rounds behind it
 * @param target share that the plan asks for
 * @param more empty where the target is reached, and below three rounds
 */
public record Reached(
        String utterance,
        String metric,
        double halfWidth,
        int rounds,
        double target,
        Optional<More> more,
        Bilingual sentence) {

    /**
     * What the target would take, if further rounds vary as those so far.
     *
     * @param rounds to come
     * @param fewest of them, at 80 % confidence
     * @param most of them, at 80 % confidence
     * @param secondsEach median of the rounds so far
     */
    public record More(int rounds, int fewest, int most, double secondsEach) {}

    private static final Bilingual SO_FAR = new Bilingual(
            "%s: the widest interval is ±%s of its estimate (%s, %s, rounds: %s)", "%s：最宽的区间为估计值的 ±%s（%s，%s，%s 轮）");
    /** An interval over two rounds is up to hundreds of times as wide as one over six: it says nothing yet. */
    private static final int FEWEST_ROUNDS = 3;

    private static final Bilingual UNKNOWN = new Bilingual(
            "%s: %s (%s) has %s rounds, too few to say how precise it is or what more time would buy.",
            "%s：%s（%s）仅测了 %s 轮，尚无法判断精度，也无法估算还需多少时间。");
    private static final Bilingual WITHIN = new Bilingual(", within the ±%s asked for.", "，已达到要求的 ±%s。");
    private static final Bilingual TAKES = new Bilingual(
            ". Rounds still needed for ±%s: about %s (80 %% interval: %s to %s), at %s s each about %s s.",
            "。要达到 ±%s，约需再测 %s 轮（80%% 区间：%s–%s 轮），每轮约 %s s，共约 %s s。");

    /** Empty without measured calls or whole rounds, or where a text has fewer than two rounds. */
    static Optional<Reached> of(ConfigurationRows rows, double target) {
        return Precision.of(rows.calls()).stream()
                .max(Comparator.comparingDouble(TextPrecision::halfWidth))
                .filter(widest ->
                        !Double.isNaN(widest.halfWidth()) && !rows.closed().isEmpty())
                .map(widest -> of(rows, widest, target));
    }

    private static Reached of(ConfigurationRows rows, TextPrecision widest, double target) {
        Optional<More> more = widest.halfWidth() <= target ? Optional.empty() : more(rows, widest, target);
        if (widest.rounds() < FEWEST_ROUNDS) {
            return new Reached(
                    widest.utterance(),
                    widest.metric(),
                    widest.halfWidth(),
                    widest.rounds(),
                    target,
                    Optional.empty(),
                    UNKNOWN.with(rows.name(), widest.utterance(), widest.metric(), "" + widest.rounds()));
        }
        Bilingual soFar = SO_FAR.with(
                rows.name(),
                Numbers.percent(widest.halfWidth()),
                widest.utterance(),
                widest.metric(),
                "" + widest.rounds());
        Bilingual then = more.map(m -> takes(m, target)).orElse(WITHIN.with(Numbers.percent(target)));
        return new Reached(
                widest.utterance(),
                widest.metric(),
                widest.halfWidth(),
                widest.rounds(),
                target,
                more,
                new Bilingual(soFar.en() + then.en(), soFar.zh() + then.zh()));
    }

    private static Optional<More> more(ConfigurationRows rows, TextPrecision widest, double target) {
        double seconds = Quantiles.median(
                rows.closed().stream().mapToDouble(RoundClosed::wallSeconds).toArray());
        return Prospect.of(widest.halfWidth(), widest.rounds(), target)
                .map(all -> new More(
                        all.rounds() - widest.rounds(),
                        Math.max(1, all.fewest() - widest.rounds()),
                        all.most() - widest.rounds(),
                        seconds));
    }

    private static Bilingual takes(More more, double target) {
        return TAKES.with(
                Numbers.percent(target),
                "" + more.rounds(),
                "" + more.fewest(),
                "" + more.most(),
                Numbers.three(more.secondsEach()),
                Numbers.three(more.rounds() * more.secondsEach()));
    }
}

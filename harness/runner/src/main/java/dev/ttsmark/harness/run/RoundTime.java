package dev.ttsmark.harness.run;

import dev.ttsmark.harness.corpus.Utterance;
import java.util.List;
import java.util.stream.Stream;

/** How many calls the time of a round is enough for, as its process sees it. */
final class RoundTime {

    /** A first round may take so many times its share of the time to have enough calls. */
    private static final int STRETCH = 2;

    private final RoundSpec spec;
    private final Pace pace;
    private long begunEpochMillis;

    /** @param pace of the calls so far, which it keeps counting */
    RoundTime(RoundSpec spec, Pace pace) {
        this.spec = spec;
        this.pace = pace;
    }

    /** Once every text was spoken: what is to come, warm-up and all. */
    CallCounts counts(List<Utterance> texts, long nowEpochMillis) {
        begunEpochMillis = nowEpochMillis;
        RoundSizes sizes = sizes(texts);
        return spec.calls()
                .map(wanted -> within(sizes, wanted, texts, secondsLeft(spec.deadlineEpochMillis(), nowEpochMillis)))
                .orElseGet(() -> decided(sizes, sizes.usual(), texts, nowEpochMillis));
    }

    /** Once the warm-up is over, which tells more of what calls cost than first ones. */
    CallCounts afterWarmUp(CallCounts begun, List<Utterance> texts, long nowEpochMillis) {
        if (spec.calls().isPresent() || begun.passes() == 0 || begun.warmUp() == 0) {
            return begun;
        }
        RoundSizes sizes = sizes(texts);
        return decided(sizes, sizes.usual().withWarmUp(0), texts, nowEpochMillis);
    }

    /** Once the passes are over: blocks no longer than what is left. */
    CallCounts blocks(CallCounts counts, List<Utterance> texts, long nowEpochMillis) {
        double left = secondsLeft(spec.deadlineEpochMillis(), nowEpochMillis);
        RoundSizes sizes = sizes(texts);
        CallCounts blocks = counts;
        while (blocks.repeats() > (counts.passes() > 0 ? 0 : 1)
                && sizes.measuredSeconds(blocks.withPasses(0)) + takes(texts) > left) {
            blocks = blocks.withRepeats(blocks.repeats() - 1);
        }
        return blocks;
    }

    /**
     * A first round takes its share of the time, and somewhat more where it would else have too few calls; as much as
     * there is where the share is not enough for anything, since then not all rounds can be made anyway.
     */
    private CallCounts decided(RoundSizes sizes, CallCounts wanted, List<Utterance> texts, long nowEpochMillis) {
        double share = secondsLeft(spec.aimEpochMillis(), nowEpochMillis);
        CallCounts shared = within(sizes, wanted, texts, share);
        if (sizes.calls(shared) >= RoundSizes.LEAST_CALLS) {
            return shared;
        }
        double deadline = secondsLeft(spec.deadlineEpochMillis(), nowEpochMillis);
        double whole = (spec.aimEpochMillis() - spec.startedEpochMillis()) / 1e3;
        boolean fits = sizes.furtherSeconds(shared) + takes(texts) <= share;
        double most = fits ? Math.min(share + (STRETCH - 1) * whole, deadline) : deadline;
        return fitting(sizes, wanted, texts, most)
                .filter(counts -> sizes.calls(counts) >= RoundSizes.LEAST_CALLS)
                .reduce((larger, smaller) -> smaller)
                .orElse(shared);
    }

    private CallCounts within(RoundSizes sizes, CallCounts wanted, List<Utterance> texts, double seconds) {
        List<CallCounts> levels = sizes.levels(wanted);
        return fitting(sizes, wanted, texts, seconds).findFirst().orElse(levels.get(levels.size() - 1));
    }

    private Stream<CallCounts> fitting(RoundSizes sizes, CallCounts wanted, List<Utterance> texts, double seconds) {
        double takes = takes(texts);
        return sizes.levels(wanted).stream().filter(level -> sizes.furtherSeconds(level) + takes <= seconds);
    }

    private double takes(List<Utterance> texts) {
        RoundCost cost = pace.cost(texts, 0);
        List<Take> takes = spec.takes().stream()
                .filter(take -> texts.contains(take.text()))
                .toList();
        return cost.recording(takes).startSeconds();
    }

    private RoundSizes sizes(List<Utterance> texts) {
        RoundCost first = pace.cost(texts, 0);
        double elapsed = (begunEpochMillis - spec.startedEpochMillis()) / 1e3;
        return new RoundSizes(spec.rule(), pace.cost(texts, Math.max(0, elapsed - first.seconds(CallCounts.NONE))));
    }

    private static double secondsLeft(long untilEpochMillis, long nowEpochMillis) {
        return (untilEpochMillis - nowEpochMillis) / 1e3;
    }
}

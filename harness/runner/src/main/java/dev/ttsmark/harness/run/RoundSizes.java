package dev.ttsmark.harness.run;

import dev.ttsmark.harness.run.RoundCost.TextCost;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** How many calls a round of known costs may have, from what a plan says of them. */
final class RoundSizes {

    /** Calls of a round from which on steady state can be told, with some to spare. */
    static final int LEAST_CALLS = 25;

    /** More calls in a round tell nothing that another round would not tell better. */
    static final int MOST_CALLS = 200;

    /** Beyond that a short text's interval hardly gains any more. */
    static final int LARGEST_SHARE = 12;

    /** Equal time for all texts may cost so many times as much as the cheapest way to enough calls. */
    private static final double WORTH = 1.25;

    /** Repeated calls that further rounds of a fixed number may grow to. */
    private static final int MOST_FIXED = 30;

    private final CallRule rule;
    private final RoundCost cost;

    /** @param cost of a round that speaks these texts */
    RoundSizes(CallRule rule, RoundCost cost) {
        this.rule = rule;
        this.cost = cost;
    }

    /** A number of passes and blocks, and the largest share of a text in them. */
    private record Size(int portions, int cap) {}

    /**
     * What the plan asks for: its numbers, or as long as all that comes before, and with enough calls to tell steady
     * state.
     */
    CallCounts usual() {
        return counts(usualSize());
    }

    private CallCounts cheapest() {
        return counts(size(1)).withWarmUp(0);
    }

    /** What further rounds may have, ascending; the first is the least. */
    List<CallCounts> larger() {
        CallCounts usual = usual();
        if (!rule.isFixed()) {
            int cap = usualSize().cap();
            return IntStream.iterate(usualSize().portions(), portions -> portions + 1)
                    .mapToObj(portions -> counts(new Size(portions, cap)))
                    .takeWhile(counts -> counts.equals(usual) || calls(counts) <= MOST_CALLS)
                    .toList();
        }
        if (!rule.same()) {
            return List.of(usual);
        }
        int asked = rule.measured().orElseThrow();
        int besides = usual.repeats() - asked;
        return IntStream.rangeClosed(asked >= MOST_FIXED ? asked : 1, Math.max(asked, MOST_FIXED))
                .mapToObj(repeats -> usual.withRepeats(repeats + besides))
                .toList();
    }

    /**
     * What a round may shrink to when time is short, fullest first: of fixed numbers fewer repeated calls, then fewer
     * passes, then fewer warm-ups; by time no warm-up, then fewer blocks while there are enough calls, then enough calls
     * in passes alone, then fewer passes, then equal shares. At last every text is spoken once.
     */
    List<CallCounts> levels(CallCounts from) {
        List<CallCounts> levels = new ArrayList<>(List.of(from));
        if (rule.isFixed()) {
            fewerRepeats(levels);
            fewerPasses(levels);
            fewerWarmUps(levels);
            return levels;
        }
        fewerWarmUps(levels);
        List<CallCounts> blocks = new ArrayList<>(List.of(last(levels)));
        fewerRepeats(blocks);
        if (from.passes() > 0 && from.repeats() > 0) {
            blocks.removeIf(counts -> calls(counts) < LEAST_CALLS || counts.repeats() == 0);
            blocks.add(new RoundSizes(rule.changingAlone(), cost).cheapest());
        }
        levels.addAll(blocks);
        fewerPasses(levels);
        fewerShares(levels);
        return descending(levels);
    }

    int calls(CallCounts counts) {
        return counts.measured(cost.texts().keySet());
    }

    /** Without start, first calls and warm-up. */
    double measuredSeconds(CallCounts counts) {
        return furtherSeconds(counts.withWarmUp(0));
    }

    /** Without start and first calls. */
    double furtherSeconds(CallCounts counts) {
        return cost.seconds(counts) - cost.seconds(CallCounts.NONE);
    }

    private Size usualSize() {
        return size(WORTH);
    }

    /** @param worth how many times the cheapest a size of more equal times may cost */
    private Size size(double worth) {
        if (rule.isFixed() || cost.texts().isEmpty()) {
            return new Size(1, 1);
        }
        List<Size> sizes = IntStream.rangeClosed(1, rule.isByTime() && !isAlone() ? LARGEST_SHARE : 1)
                .mapToObj(this::firstEnough)
                .filter(size -> size.cap() == 1 || calls(counts(size)) <= MOST_CALLS)
                .toList();
        List<Size> enough =
                sizes.stream().filter(size -> isEnough(counts(size))).toList();
        if (enough.isEmpty()) {
            return last(sizes);
        }
        ToDoubleFunction<Size> seconds = size -> measuredSeconds(counts(size));
        double cheapest = enough.stream().mapToDouble(seconds).min().orElseThrow();
        return enough.stream()
                .filter(size -> seconds.applyAsDouble(size) <= worth * cheapest)
                .max(Comparator.comparingInt(Size::cap))
                .orElseThrow();
    }

    private Size firstEnough(int cap) {
        int portions = rule.isByTime() && rule.changing() && rule.same() ? 2 : 1;
        while (!isEnough(counts(new Size(portions, cap))) && calls(counts(new Size(portions + 1, cap))) <= MOST_CALLS) {
            portions++;
        }
        return new Size(portions, cap);
    }

    private boolean isEnough(CallCounts counts) {
        return calls(counts) >= LEAST_CALLS && measuredSeconds(counts) >= cost.seconds(CallCounts.NONE);
    }

    /** Texts without company know no changing lengths. */
    private CallCounts counts(Size size) {
        int shared = rule.isByTime() && rule.changing() && rule.same() ? size.portions() / 2 : size.portions();
        int passes = rule.changing()
                ? rule.passes().orElse(rule.isByTime() && rule.same() ? size.portions() - shared : size.portions())
                : 0;
        int repeats = rule.same() ? rule.measured().orElse(shared) : 0;
        if (isAlone()) {
            return CallCounts.fixed(rule.warmUp(), passes + repeats, 0);
        }
        int lead = rule.measured().isEmpty() && passes > 0 && repeats > 0 ? 1 : 0;
        Map<String, Integer> shares = rule.isByTime() ? Shares.of(seconds(), size.cap()) : Map.of();
        return new CallCounts(rule.warmUp(), passes, repeats, lead, shares);
    }

    private Map<String, Double> seconds() {
        ToDoubleFunction<TextCost> seconds = rule.changing() ? TextCost::changingSeconds : TextCost::sameSeconds;
        Map<String, Double> byText = new LinkedHashMap<>();
        cost.texts().forEach((utterance, text) -> byText.put(utterance, seconds.applyAsDouble(text)));
        return byText;
    }

    private boolean isAlone() {
        return cost.texts().size() == 1;
    }

    private static void fewerRepeats(List<CallCounts> levels) {
        int least = last(levels).passes() > 0 ? 0 : 1;
        while (last(levels).repeats() > least) {
            levels.add(last(levels).withRepeats(last(levels).repeats() - 1));
        }
    }

    private static void fewerPasses(List<CallCounts> levels) {
        while (last(levels).passes() > 1) {
            levels.add(last(levels).withPasses(last(levels).passes() - 1));
        }
    }

    private static void fewerWarmUps(List<CallCounts> levels) {
        while (last(levels).warmUp() > 0) {
            levels.add(last(levels).withWarmUp(last(levels).warmUp() - 1));
        }
    }

    private static void fewerShares(List<CallCounts> levels) {
        while (last(levels).largestShare() > 1) {
            levels.add(last(levels).capped(last(levels).largestShare() - 1));
        }
    }

    private List<CallCounts> descending(List<CallCounts> levels) {
        List<CallCounts> descending = new ArrayList<>();
        for (CallCounts level : levels) {
            if (descending.isEmpty() || cost.seconds(level) < cost.seconds(last(descending))) {
                descending.add(level);
            }
        }
        return descending;
    }

    private static <T> T last(List<T> list) {
        return list.get(list.size() - 1);
    }
}

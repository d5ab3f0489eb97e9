package dev.ttsmark.harness.run;

import dev.ttsmark.harness.corpus.Utterance;
import dev.ttsmark.harness.measure.TextPrecision;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a configuration still lacks.
 *
 * @param width of its widest unsettled interval, as a share of the estimate; the largest double for fewer than two rounds
 * @param texts to speak for it: the unsettled ones, and those that no round has come to
 * @param unsettled what is known of them
 */
record Need(String configuration, double width, List<Utterance> texts, List<TextPrecision> unsettled) {

    /**
     * Few rounds can lie close together by luck, and stopping then would make intervals too narrow: with 3 rounds they
     * hold the truth in 90 % of runs at worst, with 6 in 93 % or more.
     */
    static final int ROUNDS_TO_TRUST = 6;

    static Need of(String configuration, List<Utterance> texts, List<TextPrecision> found, double target) {
        List<TextPrecision> unsettled =
                found.stream().filter(text -> isUnsettled(text, target)).toList();
        Map<String, TextPrecision> known =
                found.stream().collect(Collectors.toMap(TextPrecision::utterance, Function.identity()));
        List<Utterance> wanted = texts.stream()
                .filter(text ->
                        !known.containsKey(text.qualifiedId()) || isUnsettled(known.get(text.qualifiedId()), target))
                .toList();
        double width = unsettled.stream()
                .mapToDouble(text -> Double.isNaN(text.halfWidth()) ? Double.MAX_VALUE : text.halfWidth())
                .max()
                .orElse(0);
        return new Need(configuration, width, wanted, unsettled);
    }

    private static boolean isUnsettled(TextPrecision text, double target) {
        return !(text.halfWidth() <= target) || text.rounds() < ROUNDS_TO_TRUST;
    }

    boolean isMet() {
        return unsettled.isEmpty();
    }

    /**
     * Calls that make the most of a round: of each text on average about m = √((cost of a round ÷ cost of a call) ·
     * (variance within rounds ÷ between)), after Kalibera and Jones 2013, and never fewer than a round has anyway.
     *
     * @param cost of a round that speaks the texts
     */
    CallCounts calls(CallRule rule, RoundCost cost) {
        RoundSizes sizes = new RoundSizes(rule, cost);
        CallCounts usual = sizes.usual();
        double within = mean(TextPrecision::withinVariance);
        double between = Math.max(mean(TextPrecision::betweenVariance), within * LEAST_BETWEEN);
        double perCall = sizes.measuredSeconds(usual) / perText(sizes.calls(usual), cost);
        if (within == 0 || perCall == 0) {
            return usual;
        }
        double perRound = cost.seconds(usual) - sizes.measuredSeconds(usual);
        double best = Math.sqrt(perRound / perCall * within / between);
        return sizes.larger().stream()
                .min(Comparator.comparingDouble(counts -> Math.abs(perText(sizes.calls(counts), cost) - best)))
                .orElseThrow();
    }

    private static double perText(int calls, RoundCost cost) {
        return (double) calls / cost.texts().size();
    }

    /** Few rounds may seem not to differ at all; that they differ this little is as much as is believed. */
    private static final double LEAST_BETWEEN = 0.04;

    private double mean(java.util.function.ToDoubleFunction<TextPrecision> of) {
        return unsettled.stream().mapToDouble(of).average().orElse(0);
    }
}

package dev.ttsmark.harness.run;

import dev.ttsmark.harness.corpus.Utterance;
import dev.ttsmark.harness.measure.TextPrecision;
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
     * Calls of each text that make the most of a round: m = √((cost of a round ÷ cost of a call) · (variance within
     * rounds ÷ between)), after Kalibera and Jones 2013. A plan that asks for enough calls to establish steady state
     * never gets fewer.
     */
    CallCounts calls(CallCounts planned, RoundCost cost) {
        double within = mean(TextPrecision::withinVariance);
        double between = Math.max(mean(TextPrecision::betweenVariance), within * LEAST_BETWEEN);
        double perCall = cost.callSeconds();
        if (within == 0 || perCall == 0) {
            return planned;
        }
        double perRound = cost.seconds(new CallCounts(planned.warmUp(), 0, 0));
        long best = Math.round(Math.sqrt(perRound / perCall * within / between)) - planned.shuffledPasses();
        int fewest = planned.measured() >= STEADY_CALLS ? planned.measured() : 1;
        int most = Math.max(planned.measured(), STEADY_CALLS);
        return new CallCounts(planned.warmUp(), (int) Math.max(fewest, Math.min(most, best)), planned.shuffledPasses());
    }

    /** Calls of a series from which on steady state can be told. */
    private static final int STEADY_CALLS = 30;

    /** Few rounds may seem not to differ at all; that they differ this little is as much as is believed. */
    private static final double LEAST_BETWEEN = 0.04;

    private double mean(java.util.function.ToDoubleFunction<TextPrecision> of) {
        return unsettled.stream().mapToDouble(of).average().orElse(0);
    }
}

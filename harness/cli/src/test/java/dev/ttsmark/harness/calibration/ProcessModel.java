package dev.ttsmark.harness.calibration;

import dev.ttsmark.harness.stats.steady.Regime;
import dev.ttsmark.harness.stats.steady.TimedCall;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;

/**
 * Processes that speak five texts as a round does: first sights, then passes over all texts in an order of their own,
 * then the rest of the calls in blocks of one text.
 *
 * @param calls of a process, without first sights
 * @param variation of a call, as a standard deviation of logarithms
 */
record ProcessModel(ProcessKind kind, int calls, double variation) {

    private static final int TEXTS = 5;
    private static final double[] SECONDS = {0.05, 0.1, 0.25, 0.5, 1};
    private static final double LUCK = 0.03;
    private static final double SPIKES = 0.025;
    private static final double CORRELATION = 0.5;
    private static final double IN_PASSES = 0.6;

    /** A call, and what it would have taken relative to its text's level without luck. */
    record Drawn(TimedCall call, double slower) {}

    /** One process. */
    List<Drawn> draw(SplittableRandom random) {
        Random order = new Random(random.nextLong());
        List<Integer> texts = order(order);
        List<Drawn> drawn = new ArrayList<>();
        int[] sights = new int[TEXTS];
        double luck = Math.exp(LUCK * random.nextGaussian());
        double noise = 0;
        int before = -1;
        List<Integer> sequence = new ArrayList<>(texts);
        sequence.addAll(sequence(order));
        for (int i = 0; i < sequence.size(); i++) {
            int text = sequence.get(i);
            boolean first = sights[text] == 0;
            Regime regime = text == before ? Regime.SAME : Regime.CHANGING;
            double slower = first ? kind.ofFirstSight() : kind.slower(i - TEXTS, calls, text, sights[text]);
            noise = kind == ProcessKind.CORRELATED
                    ? CORRELATION * noise + Math.sqrt(1 - CORRELATION * CORRELATION) * variation * random.nextGaussian()
                    : variation * random.nextGaussian();
            double spike = random.nextDouble() < SPIKES ? 1.5 + 1.5 * random.nextDouble() : 1;
            double seconds = SECONDS[text] * kind.ofRegime(regime) * slower * luck * Math.exp(noise) * spike;
            drawn.add(new Drawn(new TimedCall(text, regime, first, seconds), slower));
            sights[text]++;
            before = text;
        }
        return drawn;
    }

    private List<Integer> sequence(Random order) {
        List<Integer> sequence = new ArrayList<>();
        int passes = Math.max(1, (int) Math.round(calls * IN_PASSES / TEXTS));
        for (int pass = 0; pass < passes && sequence.size() < calls; pass++) {
            List<Integer> next = order(order);
            if (!sequence.isEmpty() && next.get(0).equals(sequence.get(sequence.size() - 1))) {
                Collections.swap(next, 0, 1);
            }
            sequence.addAll(next);
        }
        int left = calls - sequence.size();
        List<Integer> blocks = order(order);
        for (int i = 0; i < left; i++) {
            sequence.add(blocks.get(i * TEXTS / left));
        }
        return sequence.subList(0, calls);
    }

    private static List<Integer> order(Random order) {
        List<Integer> texts = new ArrayList<>(List.of(0, 1, 2, 3, 4));
        Collections.shuffle(texts, order);
        return texts;
    }
}

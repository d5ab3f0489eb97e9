package dev.ttsmark.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/** Contestants in turns, in shuffled order, so that drift of the machine hits all alike. */
final class Duel {

    private static final int WARM_UP_ROUNDS = 3;

    private final List<Contestant> contestants;
    private final int inputs;
    private final Map<String, List<double[]>> seconds = new HashMap<>();

    Duel(List<Contestant> contestants, int inputs) {
        this.contestants = contestants;
        this.inputs = inputs;
    }

    void run(int rounds) throws IOException {
        Random random = new Random(1);
        List<Contestant> order = new ArrayList<>(contestants);
        for (int round = -WARM_UP_ROUNDS; round < rounds; round++) {
            for (int input = 0; input < inputs; input++) {
                Collections.shuffle(order, random);
                long samples = -1;
                for (Contestant contestant : order) {
                    Contestant.Answer answer = contestant.run(input);
                    if (samples >= 0 && samples != answer.speech().samples()) {
                        throw new IOException(
                                contestant.name() + " made " + answer.speech().samples() + " samples of input " + input
                                        + ", another " + samples + ": they do not do the same work");
                    }
                    samples = answer.speech().samples();
                    if (round >= 0) {
                        at(contestant, input, rounds)[round] = answer.seconds();
                    }
                }
            }
        }
    }

    private double[] at(Contestant contestant, int input, int rounds) {
        List<double[]> all = seconds.computeIfAbsent(contestant.name(), name -> new ArrayList<>());
        while (all.size() <= input) {
            all.add(new double[rounds]);
        }
        return all.get(input);
    }

    /** Seconds of each input, and the first contestant's share of each other's, round by round. */
    void print() throws IOException {
        for (int input = 0; input < inputs; input++) {
            for (Contestant contestant : contestants) {
                System.out.printf(
                        Locale.ROOT,
                        "input %d  %-12s %s s%n",
                        input,
                        contestant.name(),
                        Spread.of(seconds.get(contestant.name()).get(input)));
            }
            for (Contestant other : contestants.subList(1, contestants.size())) {
                System.out.printf(
                        Locale.ROOT, "input %d  %s / %s = %s%n", input, first(), other.name(), ratio(other, input));
            }
        }
        for (Contestant contestant : contestants) {
            System.out.printf(
                    Locale.ROOT,
                    "memory   %-12s %.0f MiB resident, %.0f MiB at most%n",
                    contestant.name(),
                    contestant.residentMebibytes(),
                    contestant.peakMebibytes());
        }
    }

    private String first() {
        return contestants.get(0).name();
    }

    /** Ratio of medians, with the quartiles of the ratios within rounds. */
    private String ratio(Contestant other, int input) {
        double[] own = seconds.get(first()).get(input);
        double[] theirs = seconds.get(other.name()).get(input);
        double[] ratios = new double[own.length];
        for (int round = 0; round < own.length; round++) {
            ratios[round] = own[round] / theirs[round];
        }
        Spread within = Spread.of(ratios);
        return String.format(
                Locale.ROOT,
                "%.3f (in rounds %.3f to %.3f)",
                Spread.of(own).median() / Spread.of(theirs).median(),
                within.lowerQuartile(),
                within.upperQuartile());
    }
}

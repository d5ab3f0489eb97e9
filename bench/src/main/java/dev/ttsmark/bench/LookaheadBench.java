package dev.ttsmark.bench;

import dev.ttsmark.model.KokoroStandIn;
import dev.ttsmark.model.Size;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * What it gains and costs that Kokoro makes pieces ahead: each of several {@code lookahead} against none, in turns, each
 * in a process of its own, on texts of 174 and 595 characters. Arguments: rounds (6), threads (2) and options, each
 * {@code name=value}.
 */
public final class LookaheadBench {

    private static final List<String> LOOKAHEADS = List.of("0", "1", "2");
    private static final List<Integer> INPUTS = List.of(2, 3);
    private static final int WARM_UP_ROUNDS = 1;

    private LookaheadBench() {}

    public static void main(String[] args) throws IOException {
        int rounds = args.length > 0 ? Integer.parseInt(args[0]) : 6;
        String threads = args.length > 1 ? args[1] : "2";
        List<String> options = List.of(args).subList(Math.min(2, args.length), args.length);
        Path folder = Files.createTempDirectory("ttsmark-lookahead");
        Map<String, Path> files = KokoroStandIn.write(Size.FULL, folder, 1);
        List<Contestant> contestants = new ArrayList<>();
        try {
            for (String lookahead : LOOKAHEADS) {
                List<String> arguments = new ArrayList<>(List.of(
                        files.get("model").toString(), files.get("voices").toString(), "", threads));
                arguments.addAll(List.of("splitting=clause", "lookahead=" + lookahead));
                arguments.addAll(options);
                contestants.add(Contestant.java(
                        lookahead, KokoroEngineLoop.class, List.of("-Xmx256m", "-XX:+UseSerialGC"), arguments));
            }
            for (int input : INPUTS) {
                compare(contestants, input, rounds);
            }
            for (Contestant contestant : contestants) {
                System.out.printf(
                        Locale.ROOT, "lookahead %s  %.0f MiB at most%n", contestant.name(), contestant.peakMebibytes());
            }
        } finally {
            contestants.forEach(Contestant::close);
            Scratch.delete(folder);
        }
    }

    private static void compare(List<Contestant> contestants, int input, int rounds) throws IOException {
        Map<String, List<Contestant.Answer>> answers = new HashMap<>();
        for (int round = -WARM_UP_ROUNDS; round < rounds; round++) {
            for (int turn = 0; turn < contestants.size(); turn++) {
                Contestant contestant = contestants.get(Math.floorMod(turn + round, contestants.size()));
                Contestant.Answer answer = contestant.run(input);
                if (round >= 0) {
                    answers.computeIfAbsent(contestant.name(), name -> new ArrayList<>())
                            .add(answer);
                }
            }
        }
        List<Contestant.Answer> inTurn = answers.get(LOOKAHEADS.get(0));
        for (String lookahead : LOOKAHEADS) {
            List<Contestant.Answer> ahead = answers.get(lookahead);
            System.out.printf(
                    Locale.ROOT,
                    "%d characters  lookahead %s  TTFB ÷ in turn %s  total ÷ in turn %s  underrun %s s%n",
                    MmsBench.TEXTS.get(input).length(),
                    lookahead,
                    ratios(ahead, inTurn, answer -> answer.speech().ttfbSeconds()),
                    ratios(ahead, inTurn, Contestant.Answer::seconds),
                    Spread.of(ahead.stream()
                            .mapToDouble(answer -> answer.speech().underrunSeconds())
                            .toArray()));
        }
    }

    private static Spread ratios(
            List<Contestant.Answer> ahead, List<Contestant.Answer> inTurn, ToDoubleFunction<Contestant.Answer> value) {
        double[] ratios = new double[ahead.size()];
        for (int round = 0; round < ratios.length; round++) {
            ratios[round] = value.applyAsDouble(ahead.get(round)) / value.applyAsDouble(inTurn.get(round));
        }
        return Spread.of(ratios);
    }
}

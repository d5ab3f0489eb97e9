package dev.ttsmark.bench;

import dev.ttsmark.model.KokoroStandIn;
import dev.ttsmark.model.Size;
import dev.ttsmark.model.VitsStandIn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * What speaking in pieces gains and costs: an engine in pieces against itself with the whole text at once, each in a
 * process of its own, on texts of 174 and 595 characters. Arguments: engine (mms or kokoro), rounds (8), threads (2) and
 * options of the pieces, each {@code name=value}.
 */
public final class StreamingBench {

    private static final List<Integer> INPUTS = List.of(2, 3);

    private StreamingBench() {}

    public static void main(String[] args) throws IOException {
        boolean isMms = args.length == 0 || args[0].equals("mms");
        int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 8;
        String threads = args.length > 2 ? args[2] : "2";
        Path folder = Files.createTempDirectory("ttsmark-streaming");
        List<String> own = new ArrayList<>(isMms ? mms(folder, threads) : kokoro(folder, threads));
        List<String> whole = new ArrayList<>(own);
        whole.add(isMms ? "chunk-frames=0" : "splitting=none");
        if (!isMms) {
            own.add("splitting=clause");
        }
        own.addAll(List.of(args).subList(Math.min(3, args.length), args.length));
        Class<?> program = isMms ? MmsEngineLoop.class : KokoroEngineLoop.class;
        List<String> heap = List.of("-Xmx256m", "-XX:+UseSerialGC");
        try (Contestant inPieces = Contestant.java("pieces", program, heap, own);
                Contestant atOnce = Contestant.java("whole", program, heap, whole)) {
            for (int input : INPUTS) {
                compare(inPieces, atOnce, input, rounds);
            }
        } finally {
            Scratch.delete(folder);
        }
    }

    private static List<String> mms(Path folder, String threads) throws IOException {
        new VitsStandIn().write(Size.FULL, "eng", folder, 1);
        return List.of(folder.toString(), threads);
    }

    private static List<String> kokoro(Path folder, String threads) throws IOException {
        Map<String, Path> files = KokoroStandIn.write(Size.FULL, folder, 1);
        return List.of(files.get("model").toString(), files.get("voices").toString(), "", threads);
    }

    private static void compare(Contestant inPieces, Contestant atOnce, int input, int rounds) throws IOException {
        List<Contestant.Answer> chunks = new ArrayList<>();
        double[] cost = new double[rounds];
        for (int round = -3; round < rounds; round++) {
            boolean piecesFirst = round % 2 == 0;
            Contestant.Answer first = (piecesFirst ? inPieces : atOnce).run(input);
            Contestant.Answer second = (piecesFirst ? atOnce : inPieces).run(input);
            if (round >= 0) {
                Contestant.Answer chunk = piecesFirst ? first : second;
                chunks.add(chunk);
                cost[round] = chunk.seconds() / (piecesFirst ? second : first).seconds();
            }
        }
        int characters = MmsBench.TEXTS.get(input).length();
        print(characters, "TTFB, s", spread(chunks, answer -> answer.speech().ttfbSeconds()));
        print(characters, "of these encoding, s", spread(chunks, answer -> answer.speech()
                .encodeSeconds()));
        print(
                characters,
                "TTFB / total",
                spread(chunks, answer -> answer.speech().ttfbSeconds() / answer.seconds()));
        print(characters, "total / total at once", Spread.of(cost));
        print(characters, "underrun, s", spread(chunks, answer -> answer.speech()
                .underrunSeconds()));
    }

    private static Spread spread(List<Contestant.Answer> answers, ToDoubleFunction<Contestant.Answer> value) {
        return Spread.of(answers.stream().mapToDouble(value).toArray());
    }

    private static void print(int characters, String what, Spread spread) {
        System.out.printf(Locale.ROOT, "%d characters  %-22s %s%n", characters, what, spread);
    }
}

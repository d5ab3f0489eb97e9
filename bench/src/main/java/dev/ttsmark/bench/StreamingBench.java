package dev.ttsmark.bench;

import dev.ttsmark.model.Size;
import dev.ttsmark.model.VitsStandIn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * What speaking in chunks gains and costs: MMS in chunks against MMS all at once, each in a process of its own, on texts of
 * 174 and 595 characters. Arguments: rounds (8), threads (2) and options of the chunks, each {@code name=value}.
 */
public final class StreamingBench {

    private static final List<Integer> INPUTS = List.of(2, 3);

    private StreamingBench() {}

    public static void main(String[] args) throws IOException {
        int rounds = args.length > 0 ? Integer.parseInt(args[0]) : 8;
        String threads = args.length > 1 ? args[1] : "2";
        Path folder = Files.createTempDirectory("ttsmark-streaming");
        new VitsStandIn().write(Size.FULL, "eng", folder, 1);
        List<String> heap = List.of("-Xmx256m", "-XX:+UseSerialGC");
        List<String> chunked = new ArrayList<>(List.of(folder.toString(), threads));
        chunked.addAll(List.of(args).subList(Math.min(2, args.length), args.length));
        List<String> whole = List.of(folder.toString(), threads, "chunk-frames=0");
        try (Contestant inChunks = Contestant.java("chunks", MmsEngineLoop.class, heap, chunked);
                Contestant atOnce = Contestant.java("whole", MmsEngineLoop.class, heap, whole)) {
            for (int input : INPUTS) {
                compare(inChunks, atOnce, input, rounds);
            }
        } finally {
            Scratch.delete(folder);
        }
    }

    private static void compare(Contestant inChunks, Contestant atOnce, int input, int rounds) throws IOException {
        List<Contestant.Answer> chunks = new ArrayList<>();
        double[] cost = new double[rounds];
        for (int round = -3; round < rounds; round++) {
            boolean chunksFirst = round % 2 == 0;
            Contestant.Answer first = (chunksFirst ? inChunks : atOnce).run(input);
            Contestant.Answer second = (chunksFirst ? atOnce : inChunks).run(input);
            if (round >= 0) {
                Contestant.Answer chunk = chunksFirst ? first : second;
                chunks.add(chunk);
                cost[round] = chunk.seconds() / (chunksFirst ? second : first).seconds();
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

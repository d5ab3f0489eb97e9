package dev.ttsmark.bench;

import dev.ttsmark.model.Size;
import dev.ttsmark.model.VitsStandIn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * MMS through ttsmark and through transformers' VitsModel in Python, each in a process of its own, on the same weights,
 * texts and threads. Arguments: rounds (10) and threads (2).
 */
public final class MmsBench {

    private static final List<String> SEED_TEXTS = List.of(
            "Hello, this is a short sentence for testing.",
            "The quick brown fox jumps over the lazy dog. This is a medium length sentence to evaluate the quality of"
                    + " speech synthesis.",
            "Artificial intelligence is transforming the way we interact with technology. From voice assistants to"
                    + " autonomous vehicles, AI is becoming an integral part of our daily lives.");

    /** The English seed texts of 44, 122 and 174 characters, and one of 595. */
    static final List<String> TEXTS = List.of(
            SEED_TEXTS.get(0),
            SEED_TEXTS.get(1),
            SEED_TEXTS.get(2),
            String.join(" ", SEED_TEXTS.get(2), SEED_TEXTS.get(1), SEED_TEXTS.get(2), SEED_TEXTS.get(1)));

    private MmsBench() {}

    public static void main(String[] args) throws IOException {
        int rounds = args.length > 0 ? Integer.parseInt(args[0]) : 10;
        String threads = args.length > 1 ? args[1] : "2";
        Path folder = Files.createTempDirectory("ttsmark-mms");
        new VitsStandIn().write(Size.FULL, "eng", folder, 1);
        List<String> arguments = List.of(folder.toString(), threads);
        // As the peer speaks; what chunks gain and cost is another goal.
        List<String> allAtOnce = List.of(folder.toString(), threads, "chunk-frames=0");
        List<String> withTexts = new ArrayList<>(arguments);
        withTexts.addAll(SEED_TEXTS);
        List<Contestant> contestants = new ArrayList<>();
        try {
            List<String> heap = List.of("-Xmx256m", "-XX:+UseSerialGC");
            contestants.add(Contestant.java("ttsmark", MmsEngineLoop.class, heap, allAtOnce));
            contestants.add(Contestant.python("transformers", "bench/peers/mms_transformers_peer.py", withTexts));
            Duel duel = new Duel(contestants, SEED_TEXTS.size());
            duel.run(rounds);
            duel.print();
        } finally {
            contestants.forEach(Contestant::close);
            Scratch.delete(folder);
        }
    }
}

package dev.ttsmark.bench;

import dev.ttsmark.model.KokoroStandIn;
import dev.ttsmark.model.Size;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Kokoro through ttsmark, on a bare OrtSession and in Python's kokoro-onnx, each in a process of its own, on the same
 * file, ids and threads. Arguments: rounds (10) and threads (2).
 */
public final class KokoroBench {

    private static final List<String> OWN_TEXTS = List.of(
            "Hello, this is a short sentence for testing.",
            "The quick brown fox jumps over the lazy dog while we evaluate the quality of speech synthesis here.");

    /** Two of one chunk each, which peers can speak alike; then those of {@link MmsBench} with 174 and 595 characters. */
    static final List<String> TEXTS =
            List.of(OWN_TEXTS.get(0), OWN_TEXTS.get(1), MmsBench.TEXTS.get(2), MmsBench.TEXTS.get(3));

    private KokoroBench() {}

    public static void main(String[] args) throws IOException {
        int rounds = args.length > 0 ? Integer.parseInt(args[0]) : 10;
        String threads = args.length > 1 ? args[1] : "2";
        Path folder = Files.createTempDirectory("ttsmark-kokoro");
        Map<String, Path> files = KokoroStandIn.write(Size.FULL, folder, 1);
        Path inputs = Files.write(folder.resolve("phonemes.txt"), KokoroInputs.phonemes(OWN_TEXTS));
        List<String> arguments =
                List.of(files.get("model").toString(), files.get("voices").toString(), inputs.toString(), threads);
        List<Contestant> contestants = new ArrayList<>();
        try {
            List<String> heap = List.of("-Xmx256m", "-XX:+UseSerialGC");
            contestants.add(Contestant.java("ttsmark", KokoroEngineLoop.class, heap, arguments));
            contestants.add(Contestant.java("OrtSession", BareSessionLoop.class, heap, arguments));
            contestants.add(Contestant.python("kokoro-onnx", "bench/peers/kokoro_onnx_peer.py", arguments));
            Duel duel = new Duel(contestants, OWN_TEXTS.size());
            duel.run(rounds);
            duel.print();
        } finally {
            contestants.forEach(Contestant::close);
            Scratch.delete(folder);
        }
    }
}

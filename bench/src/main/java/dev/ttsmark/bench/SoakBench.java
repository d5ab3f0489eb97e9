package dev.ttsmark.bench;

import dev.ttsmark.harness.plan.PlanReader;
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

/**
 * Whether memory stays flat: one process of an engine, with the JVM flags and the environment of a run, speaks texts of
 * shuffled lengths, and its resident memory is noted after each. Arguments: engine (mms or kokoro), calls (1000), threads
 * (2) and options, each {@code name=value}. Exit code 1 if it grows.
 */
public final class SoakBench {

    private static final int SETTLING = 100;
    private static final int LONGEST_CHARACTERS = 120;
    private static final int PRINTED_EVERY = 50;

    private SoakBench() {}

    public static void main(String[] args) throws IOException {
        String engine = args.length > 0 ? args[0] : "mms";
        int calls = args.length > 1 ? Integer.parseInt(args[1]) : 1000;
        String threads = args.length > 2 ? args[2] : "2";
        List<String> options = List.of(args).subList(Math.min(3, args.length), args.length);
        Path folder = Files.createTempDirectory("ttsmark-soak");
        Soak soak;
        try {
            List<String> arguments = new ArrayList<>(arguments(engine, Size.FULL, folder, threads));
            arguments.addAll(options);
            soak = run(engine, arguments, new SoakTexts(calls, LONGEST_CHARACTERS), SETTLING);
        } finally {
            Scratch.delete(folder);
        }
        print(engine, soak);
        if (!soak.isFlat()) {
            System.exit(1);
        }
    }

    /** What {@link SoakLoop} takes for an engine behind its name and the number of texts. */
    static List<String> arguments(String engine, Size size, Path folder, String threads) throws IOException {
        if (engine.equals("kokoro")) {
            Map<String, Path> files = KokoroStandIn.write(size, folder, 1);
            return List.of(
                    files.get("model").toString(), files.get("voices").toString(), "", threads, "splitting=clause");
        }
        new VitsStandIn().write(size, "eng", folder, 1);
        return List.of(folder.toString(), threads, "noise-scale-duration=0.8");
    }

    static Soak run(String engine, List<String> arguments, SoakTexts texts, int settling) throws IOException {
        List<String> command =
                new ArrayList<>(List.of(engine, Integer.toString(texts.count()), Integer.toString(texts.longest())));
        command.addAll(arguments);
        double[] mebibytes = new double[texts.count()];
        try (Contestant speaker =
                Contestant.java(engine, SoakLoop.class, PlanReader.defaults().jvm(), command)) {
            for (int call = 0; call < texts.count(); call++) {
                speaker.run(call);
                mebibytes[call] = speaker.residentMebibytes();
                if ((call + 1) % PRINTED_EVERY == 0) {
                    System.out.printf(Locale.ROOT, "%s  call %4d  %7.1f MiB%n", engine, call + 1, mebibytes[call]);
                }
            }
        }
        return new Soak(mebibytes, settling);
    }

    private static void print(String engine, Soak soak) {
        System.out.printf(
                Locale.ROOT,
                "%s  level %.1f MiB after %d calls, %.1f MiB after %d: %+.2f %%; peak %+.2f %%; %+.2f MiB per 100 calls;"
                        + " %s (at most 2 %%)%n",
                engine,
                soak.levelBefore(),
                soak.settling(),
                soak.levelAfter(),
                soak.mebibytes().length,
                100 * soak.growth(),
                100 * soak.peakGrowth(),
                soak.mebibytesPerHundredCalls(),
                soak.isFlat() ? "PASS" : "FAIL");
    }
}

package dev.ttsmark.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.ttsmark.model.Size;
import dev.ttsmark.model.VitsStandIn;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * MMS through ttsmark against transformers' VitsModel in Python: same weights, texts and threads, each in fresh processes
 * by turns. Durations are drawn, so times are compared for each second of audio. The goal is a ratio of at most 0.95 in
 * time and 1.15 in memory.
 */
public final class MmsBench {

    private static final int THREADS = 2;
    private static final int ROUNDS = 3;
    private static final int CALLS = 8;
    private static final int WARM_UP = 3;
    private static final double RATE_HZ = 16_000;

    private static final List<String> TEXTS = List.of(
            "Hello, this is a short sentence for testing.",
            "The quick brown fox jumps over the lazy dog. This is a medium length sentence to evaluate the quality of"
                    + " speech synthesis.",
            "Artificial intelligence is transforming the way we interact with technology. From voice assistants to"
                    + " autonomous vehicles, AI is becoming an integral part of our daily lives.");

    private MmsBench() {}

    private record Line(int text, double secondsPerAudioSecond, double rssMegabytes) {}

    public static void main(String[] args) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("ttsmark-mms");
        new VitsStandIn().write(Size.FULL, "eng", folder, 42);
        List<Line> own = new ArrayList<>();
        List<Line> peer = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            own.addAll(run(folder, ownCommand()));
            peer.addAll(run(folder, List.of(System.getenv("PYTHON"), "bench/peers/mms_transformers_peer.py")));
        }
        System.out.println("text        ttsmark RTF            transformers RTF       ratio");
        for (int text = 0; text < TEXTS.size(); text++) {
            report(TEXTS.get(text).length() + " chars", rtf(own, text), rtf(peer, text));
        }
        report("peak MB", peak(own), peak(peer));
    }

    private static List<String> ownCommand() {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                MmsSubject.class.getName());
    }

    private static List<Line> run(Path folder, List<String> program) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(program);
        command.addAll(List.of(folder.toString(), String.valueOf(THREADS), String.valueOf(CALLS)));
        command.addAll(TEXTS);
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("OMP_NUM_THREADS", String.valueOf(THREADS));
        builder.environment().put("PYTHONWARNINGS", "ignore");
        Process process = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
        List<Line> lines = new ArrayList<>();
        try (BufferedReader out = process.inputReader()) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                JsonNode json = new JsonMapper().readTree(line);
                if (json.path("call").asInt() >= WARM_UP) {
                    lines.add(new Line(
                            json.path("text").asInt(),
                            json.path("nanos").asLong()
                                    / 1e9
                                    / (json.path("samples").asLong() / RATE_HZ),
                            json.path("rssBytes").asLong() / 1e6));
                }
            }
        }
        if (process.waitFor() != 0) {
            throw new IOException("exit " + process.exitValue() + " of " + String.join(" ", program));
        }
        return lines;
    }

    private static Spread rtf(List<Line> lines, int text) {
        return Spread.of(lines.stream()
                .filter(line -> line.text == text)
                .mapToDouble(Line::secondsPerAudioSecond)
                .toArray());
    }

    private static Spread peak(List<Line> lines) {
        return Spread.of(lines.stream().mapToDouble(Line::rssMegabytes).max().orElseThrow());
    }

    private static void report(String what, Spread own, Spread peer) {
        System.out.printf("%-10s  %-22s %-22s %.3f%n", what, own, peer, own.median() / peer.median());
    }
}

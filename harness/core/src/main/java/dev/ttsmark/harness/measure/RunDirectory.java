package dev.ttsmark.harness.measure;

import java.nio.file.Path;

/** Where the parts of a run lie: {@code results/<run-id>/}. */
public record RunDirectory(Path root) {

    public String id() {
        return root.toAbsolutePath().normalize().getFileName().toString();
    }

    public Path plan() {
        return root.resolve("plan.yaml");
    }

    public Path environment() {
        return root.resolve("environment.json");
    }

    public Path measurements() {
        return root.resolve("measurements.jsonl");
    }

    /** One WAV for each engine configuration and utterance. */
    public Path audio() {
        return root.resolve("audio");
    }

    /** The file of that configuration and utterance; {@code utterance} is {@code corpus/id}. */
    public Path audio(String configuration, String utterance) {
        return audio().resolve(name(configuration, utterance) + ".wav");
    }

    private static String name(String configuration, String utterance) {
        return configuration + "--" + utterance.replace('/', '-');
    }

    /** Several WAV files for each engine configuration and utterance, each spoken with another seed. */
    public Path recordings() {
        return root.resolve("recordings");
    }

    /** The file of that configuration and utterance; {@code number} is from 1, and tells the seed. */
    public Path recording(String configuration, String utterance, int number) {
        return recordings().resolve(name(configuration, utterance) + "--" + number + ".wav");
    }

    public Path summary() {
        return root.resolve("summary.json");
    }

    public Path reportMarkdown() {
        return root.resolve("report.md");
    }

    public Path reportHtml() {
        return root.resolve("report.html");
    }

    /** What JMH says of the rounds. */
    public Path jmh() {
        return root.resolve("jmh.json");
    }

    /** What an engine's process is doing; only there while a round goes on. */
    public Path inFlight() {
        return root.resolve("in-flight.txt");
    }

    /** What engines and their runtimes print. */
    public Path log() {
        return root.resolve("run.log");
    }
}

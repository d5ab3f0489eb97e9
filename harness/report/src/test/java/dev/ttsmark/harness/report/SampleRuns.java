package dev.ttsmark.harness.report;

import dev.ttsmark.engine.License;
import dev.ttsmark.engine.Streaming;
import dev.ttsmark.engine.Weights;
import dev.ttsmark.harness.measure.Call;
import dev.ttsmark.harness.measure.Calls;
import dev.ttsmark.harness.measure.Json;
import dev.ttsmark.harness.measure.MeasurementLog;
import dev.ttsmark.harness.measure.Outcome;
import dev.ttsmark.harness.measure.Row;
import dev.ttsmark.harness.measure.RunDirectory;
import dev.ttsmark.harness.plan.PlanWriter;
import dev.ttsmark.harness.summary.RunSource;
import dev.ttsmark.harness.summary.SyntheticEngine;
import dev.ttsmark.harness.summary.SyntheticRun;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;

/** Runs on disk, as a report finds them. */
public final class SampleRuns {

    private static final double[] SECONDS = {0.8, 4.1, 11};

    private SampleRuns() {}

    private static SyntheticEngine kokoro(String name, double overheadSeconds, double marginalRtf) {
        return SyntheticEngine.of(name, overheadSeconds, marginalRtf)
                .languages("en", "zh")
                .streaming(Streaming.SENTENCE)
                .rss(740L << 20)
                .weights(Weights.STAND_IN, new License("Apache-2.0", true));
    }

    /** Two engines, two languages, six texts. */
    static SyntheticRun small(String id) {
        SyntheticRun run = SyntheticRun.named(id)
                .engine(kokoro("kokoro", 0.18, 0.22))
                .engine(mms())
                .compare("kokoro", "mms")
                .targets(Map.of("ttfb_s", 0.5, "rss_peak_bytes", 600.0 * (1 << 20)))
                .rounds(3, 8, 1);
        for (int i = 0; i < 3; i++) {
            run.text("ladder/EN-" + (i + 1), "en", (int) (15 * SECONDS[i]), SECONDS[i]);
            run.text("ladder/ZH-" + (i + 1), "zh", (int) (4 * SECONDS[i]), SECONDS[i]);
        }
        return run;
    }

    private static SyntheticEngine mms() {
        return SyntheticEngine.of("mms", 0.04, 0.14)
                .languages("en", "ms")
                .rss(610L << 20)
                .weights(Weights.STAND_IN, new License("CC-BY-NC-4.0", false))
                .fault(SampleRuns::failsOnce);
    }

    private static Call failsOnce(Call call) {
        boolean struck = call.round() == 2 && call.utterance().equals("ladder/EN-3") && call.index() % 7 == 0;
        return struck ? fails(call) : call;
    }

    /** The same call, failed, with a message that means harm to a page. */
    static Call fails(Call call) {
        return Calls.with(
                call,
                new Outcome.Failed("EngineException", "Session | `run` failed: <b>out of memory</b>.", 5_000_000));
    }

    /** A run with recordings of its shortest texts. */
    static RunDirectory recorded(SyntheticRun run, Path results) throws IOException {
        RunDirectory directory = write(run.build(), results);
        record(directory, "kokoro", List.of("ladder/EN-1", "ladder/EN-2", "ladder/EN-3", "ladder/ZH-1"));
        record(directory, "mms", List.of("ladder/EN-1"));
        return directory;
    }

    /** Writes every file of a run but its report. */
    public static RunDirectory write(RunSource source, Path results) throws IOException {
        RunDirectory run = new RunDirectory(results.resolve(source.id()));
        Files.createDirectories(run.audio());
        PlanWriter.write(source.plan(), run.plan());
        Json.MAPPER.writeValue(run.environment().toFile(), source.environment());
        try (MeasurementLog log = MeasurementLog.append(run.measurements())) {
            for (Row row : source.rows()) {
                log.write(row);
            }
        }
        return run;
    }

    /** A tenth of a second of silence, so that pages stay small. */
    private static void record(RunDirectory run, String configuration, List<String> utterances) throws IOException {
        AudioFormat format = new AudioFormat(16_000, 16, 1, true, false);
        for (String utterance : utterances) {
            byte[] pcm = new byte[3_200];
            try (AudioInputStream audio = new AudioInputStream(new ByteArrayInputStream(pcm), format, pcm.length / 2)) {
                AudioSystem.write(
                        audio,
                        AudioFileFormat.Type.WAVE,
                        run.audio(configuration, utterance).toFile());
            }
        }
    }
}

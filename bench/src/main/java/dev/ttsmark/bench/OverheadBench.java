package dev.ttsmark.bench;

import dev.ttsmark.harness.corpus.Utterance;
import dev.ttsmark.harness.measure.Call;
import dev.ttsmark.harness.measure.MeasurementLog;
import dev.ttsmark.harness.measure.Outcome;
import dev.ttsmark.harness.measure.RunDirectory;
import dev.ttsmark.harness.plan.Plan;
import dev.ttsmark.harness.plan.PlanReader;
import dev.ttsmark.harness.run.Interruption;
import dev.ttsmark.harness.run.RunRequest;
import dev.ttsmark.harness.run.Runs;
import dev.ttsmark.harness.run.Silence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What the harness adds to a call, measured with an engine that does next to nothing: inside the clock (the listener),
 * and around it (sanity of the audio, telemetry, the row on disk).
 */
public final class OverheadBench {

    /** One word: 5 samples of audio, so that nothing but the harness is left to measure. */
    private static final Utterance TEXT = new Utterance("overhead", "EN-1", "en", "Hello");

    private OverheadBench() {}

    public static void main(String[] args) throws IOException {
        Path folder = Files.createTempDirectory("ttsmark-overhead");
        RunDirectory directory = new RunDirectory(folder.resolve("run"));
        Plan plan = PlanReader.read(Path.of(args[0]));
        Runs.execute(
                new RunRequest(plan, directory, List.of(TEXT), Map.of(), "bench/run overhead"),
                new Silence() {
                    @Override
                    public void note(String sentence) {
                        System.err.println(sentence);
                    }
                },
                rows -> List.of(),
                Interruption.none());
        List<Call> calls = MeasurementLog.read(directory.measurements()).stream()
                .filter(Call.class::isInstance)
                .map(Call.class::cast)
                .filter(call -> call.phase() == Call.Phase.MEASURED)
                .toList();
        int last = calls.get(calls.size() - 1).round();
        List<Call> counted = calls.stream().filter(call -> call.round() == last).toList();
        Spread inside = Spread.of(counted.stream()
                .mapToDouble(call -> ((Outcome.Spoken) call.outcome()).totalNanos() / 1e3)
                .toArray());
        double wholeMicros = 1e3
                * (counted.get(counted.size() - 1).startedEpochMillis()
                        - counted.get(0).startedEpochMillis())
                / (counted.size() - 1);
        System.out.printf("calls                 %d%n", counted.size());
        System.out.printf("inside the clock      %s us (engine included)%n", inside);
        System.out.printf("whole call            %.1f us (row on disk included)%n", wholeMicros);
    }
}

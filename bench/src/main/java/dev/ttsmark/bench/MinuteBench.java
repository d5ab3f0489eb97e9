package dev.ttsmark.bench;

import dev.ttsmark.harness.corpus.CorpusReader;
import dev.ttsmark.harness.corpus.Utterance;
import dev.ttsmark.harness.measure.Call;
import dev.ttsmark.harness.measure.MeasurementLog;
import dev.ttsmark.harness.measure.Outcome;
import dev.ttsmark.harness.measure.Row;
import dev.ttsmark.harness.measure.RunDirectory;
import dev.ttsmark.harness.measure.TextPrecision;
import dev.ttsmark.harness.plan.Plan;
import dev.ttsmark.harness.plan.PlanReader;
import dev.ttsmark.harness.run.Interruption;
import dev.ttsmark.harness.run.RunRequest;
import dev.ttsmark.harness.run.Runs;
import dev.ttsmark.harness.run.Silence;
import dev.ttsmark.harness.summary.Precision;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a run establishes in the time that its plan gives it, with an engine whose calls cost what a script says. */
public final class MinuteBench {

    private MinuteBench() {}

    /** Arguments: the plan, and the folder of corpora. */
    public static void main(String[] args) throws IOException {
        Plan plan = PlanReader.read(Path.of(args[0]));
        RunDirectory directory =
                new RunDirectory(Files.createTempDirectory("ttsmark-minute").resolve("run"));
        List<Utterance> texts = texts(plan, new CorpusReader(Path.of(args[1])));
        Runs.execute(
                new RunRequest(plan, directory, texts, Map.of(), "bench/run minute"),
                new Silence() {
                    @Override
                    public void note(String sentence) {
                        System.err.println(sentence);
                    }
                },
                Precision::of,
                Interruption.none());
        List<Row> rows = MeasurementLog.read(directory.measurements());
        plan.names()
                .forEach(name -> print(
                        name,
                        texts,
                        rows.stream()
                                .filter(row -> row.configuration().equals(name))
                                .toList()));
        System.out.println(directory.root());
    }

    private static List<Utterance> texts(Plan plan, CorpusReader corpora) {
        return plan.corpora().stream()
                .flatMap(entry ->
                        corpora.read(entry.name()).utterances().stream().filter(text -> entry.holds(text.id())))
                .toList();
    }

    private static void print(String name, List<Utterance> texts, List<Row> rows) {
        List<Call> calls = rows.stream()
                .filter(Call.class::isInstance)
                .map(Call.class::cast)
                .toList();
        System.out.printf("%s, measured calls of each round: %s%n", name, callsByRound(calls));
        Map<String, List<Double>> changing = millis(calls, true);
        Map<String, List<Double>> same = millis(calls, false);
        Map<String, TextPrecision> precisions = new HashMap<>();
        Precision.of(rows).forEach(precision -> precisions.put(precision.utterance(), precision));
        for (Utterance text : texts) {
            String id = text.qualifiedId();
            System.out.printf(
                    "%-24s %4d characters, changing %s, same %s, half-width %.1f %%%n",
                    id,
                    text.characters(),
                    spread(changing.getOrDefault(id, List.of())),
                    spread(same.getOrDefault(id, List.of())),
                    precisions.containsKey(id) ? 100 * precisions.get(id).halfWidth() : Double.NaN);
        }
    }

    private static List<Integer> callsByRound(List<Call> calls) {
        Map<Integer, Integer> byRound = new LinkedHashMap<>();
        calls.stream().filter(MinuteBench::isMeasured).forEach(call -> byRound.merge(call.round(), 1, Integer::sum));
        return List.copyOf(byRound.values());
    }

    /** Total times of measured calls by text: those after another text, or those after the same. */
    private static Map<String, List<Double>> millis(List<Call> calls, boolean changing) {
        Map<String, List<Double>> millis = new HashMap<>();
        for (int i = 1; i < calls.size(); i++) {
            boolean changed = !calls.get(i).utterance().equals(calls.get(i - 1).utterance());
            if (isMeasured(calls.get(i)) && changed == changing) {
                millis.computeIfAbsent(calls.get(i).utterance(), id -> new ArrayList<>())
                        .add(((Outcome.Spoken) calls.get(i).outcome()).totalNanos() / 1e6);
            }
        }
        return millis;
    }

    private static boolean isMeasured(Call call) {
        return call.phase() == Call.Phase.MEASURED && call.outcome() instanceof Outcome.Spoken;
    }

    private static String spread(List<Double> millis) {
        return millis.isEmpty()
                ? "none"
                : Spread.of(millis.stream().mapToDouble(Double::doubleValue).toArray()) + " ms (" + millis.size() + ")";
    }
}

package dev.ttsmark.harness.summary;

import dev.ttsmark.harness.measure.Bilingual;
import dev.ttsmark.harness.measure.Call;
import dev.ttsmark.harness.measure.Call.Phase;
import dev.ttsmark.harness.measure.Outcome;
import dev.ttsmark.harness.stats.Numbers;
import dev.ttsmark.harness.stats.Quantiles;
import dev.ttsmark.harness.summary.Finding.Kind;
import dev.ttsmark.harness.summary.Finding.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A second call that is slower than the first: an engine that only then does what opening it should have done. */
final class SecondCallFindings {

    /** Times what the first call, and first calls of other texts, take beyond later ones. */
    private static final double SLOWER = 2;
    /** Less is no wait that anyone minds. */
    private static final double MINDED_SECONDS = 0.1;

    private static final int SECOND = 1;

    private SecondCallFindings() {}

    /**
     * A round's second call.
     *
     * @param seconds that it took
     * @param ratio to later calls of its text
     * @param usual the same ratio of the first call, or of first calls of other texts where that is larger
     */
    private record Second(double seconds, double ratio, double usual) {

        boolean slow() {
            return ratio > SLOWER * usual && seconds - seconds / ratio > MINDED_SECONDS;
        }
    }

    static void find(ConfigurationRows rows, Findings findings) {
        List<Second> seconds = rows.calls().stream().collect(Collectors.groupingBy(Call::round)).values().stream()
                .flatMap(calls -> second(calls).stream())
                .toList();
        long slow = seconds.stream().filter(Second::slow).count();
        if (slow == 0 || 2 * slow <= seconds.size()) {
            return;
        }
        double took = median(seconds.stream().map(Second::seconds).toList());
        double ratio = median(seconds.stream().map(Second::ratio).toList());
        findings.add(
                Kind.SECOND_CALL_SLOW,
                Severity.WARNING,
                Findings.Place.of(rows),
                Map.of("secondSeconds", took, "ratio", ratio, "rounds", (double) seconds.size()),
                new Bilingual(
                                "%s: the second call of a process takes %s s, %s times as long as later ones of its text, and"
                                        + " the first does not.",
                                "%s：进程内第二次调用耗时 %s s，为同一文本后续调用的 %s 倍，而首次调用并无此现象。")
                        .with(rows.name(), Numbers.three(took), Numbers.three(ratio)),
                new Bilingual(
                        "Make two calls before the engine serves anybody; look for what it builds or loads only then.",
                        "请在对外服务前先预热两次调用，并排查引擎在第二次调用时才构建或加载的内容。"));
    }

    private static Optional<Second> second(List<Call> round) {
        List<Call> calls = round.stream()
                .filter(call -> call.outcome() instanceof Outcome.Spoken && call.phase() != Phase.PROBE)
                .sorted(Comparator.comparingInt(Call::index))
                .toList();
        Map<String, Double> levels = levels(calls);
        Optional<Call> second =
                calls.stream().filter(call -> call.index() == SECOND).findFirst();
        if (second.isEmpty() || !levels.containsKey(second.get().utterance())) {
            return Optional.empty();
        }
        List<Double> firsts = new ArrayList<>();
        double usual = 1;
        for (Call call : calls) {
            boolean known = levels.containsKey(call.utterance());
            if (known && call.phase() == Phase.COLD) {
                usual = Math.max(usual, ratio(call, levels));
            } else if (known && call.phase() == Phase.FIRST_LENGTH && call.index() > SECOND) {
                firsts.add(ratio(call, levels));
            }
        }
        return Optional.of(new Second(
                seconds(second.get()),
                ratio(second.get(), levels),
                firsts.isEmpty() ? usual : Math.max(usual, median(firsts))));
    }

    /** What calls of each text take once it is known. */
    private static Map<String, Double> levels(List<Call> calls) {
        return calls.stream()
                .filter(call -> call.index() > SECOND && call.phase() != Phase.FIRST_LENGTH)
                .collect(Collectors.groupingBy(
                        Call::utterance,
                        Collectors.collectingAndThen(
                                Collectors.mapping(SecondCallFindings::seconds, Collectors.toList()),
                                SecondCallFindings::median)));
    }

    private static double ratio(Call call, Map<String, Double> levels) {
        return seconds(call) / levels.get(call.utterance());
    }

    private static double seconds(Call call) {
        return ((Outcome.Spoken) call.outcome()).totalNanos() / 1e9;
    }

    private static double median(List<Double> values) {
        return Quantiles.median(values.stream().mapToDouble(Double::doubleValue).toArray());
    }
}

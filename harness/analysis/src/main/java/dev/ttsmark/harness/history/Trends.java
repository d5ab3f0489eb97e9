package dev.ttsmark.harness.history;

import dev.ttsmark.harness.history.Trend.Key;
import dev.ttsmark.harness.history.Trend.Point;
import dev.ttsmark.harness.plan.Glob;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;

/** Sorts a history into trends, in one pass over its file, and keeps of each only what is shown. */
public final class Trends {

    /** Older runs do not help to see what changed lately. */
    private static final int MOST_POINTS = 200;

    private static final Comparator<Point> BY_TIME =
            Comparator.comparing(Point::measuredAt).thenComparing(Point::run);

    private static final Comparator<Key> BY_NAME = Comparator.comparing(Key::configuration)
            .thenComparing(Key::utterance)
            .thenComparing(Key::metric)
            .thenComparing(Key::machine);

    /**
     * Which trends are wanted.
     *
     * @param metrics ids
     * @param configurations glob patterns; none for all
     * @param texts the same
     * @param most trends, those measured last first
     */
    public record Question(Set<String> metrics, List<String> configurations, List<String> texts, int most) {

        private boolean asksFor(Key key) {
            return Glob.anyMatches(configurations, key.configuration()) && Glob.anyMatches(texts, key.utterance());
        }
    }

    private final Map<Key, PriorityQueue<Point>> points = new HashMap<>();

    private Trends() {}

    /**
     * By configuration, text, metric and machine.
     *
     * @throws dev.ttsmark.harness.InvalidInputException if the file is no history, with its name and line
     */
    public static List<Trend> of(Path file, Question question) {
        Trends trends = new Trends();
        new HistoryFile(file).forEach(figure -> {
            // Most figures are of other metrics; for them no key is made.
            if (question.metrics().contains(figure.metric()) && question.asksFor(figure.key())) {
                trends.add(figure.key(), figure.point());
            }
        });
        return trends.measuredLast(question.most());
    }

    private void add(Key key, Point point) {
        PriorityQueue<Point> last = points.computeIfAbsent(key, each -> new PriorityQueue<>(BY_TIME));
        last.add(point);
        if (last.size() > MOST_POINTS) {
            last.remove();
        }
    }

    private List<Trend> measuredLast(int most) {
        Map<Key, List<Point>> sorted = new HashMap<>();
        points.forEach(
                (key, last) -> sorted.put(key, last.stream().sorted(BY_TIME).toList()));
        Comparator<Key> byLast = Comparator.comparing(
                key -> sorted.get(key).get(sorted.get(key).size() - 1).measuredAt());
        return sorted.keySet().stream()
                .sorted(byLast.reversed().thenComparing(BY_NAME))
                .limit(most)
                .sorted(BY_NAME)
                .map(key -> Trend.of(key, sorted.get(key)))
                .toList();
    }
}

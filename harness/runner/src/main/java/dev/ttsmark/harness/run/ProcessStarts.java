package dev.ttsmark.harness.run;

import dev.ttsmark.harness.measure.RoundClosed;
import dev.ttsmark.harness.measure.RoundOpened;
import dev.ttsmark.harness.measure.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the process of a round costs before it opens its engine, which its own rows cannot tell. */
final class ProcessStarts {

    private ProcessStarts() {}

    /**
     * Median seconds between the end of a round and the opening of the next; what is usual where there are no two.
     *
     * @param rows of a whole run, in order
     */
    static double seconds(List<Row> rows) {
        Map<Integer, RoundOpened> opened = new HashMap<>();
        Map<Integer, Double> endMillis = new HashMap<>();
        for (Row row : rows) {
            if (row instanceof RoundOpened opening) {
                opened.put(row.round(), opening);
            } else if (row instanceof RoundClosed closed && opened.containsKey(row.round())) {
                endMillis.put(row.round(), opened.get(row.round()).startedEpochMillis() + closed.elapsedNanos() / 1e6);
            }
        }
        List<Double> gaps = new ArrayList<>();
        opened.forEach((round, opening) -> {
            if (endMillis.containsKey(round - 1)) {
                gaps.add(Math.max(0, opening.startedEpochMillis() - endMillis.get(round - 1)) / 1e3);
            }
        });
        return gaps.isEmpty() ? RoundClosed.PROCESS_START_SECONDS : RoundCost.median(gaps);
    }
}

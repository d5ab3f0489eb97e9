package dev.ttsmark.harness.summary;

import dev.ttsmark.harness.measure.Environment;
import dev.ttsmark.harness.measure.Row;
import dev.ttsmark.harness.plan.Plan;
import java.util.List;

/**
 * What a run directory holds.
 *
 * @param id name of the directory
 * @param rows in the order written
 */
public record RunSource(String id, Plan plan, Environment environment, List<Row> rows) {

    public RunSource {
        rows = List.copyOf(rows);
    }
}

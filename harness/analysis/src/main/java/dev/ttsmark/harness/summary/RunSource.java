package dev.ttsmark.harness.summary;

import dev.ttsmark.harness.InvalidInputException;
import dev.ttsmark.harness.measure.Environment;
import dev.ttsmark.harness.measure.Row;
import dev.ttsmark.harness.plan.Plan;
import dev.ttsmark.harness.stats.steady.Regime;
import java.util.List;
import java.util.Optional;

/**
 * What a run directory holds.
 *
 * @param id name of the directory
 * @param rows in the order written
 * @param regime that figures are asked to be of; empty where both are taken together if they agree, and calls after another
 *     text if they do not
 */
public record RunSource(String id, Plan plan, Environment environment, List<Row> rows, Optional<Regime> regime) {

    public RunSource {
        rows = List.copyOf(rows);
    }

    /** With figures of whichever regime is the headline. */
    public RunSource(String id, Plan plan, Environment environment, List<Row> rows) {
        this(id, plan, environment, rows, Optional.empty());
    }

    /** The same run with other rows. */
    public RunSource holding(List<Row> others) {
        return new RunSource(id, plan, environment, others, regime);
    }

    /**
     * The same run with figures of that regime alone.
     *
     * @throws InvalidInputException if no measured call was made in it
     */
    public RunSource in(Regime asked) {
        if (ConfigurationRows.of(this).stream().noneMatch(rows -> rows.isMeasured(asked))) {
            throw new InvalidInputException(
                    "Run " + id + " has no measured " + asked.spelled()
                            + ", so it has no figures of that regime; ask for the other one, or measure with calls.regimes: both.");
        }
        return new RunSource(id, plan, environment, rows, Optional.of(asked));
    }
}

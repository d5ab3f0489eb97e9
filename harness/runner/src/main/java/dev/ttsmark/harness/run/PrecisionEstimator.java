package dev.ttsmark.harness.run;

import dev.ttsmark.harness.measure.Row;
import dev.ttsmark.harness.measure.TextPrecision;
import java.util.List;

/** How sure the rows of one configuration are; the statistics live elsewhere and are handed in. */
@FunctionalInterface
public interface PrecisionEstimator {

    /**
     * @param rows of one configuration
     * @return one for each text that has measured calls
     */
    List<TextPrecision> of(List<Row> rows);
}

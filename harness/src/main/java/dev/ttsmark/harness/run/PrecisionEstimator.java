package dev.ttsmark.harness.run;

import dev.ttsmark.harness.measure.Row;
import java.util.List;

/** How sure the rows of one configuration are; the statistics live elsewhere and are handed in. */
@FunctionalInterface
public interface PrecisionEstimator {

    /**
     * @param rows of one configuration
     * @return half-width of the widest 95 % interval as a share of its estimate; NaN where there is too little to say
     */
    double relativeHalfWidth(List<Row> rows);
}

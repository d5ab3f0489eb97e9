package dev.ttsmark.harness.table;

import java.util.Set;
import java.util.function.Consumer;

/** Criterion's {@code estimates.json} and {@code benchmark.json}, which hold no samples. */
final class CriterionFigures implements Tool {

    @Override
    public String title() {
        return "Criterion";
    }

    @Override
    public boolean wrote(JsonShape shape) {
        return shape.has("median_abs_dev", "mean.confidence_interval") || shape.has("group_id", "full_id");
    }

    @Override
    public Set<String> keys() {
        return Set.of();
    }

    @Override
    public String advice() {
        return CriterionMessages.ADVICE;
    }

    @Override
    public void read(JsonSpot root, Consumer<Samples> sink) {
        throw root.refused("is one of Criterion's files without samples; name sample.json in the same folder, or what"
                + " 'cargo criterion --message-format=json' prints.");
    }
}

package dev.ttsmark.harness.table;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** {@code cargo criterion --message-format=json}: a message for each benchmark, with the time that iterations took. */
final class CriterionMessages implements Tool {

    static final String ADVICE =
            "measure in several processes, each with at least 60 samples (sample_size(60)), one message stream after another";

    @Override
    public String title() {
        return "cargo-criterion";
    }

    @Override
    public boolean wrote(JsonShape shape) {
        return shape.has("reason") && shape.hasAny("measured_values[]", "group_name", "iteration_count[]");
    }

    @Override
    public Set<String> keys() {
        return Set.of("reason", "id", "iteration_count", "measured_values", "unit");
    }

    @Override
    public String advice() {
        return ADVICE;
    }

    /** Other messages tell of building and of groups. */
    @Override
    public void read(JsonSpot root, Consumer<Samples> sink) {
        JsonSpot unit = root.key("unit");
        if (root.key("reason").node().asText().equals("benchmark-complete")) {
            TimeUnit time = TimeUnit.of(unit, unit.name());
            double[] seconds = seconds(root.key("iteration_count"), root.key("measured_values"), time);
            sink.accept(new Samples(root, root.key("id").name(), Map.of(), "", Map.of(Samples.SECONDS, seconds)));
        }
    }

    /** What one iteration took, by sample. */
    static double[] seconds(JsonSpot iterations, JsonSpot times, TimeUnit unit) {
        List<JsonSpot> counts = iterations.items();
        List<JsonSpot> sums = times.items();
        if (sums.isEmpty() || counts.size() != sums.size()) {
            throw times.refused("holds " + sums.size() + " samples where " + counts.size()
                    + " numbers of iterations are told; check that the file is as the tool wrote it.");
        }
        return IntStream.range(0, sums.size())
                .mapToDouble(
                        i -> unit.seconds(sums.get(i).positive() / counts.get(i).positive()))
                .toArray();
    }
}

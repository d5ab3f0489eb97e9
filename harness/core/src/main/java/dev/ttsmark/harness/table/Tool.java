package dev.ttsmark.harness.table;

import dev.ttsmark.harness.table.NumberTable.Quantity;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** A benchmark tool whose JSON is known by its shape. */
sealed interface Tool
        permits Hyperfine, PytestBenchmark, GoogleBenchmark, Jmh, CriterionMessages, CriterionSample, CriterionFigures {

    List<Tool> ALL = List.of(
            new Hyperfine(),
            new PytestBenchmark(),
            new GoogleBenchmark(),
            new Jmh(),
            new CriterionMessages(),
            new CriterionSample(),
            new CriterionFigures());

    static Optional<Tool> of(JsonShape shape) {
        return ALL.stream().filter(tool -> tool.wrote(shape)).findFirst();
    }

    /** As its makers write it. */
    String title();

    boolean wrote(JsonShape shape);

    /** Keys that are read. */
    Set<String> keys();

    /** Keys whose objects are read whole: parameters by their names. */
    default Set<String> wholeKeys() {
        return Set.of();
    }

    /**
     * Hands over what a value that stands for itself holds.
     *
     * @throws dev.ttsmark.harness.InvalidInputException where it holds no samples, with what makes the tool write them
     */
    void read(JsonSpot root, Consumer<Samples> sink);

    /** Whether every sample is a process of its own. */
    default boolean startsProcesses() {
        return false;
    }

    /** What a column is counted in. */
    default Quantity quantity(String column) {
        return Quantity.SECONDS;
    }

    /** How it is told to measure often enough, to stand in a sentence. */
    String advice();
}

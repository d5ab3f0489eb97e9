package dev.ttsmark.harness.history;

import java.util.Optional;

/**
 * One metric of one cell of one run: a line of the history.
 *
 * @param schema version of this format, 1
 * @param run name of its directory
 * @param measuredAt ISO 8601 instant
 * @param commit of ttsmark
 * @param machine what must be equal for figures to be compared: processor, cores, GPUs
 * @param utterance {@code corpus/id}; empty text for metrics of a whole process
 * @param value mean of the rounds' medians, geometric where the metric is always above zero
 * @param low where its 95 % interval ends below; empty without an interval
 * @param steady whether a steady state was established
 */
public record HistoryRow(
        int schema,
        String run,
        String measuredAt,
        String commit,
        String machine,
        String configuration,
        String utterance,
        String metric,
        double value,
        Optional<Double> low,
        Optional<Double> high,
        int rounds,
        int calls,
        boolean steady) {}

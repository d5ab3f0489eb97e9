package dev.ttsmark.harness.analyze;

import dev.ttsmark.harness.stats.Quantiles;
import dev.ttsmark.harness.stats.Values;
import dev.ttsmark.harness.table.NumberSeries;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Lengths of a series, told apart where they differ by more than one per cent. */
final class Lengths {

    /** Lengths closer than this are one length. */
    private static final double SAME_LENGTH = 0.01;

    private final double[] starts;

    private Lengths(double[] starts) {
        this.starts = starts;
    }

    /** The rows of one length. */
    record Part(double length, List<NumberSeries.Fork> forks) {}

    static Lengths of(NumberSeries series) {
        double[] all = series.forks().stream()
                .flatMapToDouble(fork -> Arrays.stream(fork.lengths()))
                .sorted()
                .toArray();
        Values starts = new Values();
        double start = 0;
        for (double length : all) {
            if (start == 0 || length > start * (1 + SAME_LENGTH)) {
                start = length;
                starts.add(start);
            }
        }
        return new Lengths(starts.toArray());
    }

    int count() {
        return starts.length;
    }

    /** Rows by length, shortest first. */
    List<Part> parts(NumberSeries series) {
        List<List<NumberSeries.Fork>> byLength = new ArrayList<>();
        for (int i = 0; i < starts.length; i++) {
            byLength.add(new ArrayList<>());
        }
        series.forks().forEach(fork -> split(fork, byLength));
        return byLength.stream().map(forks -> new Part(length(forks), forks)).toList();
    }

    private void split(NumberSeries.Fork fork, List<List<NumberSeries.Fork>> byLength) {
        Values[] values = new Values[starts.length];
        Values[] lengths = new Values[starts.length];
        for (int i = 0; i < fork.values().length; i++) {
            int part = part(fork.lengths()[i]);
            if (values[part] == null) {
                values[part] = new Values();
                lengths[part] = new Values();
            }
            values[part].add(fork.values()[i]);
            lengths[part].add(fork.lengths()[i]);
        }
        for (int part = 0; part < values.length; part++) {
            if (values[part] != null) {
                byLength.get(part)
                        .add(new NumberSeries.Fork(fork.name(), values[part].toArray(), lengths[part].toArray()));
            }
        }
    }

    private int part(double length) {
        int found = Arrays.binarySearch(starts, length);
        return found >= 0 ? found : -found - 2;
    }

    private static double length(List<NumberSeries.Fork> forks) {
        return Quantiles.median(forks.stream()
                .flatMapToDouble(fork -> Arrays.stream(fork.lengths()))
                .toArray());
    }
}

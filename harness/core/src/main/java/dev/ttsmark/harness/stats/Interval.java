package dev.ttsmark.harness.stats;

/** What a value lies in, at 95 % confidence unless its owner says otherwise. */
public record Interval(double low, double high) {

    public boolean contains(double value) {
        return low <= value && value <= high;
    }
}

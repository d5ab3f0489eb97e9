package dev.ttsmark.harness.run.load;

/** The mean over a span of time of a number that changes now and then, and the highest it was. */
final class Meter {

    private final long fromNanos;
    private final long toNanos;
    private long changedNanos;
    private int value;
    private int highest;
    private double valueNanos;

    Meter(long fromNanos, long toNanos) {
        this.fromNanos = fromNanos;
        this.toNanos = toNanos;
        this.changedNanos = fromNanos;
    }

    void change(long nowNanos, int now) {
        advance(nowNanos);
        value = now;
        if (nowNanos - fromNanos >= 0 && nowNanos - toNanos < 0) {
            highest = Math.max(highest, now);
        }
    }

    /** Over the whole span, which is past. */
    double mean() {
        advance(toNanos);
        return valueNanos / (toNanos - fromNanos);
    }

    int highest() {
        return highest;
    }

    private void advance(long nowNanos) {
        long until = nowNanos - toNanos > 0 ? toNanos : nowNanos;
        if (until - changedNanos > 0) {
            valueNanos += (double) value * (until - changedNanos);
            highest = Math.max(highest, value);
            changedNanos = until;
        }
    }
}

package dev.ttsmark.harness.calibration;

/** How many runs a simulation takes. */
enum Effort {
    /** For the page. */
    FULL(1),
    /** For the tests: enough to see a goal missed by far. */
    SAMPLE(25);

    private final int divisor;

    Effort(int divisor) {
        this.divisor = divisor;
    }

    /** As many runs as the full effort would take, or their share of it. */
    int runs(int full) {
        return Math.max(1, full / divisor);
    }
}

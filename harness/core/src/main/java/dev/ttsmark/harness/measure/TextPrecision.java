package dev.ttsmark.harness.measure;

/**
 * How settled one text of one configuration is, by the decisive metric that is settled least. Variances are of
 * logarithms.
 *
 * @param rounds with measured calls
 * @param callsPerRound harmonic mean
 * @param halfWidth of the 95 % interval as a share of the estimate; NaN below two rounds
 * @param withinVariance of calls of a round
 * @param betweenVariance of rounds, without what their few calls add; 0 where calls explain it all
 */
public record TextPrecision(
        String utterance,
        String metric,
        int rounds,
        double callsPerRound,
        double halfWidth,
        double withinVariance,
        double betweenVariance) {}

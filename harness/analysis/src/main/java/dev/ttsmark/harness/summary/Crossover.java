package dev.ttsmark.harness.summary;

/**
 * Where the fitted lines of two configurations cross, {@code crossover_s}.
 *
 * @param mark NONE where they do not cross within the audio lengths that both were measured at
 * @param fasterBelow name of the configuration that is faster on shorter audio, by its line
 * @param fasterAbove the same on longer audio; equal to {@code fasterBelow} where there is no crossing
 * @param shortestSeconds range common to both, from here
 * @param longestSeconds to here
 */
public record Crossover(
        String run,
        String first,
        String second,
        String language,
        LengthMark mark,
        String fasterBelow,
        String fasterAbove,
        double shortestSeconds,
        double longestSeconds) {}

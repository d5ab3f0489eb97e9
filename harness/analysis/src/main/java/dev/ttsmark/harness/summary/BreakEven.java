package dev.ttsmark.harness.summary;

import dev.ttsmark.harness.stats.Interval;
import java.util.Optional;

/**
 * From which call on a configuration that loads longer but speaks faster has made up for its start:
 * {@code (load₂ − load₁) ÷ (total₁ − total₂)}, totals as the mean of the texts that both spoke.
 *
 * @param quickToLoad name of the configuration that is ready first
 * @param quickToSpeak name of the one that needs less time a call
 * @param texts that both spoke
 * @param calls after opening, each of an average text
 * @param interval 95 %, over rounds; empty where they do not separate the two in time a call, so that it may never pay
 *     off
 */
public record BreakEven(
        String run,
        String language,
        String quickToLoad,
        String quickToSpeak,
        int texts,
        double calls,
        Optional<Interval> interval) {}

package dev.ttsmark.harness.decide;

/**
 * Why figures cannot be judged.
 *
 * @param reason one sentence
 * @param nextStep what to do about it, one sentence
 */
public record Unfit(String reason, String nextStep) {}

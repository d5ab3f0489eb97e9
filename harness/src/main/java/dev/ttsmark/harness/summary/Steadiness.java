package dev.ttsmark.harness.summary;

/**
 * Whether speed was seen to be steady.
 *
 * @param established every series has at least 30 calls and shows no trend; otherwise figures are provisional
 * @param series rounds in which the text was repeated
 * @param shortestSeriesCalls calls of the shortest of them
 * @param trendingSeries of them, those with a Mann–Kendall |z| above 2.58
 */
public record Steadiness(boolean established, int series, int shortestSeriesCalls, int trendingSeries) {}

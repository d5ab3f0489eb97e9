package dev.ttsmark.harness.report;

import java.util.List;

/** Recorded audio to listen to, with at least one recording. */
public record Players(Phrase caption, Phrase tag, List<Player> players) implements Block {

    /**
     * A recording.
     *
     * @param source data URI of the whole file; empty where only a link is given
     * @param file path relative to the report
     * @param href the same as a URL
     */
    public record Player(
            String configuration,
            String utterance,
            Phrase text,
            String source,
            String file,
            String href,
            Phrase facts) {}
}

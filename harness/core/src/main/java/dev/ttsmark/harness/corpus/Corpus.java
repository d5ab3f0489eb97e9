package dev.ttsmark.harness.corpus;

import java.util.List;

/**
 * Texts that are measured together.
 *
 * @param name its folder's name
 * @param utterances in the order of the file, at least 1
 */
public record Corpus(String name, List<Utterance> utterances) {

    public Corpus {
        utterances = List.copyOf(utterances);
    }
}

package dev.ttsmark.harness.decide;

import java.util.Optional;

/**
 * What is judged by itself: an engine configuration with one text, or as a whole.
 *
 * @param utterance {@code corpus/id}; empty for metrics of a whole process, such as memory
 */
public record Cell(String configuration, Optional<String> utterance) {

    @Override
    public String toString() {
        return utterance.map(text -> configuration + ", " + text).orElse(configuration);
    }
}

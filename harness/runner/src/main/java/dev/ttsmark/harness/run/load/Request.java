package dev.ttsmark.harness.run.load;

import dev.ttsmark.harness.corpus.Utterance;
import dev.ttsmark.harness.measure.LoadStep.Part;

/**
 * One request of a load.
 *
 * @param text to speak
 * @param dueNanos when it was to be made, whether or not anybody was free then
 * @param part of which step it is; it counts where {@code counts}
 */
public record Request(Utterance text, long dueNanos, Part part, boolean counts) {}

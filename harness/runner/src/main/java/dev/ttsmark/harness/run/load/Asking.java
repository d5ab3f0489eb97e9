package dev.ttsmark.harness.run.load;

import dev.ttsmark.harness.corpus.Utterance;
import java.util.function.Consumer;

/** Where requests are made. */
interface Asking {

    /**
     * Makes a request.
     *
     * @param dueNanos when it was to be made; now, or before
     * @param done hears the answer once
     */
    void ask(Utterance text, long dueNanos, Consumer<Answer> done);
}

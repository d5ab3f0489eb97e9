package dev.ttsmark.harness.run.load;

import java.util.function.Consumer;

/** What is loaded: engines, or a script of them. */
public interface Service {

    /** Calls that it serves at a time. */
    int slots();

    /**
     * Begins to serve a request; called no more often than there are free slots.
     *
     * @param done hears the answer once, on the timeline
     */
    void begin(Request request, Consumer<Answer> done);
}

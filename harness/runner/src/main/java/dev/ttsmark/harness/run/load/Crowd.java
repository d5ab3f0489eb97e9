package dev.ttsmark.harness.run.load;

/** Those who ask. */
interface Crowd {

    /** The load takes the level of that phase now. */
    void enter(Phase phase);
}

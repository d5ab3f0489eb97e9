package dev.ttsmark.model;

/** One file from its publisher. */
final class Download {

    /** End of the name of a file that is not whole yet. */
    static final String PART = ".part";

    private Download() {}
}

package dev.ttsmark.harness.run;

/** What a process beside the rounds is told, as a JSON file; its own time is no result. */
sealed interface SideSpec permits ProfileSpec, LoadSpec {

    /** Last round of the configuration. */
    int round();

    String configuration();

    /** Longest that all of it may take. */
    long timeoutMillis();

    /** What JMH starts. */
    Class<?> benchmark();
}

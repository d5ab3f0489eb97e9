package dev.ttsmark.harness.run;

/**
 * One thing that measuring depends on, and how it stands on this machine.
 *
 * @param subject in a few words
 * @param found what is there
 * @param advice what to do about it, one sentence; empty where it is good
 */
public record Diagnosis(String subject, Status status, String found, String advice) {

    /** How it stands. */
    public enum Status {
        /** Nothing to do. */
        GOOD,
        /** Figures can be had, but something makes them worse, or fewer. */
        NOTE,
        /** Nothing can be measured before it is put right. */
        PROBLEM
    }

    static Diagnosis good(String subject, String found) {
        return new Diagnosis(subject, Status.GOOD, found, "");
    }

    static Diagnosis note(String subject, String found, String advice) {
        return new Diagnosis(subject, Status.NOTE, found, advice);
    }

    static Diagnosis problem(String subject, String found, String advice) {
        return new Diagnosis(subject, Status.PROBLEM, found, advice);
    }
}

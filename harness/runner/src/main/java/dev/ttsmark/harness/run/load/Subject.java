package dev.ttsmark.harness.run.load;

/**
 * Who was loaded.
 *
 * @param round last one of the configuration
 * @param process number of the process under load, from 1
 * @param workers engines in it
 * @param slots calls that all of them serve at a time
 */
public record Subject(int round, String configuration, int process, int workers, int slots) {}

package dev.ttsmark.harness.plan;

/**
 * What a sweep may name. Each refuses by an {@link dev.ttsmark.harness.InvalidInputException} that tells what is wrong
 * and what to write; {@link SweepReader} adds where it stands.
 */
public interface SweepVocabulary {

    /** An engine that there is. */
    void engine(String id);

    /** A model of that engine. */
    void model(String engine, String id);

    /** An option that the engine has. */
    void option(String engine, String name);

    /** Options with which the engine could be opened somewhere. */
    void options(Plan.EngineEntry entry);

    /** A metric that can rank. */
    void objective(String metric);
}

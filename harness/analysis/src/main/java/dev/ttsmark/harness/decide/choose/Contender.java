package dev.ttsmark.harness.decide.choose;

/** A candidate with what it rests on. */
record Contender(Evidence evidence, Expectation expectation, Candidate candidate) {}

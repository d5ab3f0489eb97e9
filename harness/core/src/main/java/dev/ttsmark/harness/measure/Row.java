package dev.ttsmark.harness.measure;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** One line of {@code measurements.jsonl}. Written as it happens, never rewritten. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "row")
@JsonSubTypes({
    @JsonSubTypes.Type(value = RoundOpened.class, name = "round-opened"),
    @JsonSubTypes.Type(value = Call.class, name = "call"),
    @JsonSubTypes.Type(value = RoundGpu.class, name = "round-gpu"),
    @JsonSubTypes.Type(value = RoundEnergy.class, name = "round-energy"),
    @JsonSubTypes.Type(value = RoundClosed.class, name = "round-closed"),
    @JsonSubTypes.Type(value = RoundFailed.class, name = "round-failed"),
    @JsonSubTypes.Type(value = OperatorsProfiled.class, name = "operators-profiled"),
    @JsonSubTypes.Type(value = LoadStep.class, name = "load-step")
})
public sealed interface Row
        permits RoundOpened, Call, RoundGpu, RoundEnergy, RoundClosed, RoundFailed, OperatorsProfiled, LoadStep {

    /** Number of the round in this run, from 1. */
    int round();

    /** Name of the engine configuration in the plan. */
    String configuration();
}

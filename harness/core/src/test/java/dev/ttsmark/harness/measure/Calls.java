package dev.ttsmark.harness.measure;

/** The same call with another end. */
public final class Calls {

    private Calls() {}

    public static Call with(Call call, Outcome outcome) {
        return with(call, outcome, call.telemetry());
    }

    public static Call with(Call call, Outcome outcome, Telemetry telemetry) {
        return new Call(
                call.round(),
                call.configuration(),
                call.utterance(),
                call.language(),
                call.characters(),
                call.phase(),
                call.order(),
                call.index(),
                call.startedEpochMillis(),
                outcome,
                telemetry);
    }
}

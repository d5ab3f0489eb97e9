package dev.ttsmark.engine;

import java.util.Objects;

/** A refusal or failure of an engine. The message is one sentence: what is wrong, where, and what to do. */
public final class EngineException extends Exception {

    private static final long serialVersionUID = 1L;

    /** What went wrong, so that callers can tell a refusal from a fault. */
    public enum Kind {
        /** The text holds nothing to say. */
        EMPTY_TEXT,
        /** The engine or its model does not speak this language. */
        UNSUPPORTED_LANGUAGE,
        /** An option is unknown or out of range. */
        OPTION,
        /** The model's files are missing, damaged or of another kind. */
        MODEL,
        /** The execution provider or device is not available. */
        DEVICE,
        /** The runtime failed while loading or computing. */
        RUNTIME,
        /** What speaks elsewhere cannot be reached, or its door is not what it says it is. */
        UNREACHABLE,
        /** What speaks elsewhere answered that it will not, or that somebody else should be asked. */
        REFUSED,
        /** What speaks elsewhere answered with something else than audio, or with none. */
        NOT_AUDIO,
        /** What speaks elsewhere broke off before the end of its audio. */
        CUT_SHORT,
        /** Audio came at another sample rate than the engine says. */
        SAMPLE_RATE,
        /** Another call is in progress and this engine serves one at a time. */
        BUSY,
        /** The engine was closed before. */
        CLOSED
    }

    private final Kind kind;

    public EngineException(Kind kind, String message) {
        this(kind, message, null);
    }

    public EngineException(Kind kind, String message, Throwable cause) {
        super(message, cause);
        this.kind = Objects.requireNonNull(kind, "kind");
    }

    public Kind kind() {
        return kind;
    }
}

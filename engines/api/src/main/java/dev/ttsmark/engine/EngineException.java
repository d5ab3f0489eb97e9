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

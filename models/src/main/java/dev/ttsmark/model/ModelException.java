package dev.ttsmark.model;

import java.util.Objects;

/** A model that cannot be had. The message is one sentence: what is wrong, where, and what to do. */
public final class ModelException extends Exception {

    private static final long serialVersionUID = 1L;

    /** What went wrong, so that a caller can offer the next step. */
    public enum Kind {
        /** No manifest has this id. */
        UNKNOWN,
        /** The model is known, but not on disk. */
        MISSING,
        /** A file is not what its manifest says. */
        DAMAGED,
        /** Files to be imported are not what the engine can be given. */
        FOREIGN,
        /** The publisher's server could not be reached, or did not give the file. */
        NETWORK,
        /** The disk refused. */
        STORAGE,
        /** A manifest is wrong. */
        MANIFEST
    }

    private final Kind kind;

    public ModelException(Kind kind, String message) {
        this(kind, message, null);
    }

    public ModelException(Kind kind, String message, Throwable cause) {
        super(message, cause);
        this.kind = Objects.requireNonNull(kind, "kind");
    }

    public Kind kind() {
        return kind;
    }
}

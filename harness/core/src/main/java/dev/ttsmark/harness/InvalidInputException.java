package dev.ttsmark.harness;

/**
 * Something that a person wrote, or a file from outside, cannot be used. The message is one sentence: what is wrong,
 * where (file, line, key), and what to do. The command line prints it and exits 3, or 64 for a wrong flag.
 */
public final class InvalidInputException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public InvalidInputException(String message) {
        super(message);
    }

    public InvalidInputException(String message, Throwable cause) {
        super(message, cause);
    }
}

package dev.ttsmark.http;

import dev.ttsmark.engine.EngineException;
import dev.ttsmark.engine.EngineException.Kind;
import java.net.URI;
import java.util.Optional;

/** Names the server in sentences, in which no key can stand. */
record Where(URI url, Optional<String> key) {

    private static final int LONGEST = 200;

    /** What is wrong there, and what to do. */
    EngineException failed(Kind kind, String what, String advice) {
        return new EngineException(kind, masked(url + " " + what + "; " + advice + "."));
    }

    /** What a server says of itself, as part of a line. */
    static String quoted(String said) {
        String line = said.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        return "'" + (line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…") + "'";
    }

    private String masked(String sentence) {
        return key.map(secret -> sentence.replace(secret, "***")).orElse(sentence);
    }

    /** The innermost cause has the words. */
    static String reason(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null && cause.getMessage() == null) {
            cause = cause.getCause();
        }
        String message = cause.getMessage() == null ? "" : ": " + cause.getMessage();
        return (cause.getClass().getSimpleName() + message)
                .replaceAll("[\\s\\p{Cntrl}]+", " ")
                .strip();
    }
}

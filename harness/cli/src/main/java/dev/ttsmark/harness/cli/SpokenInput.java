package dev.ttsmark.harness.cli;

import dev.ttsmark.harness.InvalidInputException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The text to be said, given or read. */
final class SpokenInput {

    /** As many as a row of a corpus may have. */
    private static final int MAX_CHARACTERS = 20_000;

    private static final int MAX_BYTES = 4 * MAX_CHARACTERS;

    private SpokenInput() {}

    /** @throws InvalidInputException if there is nothing to say, too much, or no UTF-8 */
    static String read(Optional<String> given, InputStream stdin) throws IOException {
        String text = given.isPresent() ? given.get() : decoded(stdin.readNBytes(MAX_BYTES + 1));
        if (text.isBlank()) {
            throw new InvalidInputException("There is nothing to say: name a text with --text or write it to stdin.");
        }
        if (text.codePointCount(0, text.length()) > MAX_CHARACTERS) {
            throw new InvalidInputException(
                    "The text has more than " + MAX_CHARACTERS + " characters: split it into several calls.");
        }
        return text.strip();
    }

    private static String decoded(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, 0, Math.min(bytes.length, MAX_BYTES + 1)))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new InvalidInputException("What stdin holds is no UTF-8: convert it first.", e);
        }
    }
}

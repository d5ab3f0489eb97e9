package dev.ttsmark.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/**
 * The text files inside FreeTTS, read without running any of its code, which prints, keeps static state and is not
 * thread-safe.
 */
final class FreeTtsData {

    private FreeTtsData() {}

    /** The lines of a data file that are not comments. */
    static Stream<String> lines(String name) {
        String path = "/com/sun/speech/freetts/en/us/" + name;
        try (InputStream in = FreeTtsData.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("FreeTTS lacks " + path + "; put freetts 1.2.2 on the class path.");
            }
            return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1)
                    .lines()
                    .filter(line -> !line.startsWith("***"));
        } catch (IOException e) {
            throw new IllegalStateException("FreeTTS's " + path + " cannot be read.", e);
        }
    }
}

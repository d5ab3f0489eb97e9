package dev.ttsmark.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** Phoneme error rate over a table of sentences: edit distance in symbols, stress and spaces included, by reference length. */
final class ErrorRate {

    private ErrorRate() {}

    /**
     * @param file rows of a sentence and what references say to it
     * @param reference column of the reference
     * @return in per cent
     */
    static double percent(String file, int reference, UnaryOperator<String> phonemes) throws IOException {
        int errors = 0;
        int symbols = 0;
        for (String row : rows(file)) {
            String[] columns = row.split("\t");
            errors += distance(columns[reference], phonemes.apply(columns[0]));
            symbols += columns[reference].length();
        }
        return 100.0 * errors / symbols;
    }

    static List<String> rows(String file) throws IOException {
        try (InputStream in = ErrorRate.class.getResourceAsStream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }

    static int distance(String a, String b) {
        int[] row = IntStream.rangeClosed(0, b.length()).toArray();
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int substituted = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(substituted, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}

package dev.ttsmark.harness.corpus;

import dev.ttsmark.harness.InvalidInputException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** One corpus file: a header, then rows of id, language and text. Use once. */
final class CorpusParser {

    static final int MAX_CHARACTERS = 20_000;

    private static final String HEADER = "id\tlanguage\ttext";

    /** Ids become parts of file names. */
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,10}){0,3}");

    private final String name;
    private final Path file;
    private final List<Utterance> utterances = new ArrayList<>();
    private final Map<String, Integer> lineById = new HashMap<>();
    private int lineNumber;

    CorpusParser(String name, Path file) {
        this.name = name;
        this.file = file;
    }

    Corpus parse(byte[] bytes) {
        int start = 0;
        while (start < bytes.length) {
            int end = endOfLine(bytes, start);
            lineNumber++;
            accept(decoded(bytes, start, end));
            start = end + 1;
        }
        if (utterances.isEmpty()) {
            throw new InvalidInputException(
                    file + " holds no text; write the header '" + shown(HEADER) + "' and then one text a line.");
        }
        return new Corpus(name, utterances);
    }

    private static int endOfLine(byte[] bytes, int start) {
        int end = start;
        while (end < bytes.length && bytes[end] != '\n') {
            end++;
        }
        return end;
    }

    /** Strict UTF-8; a byte order mark and the carriage return of Windows files are not part of the text. */
    private String decoded(byte[] bytes, int start, int end) {
        String line;
        try {
            line = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, start, end - start))
                    .toString();
        } catch (CharacterCodingException e) {
            throw refused("is not valid UTF-8; save the file as UTF-8");
        }
        String unmarked = lineNumber == 1 && line.startsWith("\ufeff") ? line.substring(1) : line;
        return unmarked.endsWith("\r") ? unmarked.substring(0, unmarked.length() - 1) : unmarked;
    }

    private void accept(String line) {
        if (lineNumber == 1) {
            if (!line.equals(HEADER)) {
                throw refused("is not the header; write '" + shown(HEADER) + "'");
            }
        } else if (!line.isEmpty()) {
            addRow(line.split("\t", -1));
        }
    }

    private void addRow(String[] columns) {
        if (columns.length != 3) {
            throw refused("has " + columns.length + (columns.length == 1 ? " column" : " columns")
                    + "; write id, language and text with one tab between them");
        }
        Utterance utterance = new Utterance(name, columns[0], columns[1], columns[2]);
        checkId(utterance.id());
        if (!LANGUAGE.matcher(columns[1]).matches()) {
            throw refused(
                    "has the language '" + printable(columns[1]) + "'; write an ISO 639 code such as en, zh or ms");
        }
        checkText(utterance);
        utterances.add(utterance);
    }

    private void checkId(String id) {
        if (!ID.matcher(id).matches()) {
            throw refused(
                    "has the id '" + printable(id) + "'; write up to 64 letters, digits, dots, hyphens or underscores");
        }
        // Capitals aside, since some file systems do not tell them apart.
        Integer earlier = lineById.putIfAbsent(id.toLowerCase(Locale.ROOT), lineNumber);
        if (earlier != null) {
            throw refused("repeats the id '" + id + "' of line " + earlier + "; give it another");
        }
    }

    private void checkText(Utterance utterance) {
        if (utterance.text().isBlank()) {
            throw refused("has no text; write what is to be spoken or delete the line");
        }
        if (utterance.characters() > MAX_CHARACTERS) {
            throw refused("has " + utterance.characters() + " characters; at most " + MAX_CHARACTERS
                    + " can be spoken at once");
        }
        utterance
                .text()
                .codePoints()
                .filter(CorpusParser::isControl)
                .findFirst()
                .ifPresent(found -> {
                    throw refused(String.format(Locale.ROOT, "has the control character U+%04X; delete it", found));
                });
    }

    /** Directional overrides count too: they make a report show another text than the one spoken. */
    private static boolean isControl(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> codePoint >= 0x202A && codePoint <= 0x202E || codePoint >= 0x2066 && codePoint <= 0x2069;
        };
    }

    private InvalidInputException refused(String what) {
        return new InvalidInputException(file + " line " + lineNumber + " " + what + ".");
    }

    private static String shown(String header) {
        return header.replace("\t", "<TAB>");
    }

    private static String printable(String value) {
        String head = value.length() > 80 ? value.substring(0, 80) + "…" : value;
        return head.codePoints()
                .map(codePoint -> isControl(codePoint) ? '?' : codePoint)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}

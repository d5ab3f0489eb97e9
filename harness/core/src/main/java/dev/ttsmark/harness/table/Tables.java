package dev.ttsmark.harness.table;

import dev.ttsmark.harness.InvalidInputException;
import dev.ttsmark.harness.Printable;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipException;

/**
 * Reads CSV, JSON Lines and what benchmark tools write as JSON, gzipped or not, told apart by what the file holds and
 * never by its name.
 */
public final class Tables {

    /** A file of this name is standard input. */
    public static final String STANDARD_INPUT = "-";

    private static final int LOOK_AHEAD = 4096;

    private Tables() {}

    /**
     * @param file a path, or {@link #STANDARD_INPUT}
     * @throws InvalidInputException where something cannot be used, with line and column
     */
    public static NumberTable read(String file, Columns columns) {
        if (file.equals(STANDARD_INPUT)) {
            return read(new Place("standard input", Optional.empty()), System.in, columns);
        }
        Path path = path(file);
        if (Files.isDirectory(path)) {
            throw new InvalidInputException(
                    file + " is a folder; name a file in it, such as " + path.resolve("measurements.jsonl") + ".");
        }
        try (InputStream in = Files.newInputStream(path)) {
            return read(new Place(file, Optional.of(path)), in, columns);
        } catch (NoSuchFileException e) {
            throw new InvalidInputException("There is no file " + file + ": check the path.", e);
        } catch (IOException e) {
            throw new InvalidInputException(
                    file + " cannot be read (" + e.getMessage() + "): check its permissions.", e);
        }
    }

    private static Path path(String file) {
        try {
            return Path.of(file);
        } catch (InvalidPathException e) {
            throw new InvalidInputException(Printable.quoted(file) + " is no path: check it.", e);
        }
    }

    static NumberTable read(Place place, InputStream in, Columns columns) {
        String source = place.source();
        try {
            BufferedReader text = TableText.open(place, in);
            RowSource rows = rows(place, text);
            Columns completed = rows.completed(columns);
            ColumnChoice choice = ColumnChoice.of(place, completed, rows);
            NumberCell numbers = new NumberCell(completed.decimalComma());
            SeriesAssembler assembler = new SeriesAssembler(place, choice, numbers, rows.longestName());
            rows.read(choice.wanted(), assembler);
            return assembler.table(completed, rows);
        } catch (EOFException e) {
            throw new InvalidInputException(source + " is cut short within its gzip data; copy it again.", e);
        } catch (ZipException e) {
            throw new InvalidInputException(source + " is damaged gzip (" + e.getMessage() + "); copy it again.", e);
        } catch (IOException e) {
            throw new InvalidInputException(source + " cannot be read (" + e.getMessage() + "); check the disk.", e);
        }
    }

    private static RowSource rows(Place place, BufferedReader text) throws IOException {
        text.mark(LOOK_AHEAD);
        int c = text.read();
        for (int i = 1; i < LOOK_AHEAD && c >= 0 && Character.isWhitespace(c); i++) {
            c = text.read();
        }
        text.reset();
        return switch (c) {
            case -1 -> throw place.file("is empty; give it a header line and rows.");
            case '{', '[' -> {
                Optional<Tool> tool = Tool.of(JsonShape.of(text));
                yield tool.isPresent() ? ToolRows.of(tool.get(), place, text) : new JsonRows(place, text);
            }
            default -> new CsvRows(place, text);
        };
    }
}

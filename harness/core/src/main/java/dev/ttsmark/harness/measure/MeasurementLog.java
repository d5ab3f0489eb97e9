package dev.ttsmark.harness.measure;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.ttsmark.harness.InvalidInputException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code measurements.jsonl}: one row a line, handed to the operating system as soon as it is known, so that a killed
 * process loses at most the call in flight.
 */
public final class MeasurementLog implements AutoCloseable {

    /** Longest line that is read; a real one has a few kilobytes. */
    private static final int LINE_LIMIT_BYTES = 1 << 20;

    private static final Logger LOG = LoggerFactory.getLogger(MeasurementLog.class);

    private final OutputStream out;

    private MeasurementLog(OutputStream out) {
        this.out = out;
    }

    /** Opens the log for appending; a torn last line, left by a killed writer, is closed off first. */
    public static MeasurementLog append(Path file) throws IOException {
        return new MeasurementLog(JsonLines.append(file));
    }

    /** Writes one row at the end of a file that nobody has open here. */
    public static void add(Path file, Row row) throws IOException {
        try (MeasurementLog log = append(file)) {
            log.write(row);
        }
    }

    /** Writes one row with a single system call. */
    public synchronized void write(Row row) throws IOException {
        byte[] json = Json.MAPPER.writerFor(Row.class).writeValueAsBytes(row);
        byte[] line = java.util.Arrays.copyOf(json, json.length + 1);
        line[json.length] = '\n';
        out.write(line);
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    /**
     * Every row in the order written. A line cut short by a killed writer is dropped with a warning.
     *
     * @throws InvalidInputException if a whole line is no row of this format, with file and line
     */
    public static List<Row> read(Path file) {
        List<Row> rows = new ArrayList<>();
        try (InputStream in = Files.newInputStream(file)) {
            LineReader lines = new LineReader(in, LINE_LIMIT_BYTES);
            for (byte[] line = lines.next(); line != null; line = lines.next()) {
                if (line.length > 0) {
                    parse(file, lines, line, rows);
                }
            }
        } catch (IOException e) {
            throw new InvalidInputException("Cannot read " + file + ": " + e.getMessage() + ".", e);
        }
        return rows;
    }

    private static void parse(Path file, LineReader lines, byte[] line, List<Row> rows) throws IOException {
        try {
            rows.add(Json.MAPPER.readValue(line, Row.class));
        } catch (JsonProcessingException e) {
            if (!isTorn(line)) {
                throw new InvalidInputException(
                        file + " line " + lines.number() + " is no measurement (" + e.getOriginalMessage()
                                + "); restore the file or remove the line.",
                        e);
            }
            LOG.warn("{} line {} was cut short by a killed process; dropped.", file, lines.number());
        }
    }

    /** A row is one JSON object, so a line that does not end its object was cut. */
    private static boolean isTorn(byte[] line) {
        return line[0] == '{'
                && !new String(line, StandardCharsets.UTF_8).stripTrailing().endsWith("}");
    }
}

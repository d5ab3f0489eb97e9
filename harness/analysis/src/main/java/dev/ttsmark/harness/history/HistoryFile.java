package dev.ttsmark.harness.history;

import dev.ttsmark.harness.InvalidInputException;
import dev.ttsmark.harness.measure.Json;
import dev.ttsmark.harness.measure.JsonLines;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** The history on disk: lines are added, never changed. */
public final class HistoryFile {

    private final Path file;

    public HistoryFile(Path file) {
        this.file = file;
    }

    /**
     * Adds the rows of one run.
     *
     * @throws InvalidInputException if that run is there already, or the file is no history
     */
    public void add(List<HistoryRow> rows) throws IOException {
        if (Files.exists(file)) {
            requireNew(rows.get(0));
        }
        Files.createDirectories(file.toAbsolutePath().getParent());
        StringBuilder lines = new StringBuilder();
        for (HistoryRow row : rows) {
            lines.append(Json.MAPPER.writeValueAsString(row)).append('\n');
        }
        // In one piece, so that a run is there as a whole or not at all.
        try (OutputStream out = JsonLines.append(file)) {
            out.write(lines.toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    private void requireNew(HistoryRow first) {
        forEach(figure -> {
            if (figure.point().run().equals(first.run())
                    && figure.point().measuredAt().equals(first.measuredAt())) {
                throw new InvalidInputException(
                        file + " holds run '" + first.run() + "' of " + first.measuredAt() + " already; leave it out.");
            }
        });
    }

    /**
     * Goes through the figures in the order they were added.
     *
     * @throws InvalidInputException if there is no such file, or a line of it is no figure, with its number
     */
    void forEach(Consumer<FigureReader> figure) {
        if (!Files.isRegularFile(file)) {
            throw new InvalidInputException(
                    "There is no history " + file + ": add runs to it with 'ttsmark history add DIR'.");
        }
        try (FigureReader figures = new FigureReader(file)) {
            while (figures.next()) {
                figure.accept(figures);
            }
        } catch (IOException e) {
            throw new InvalidInputException("Cannot read " + file + " (" + e.getMessage() + "): check the disk.", e);
        }
    }
}

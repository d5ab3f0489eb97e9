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

/** The history on disk: lines are added, never changed. */
public final class HistoryFile {

    private final Path file;

    public HistoryFile(Path file) {
        this.file = file;
    }

    /**
     * Adds the rows of one run.
     *
     * @throws InvalidInputException if that run is there already
     */
    public void add(List<HistoryRow> rows) throws IOException {
        HistoryRow first = rows.get(0);
        if (Files.exists(file) && new HistoryStore(file).holds(first.run(), first.measuredAt())) {
            throw new InvalidInputException(
                    file + " holds run '" + first.run() + "' of " + first.measuredAt() + " already; leave it out.");
        }
        if (file.toAbsolutePath().getParent() != null) {
            Files.createDirectories(file.toAbsolutePath().getParent());
        }
        StringBuilder lines = new StringBuilder();
        for (HistoryRow row : rows) {
            lines.append(Json.MAPPER.writeValueAsString(row)).append('\n');
        }
        // In one piece, so that a run is there as a whole or not at all.
        try (OutputStream out = JsonLines.append(file)) {
            out.write(lines.toString().getBytes(StandardCharsets.UTF_8));
        }
    }
}

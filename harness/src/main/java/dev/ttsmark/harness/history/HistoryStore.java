package dev.ttsmark.harness.history;

import dev.ttsmark.harness.InvalidInputException;
import dev.ttsmark.harness.measure.JsonLines;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** Asks a history, by DuckDB in memory; the file stays the record. */
public final class HistoryStore {

    private static final int LONGEST_LINE_BYTES = 1 << 16;

    /** Nothing is fetched, and nobody can change that. */
    private static final List<String> SETTINGS = List.of(
            "SET autoinstall_known_extensions = false",
            "SET autoload_known_extensions = false",
            "SET memory_limit = '1GB'",
            "SET lock_configuration = true");

    private final Path file;

    public HistoryStore(Path file) {
        this.file = file;
    }

    /**
     * Which trends are wanted.
     *
     * @param metrics ids
     * @param configurations glob patterns; none for all
     * @param texts the same
     * @param most trends, those measured last first
     */
    public record Question(List<String> metrics, List<String> configurations, List<String> texts, int most) {}

    /** @throws InvalidInputException if the file is no history, with its name and line */
    public List<Trend> trends(Question question) {
        String wanted = "WITH rows AS MATERIALIZED (SELECT * FROM " + source() + " WHERE " + filter(question)
                + "), chosen AS (SELECT machine, configuration, utterance, metric FROM rows"
                + " GROUP BY machine, configuration, utterance, metric"
                + " ORDER BY max(measuredAt) DESC, configuration, utterance, metric, machine LIMIT ?)"
                + " SELECT rows.* FROM rows SEMI JOIN chosen USING (machine, configuration, utterance, metric)"
                + " ORDER BY configuration, utterance, metric, machine, measuredAt, run";
        return ask(wanted, statement -> {
            int next = 1;
            for (List<String> values : List.of(question.metrics(), question.configurations(), question.texts())) {
                for (String value : values) {
                    statement.setString(next++, value);
                }
            }
            statement.setInt(next, question.most());
            try (ResultSet rows = statement.executeQuery()) {
                return new TrendReader(rows).read();
            }
        });
    }

    boolean holds(String run, String measuredAt) {
        return ask("SELECT count(*) FROM " + source() + " WHERE run = ? AND measuredAt = ?", statement -> {
            statement.setString(1, run);
            statement.setString(2, measuredAt);
            try (ResultSet count = statement.executeQuery()) {
                return count.next() && count.getLong(1) > 0;
            }
        });
    }

    private static String filter(Question question) {
        List<String> all = new ArrayList<>();
        all.add("metric IN ("
                + String.join(", ", question.metrics().stream().map(m -> "?").toList()) + ")");
        if (!question.configurations().isEmpty()) {
            all.add(any("configuration GLOB ?", question.configurations().size()));
        }
        if (!question.texts().isEmpty()) {
            all.add(any("utterance GLOB ?", question.texts().size()));
        }
        return String.join(" AND ", all);
    }

    private static String any(String condition, int times) {
        return "(" + String.join(" OR ", java.util.Collections.nCopies(times, condition)) + ")";
    }

    /** The columns are named, so that the file need not be looked through for them first. */
    private String source() {
        return "read_json('" + file.toAbsolutePath().toString().replace("'", "''")
                + "', format = 'newline_delimited', maximum_object_size = " + LONGEST_LINE_BYTES
                + ", columns = {machine: 'VARCHAR', configuration: 'VARCHAR', utterance: 'VARCHAR', metric: 'VARCHAR',"
                + " run: 'VARCHAR', measuredAt: 'VARCHAR', value: 'DOUBLE', steady: 'BOOLEAN'})";
    }

    private interface Answer<T> {
        T of(PreparedStatement statement) throws SQLException;
    }

    private <T> T ask(String sql, Answer<T> answer) {
        if (!Files.isRegularFile(file)) {
            throw new InvalidInputException(
                    "There is no history " + file + ": add runs to it with 'ttsmark history add DIR'.");
        }
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:")) {
            try (Statement settings = connection.createStatement()) {
                for (String setting : SETTINGS) {
                    settings.execute(setting);
                }
            }
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                return answer.of(statement);
            }
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    /** DuckDB counts lines in its own way, so the line is looked for. */
    private InvalidInputException unreadable(SQLException e) {
        try {
            OptionalInt line = JsonLines.firstUnfit(file, HistoryRow.class);
            if (line.isPresent()) {
                return new InvalidInputException(
                        file + " line " + line.getAsInt()
                                + " is no figure of a history; restore it or remove the line.",
                        e);
            }
        } catch (IOException unread) {
            e.addSuppressed(unread);
        }
        return new InvalidInputException(file + " cannot be read as a history (" + firstLine(e) + "); restore it.", e);
    }

    private static String firstLine(SQLException e) {
        return e.getMessage().lines().findFirst().orElse("no reason given").strip();
    }
}

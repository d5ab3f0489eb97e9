package dev.ttsmark.harness.history;

import dev.ttsmark.harness.history.Trend.Point;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** From rows, sorted by trend and time, to trends. */
final class TrendReader {

    /** Older runs do not help to see what changed lately. */
    private static final int MOST_POINTS = 200;

    private final ResultSet rows;
    private final List<Trend> trends = new ArrayList<>();
    private List<String> key = List.of();
    private final List<Point> points = new ArrayList<>();

    TrendReader(ResultSet rows) {
        this.rows = rows;
    }

    List<Trend> read() throws SQLException {
        while (rows.next()) {
            List<String> next = List.of(text("machine"), text("configuration"), text("utterance"), text("metric"));
            if (!next.equals(key)) {
                close();
                key = next;
            }
            double value = rows.getDouble("value");
            if (!rows.wasNull() && Double.isFinite(value)) {
                points.add(new Point(text("run"), text("measuredAt"), value, rows.getBoolean("steady")));
            }
        }
        close();
        return List.copyOf(trends);
    }

    private void close() {
        if (!points.isEmpty()) {
            List<Point> last = points.subList(Math.max(0, points.size() - MOST_POINTS), points.size());
            trends.add(Trend.of(key.get(0), key.get(1), key.get(2), key.get(3), last));
        }
        points.clear();
    }

    private String text(String column) throws SQLException {
        return Objects.toString(rows.getString(column), "");
    }
}

package dev.ttsmark.harness.history;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import dev.ttsmark.harness.InvalidInputException;
import dev.ttsmark.harness.measure.Json;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Reads a history figure by figure. It takes the tokens one by one, since binding whole {@link HistoryRow}s takes three
 * times the processor time, which shows with a million of them.
 */
final class FigureReader implements AutoCloseable {

    private final Path file;
    private final JsonParser parser;

    private String machine;
    private String configuration;
    private String utterance;
    private String metric;
    private String run;
    private String measuredAt;
    private double value;
    private boolean steady;

    FigureReader(Path file) throws IOException {
        this.file = file;
        this.parser = Json.MAPPER.createParser(file.toFile());
    }

    /**
     * Goes on to the next figure.
     *
     * @return whether there is one
     * @throws InvalidInputException if there is something else, with its line
     */
    boolean next() throws IOException {
        try {
            JsonToken begin = parser.nextToken();
            if (begin != null) {
                read(begin);
            }
            return begin != null;
        } catch (JsonProcessingException e) {
            throw new InvalidInputException(
                    file + " line " + parser.currentTokenLocation().getLineNr()
                            + " is no figure of a history; restore it or remove the line.",
                    e);
        }
    }

    String metric() {
        return metric;
    }

    Trend.Key key() {
        return new Trend.Key(machine, configuration, utterance, metric);
    }

    Trend.Point point() {
        return new Trend.Point(run, measuredAt, value, steady);
    }

    private void read(JsonToken begin) throws IOException {
        machine = configuration = utterance = metric = run = measuredAt = null;
        value = Double.NaN;
        require(begin == JsonToken.START_OBJECT);
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            parser.nextToken();
            switch (name) {
                case "machine" -> machine = text();
                case "configuration" -> configuration = text();
                case "utterance" -> utterance = text();
                case "metric" -> metric = text();
                case "run" -> run = text();
                case "measuredAt" -> measuredAt = text();
                case "value" -> value = parser.getDoubleValue();
                case "steady" -> steady = parser.getBooleanValue();
                default -> parser.skipChildren();
            }
        }
        require(parser.currentToken() == JsonToken.END_OBJECT);
        require(machine != null && configuration != null && utterance != null);
        require(metric != null && run != null && measuredAt != null);
        require(Double.isFinite(value));
    }

    private String text() throws IOException {
        require(parser.currentToken() == JsonToken.VALUE_STRING);
        return parser.getText();
    }

    private void require(boolean fit) throws JsonParseException {
        if (!fit) {
            throw new JsonParseException(parser, "no figure");
        }
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}

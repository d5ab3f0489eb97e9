package dev.ttsmark.harness.report;

import java.util.List;
import java.util.Optional;

/**
 * A row of plots that share a legend. Coordinates are those of the drawing, as text.
 *
 * @param id anchor, unique in the report
 * @param tag says over which weights the figures were measured
 * @param data the same as a table, for readers who cannot see drawings; empty where a table of the page has it already
 */
public record Figure(String id, Phrase caption, Phrase tag, List<Plot> plots, List<Key> legend, Optional<Table> data)
        implements Block {

    /** A name in the legend, and the class of its colour. */
    public record Key(String css, Marker marker, String name) {}

    /** Shapes, so that series differ without colour as well. */
    public enum Marker {
        CIRCLE("M-3.5,0a3.5,3.5 0 1,0 7,0a3.5,3.5 0 1,0 -7,0z"),
        SQUARE("M-3.2,-3.2h6.4v6.4h-6.4z"),
        TRIANGLE("M0,-4.2L4,3h-8z"),
        DIAMOND("M0,-4.5L4,0L0,4.5L-4,0z");

        private final String path;

        Marker(String path) {
            this.path = path;
        }

        /** SVG path data around the origin. */
        public String path() {
            return path;
        }
    }

    /**
     * A drawing.
     *
     * @param title what is on the vertical axis, with its unit
     * @param across what is on the horizontal axis, with its unit
     */
    public record Plot(
            Phrase title,
            Phrase across,
            Frame frame,
            List<Tick> xTicks,
            List<Tick> yTicks,
            List<Series> series,
            List<Label> labels) {

        Plot(Phrase title, Phrase across, Frame frame, List<Tick> xTicks, List<Tick> yTicks, List<Series> series) {
            this(title, across, frame, xTicks, yTicks, series, List.of());
        }
    }

    /**
     * A short text within a drawing.
     *
     * @param anchor which end of the text is at {@code x}: start, middle or end
     */
    public record Label(String x, String y, String anchor, String text) {}

    /** Outline of a drawing and of the area in it where data lie. */
    public record Frame(String width, String height, String left, String right, String top, String bottom) {}

    /** A value on an axis and where it is. */
    public record Tick(String at, String label) {}

    /** @param line path of the fitted line within what was measured; empty for none */
    public record Series(String css, Marker marker, List<Point> points, String line) {}

    /**
     * A median and its interval.
     *
     * @param low where the interval ends below; equal to {@code high} where there is none
     * @param left where the interval of the value across begins; equal to {@code right} where there is none
     * @param title says the figures
     */
    public record Point(String x, String y, String low, String high, String left, String right, String title) {

        /** Without an interval across. */
        Point(String x, String y, String low, String high, String title) {
            this(x, y, low, high, x, x, title);
        }
    }
}

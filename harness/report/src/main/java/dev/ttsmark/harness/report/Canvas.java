package dev.ttsmark.harness.report;

/** Where data lie in every drawing. */
final class Canvas {

    private static final double WIDTH = 360;
    private static final double HEIGHT = 260;
    private static final double LEFT = 48;
    private static final double RIGHT = 344;
    private static final double TOP = 32;
    private static final double BOTTOM = 216;

    static final Figure.Frame FRAME = new Figure.Frame(
            Axis.coordinate(WIDTH),
            Axis.coordinate(HEIGHT),
            Axis.coordinate(LEFT),
            Axis.coordinate(RIGHT),
            Axis.coordinate(TOP),
            Axis.coordinate(BOTTOM));

    private Canvas() {}

    static Axis across(double highest) {
        return new Axis(highest, LEFT, RIGHT);
    }

    static Axis upward(double highest) {
        return new Axis(highest, BOTTOM, TOP);
    }
}

package dev.ttsmark.harness.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Places short texts beside marks so that they hide neither marks nor each other; where there is no room, none. */
final class Labels {

    private static final double CHARACTER = 6.5;
    private static final double HEIGHT = 10;
    private static final double MARK = 5;
    private static final double GAP = 7;

    /** Left, top, width and height. */
    private record Box(double x, double y, double width, double height) {

        boolean meets(Box other) {
            return x < other.x + other.width
                    && other.x < x + width
                    && y < other.y + other.height
                    && other.y < y + height;
        }
    }

    private record Spot(Box box, Figure.Label label) {}

    private final Box area;
    private final List<Box> taken = new ArrayList<>();
    private final List<Figure.Label> placed = new ArrayList<>();

    Labels(Figure.Frame frame) {
        double left = Double.parseDouble(frame.left());
        double top = Double.parseDouble(frame.top());
        this.area = new Box(
                left, top - HEIGHT, Double.parseDouble(frame.right()) - left, Double.parseDouble(frame.bottom()) - top);
    }

    /** Call for every mark before the first {@link #place}. */
    void mark(double x, double y) {
        taken.add(new Box(x - MARK, y - MARK, 2 * MARK, 2 * MARK));
    }

    /** Most important first. */
    void place(double x, double y, String text) {
        double width = CHARACTER * text.length();
        Optional<Spot> free = List.of(
                        spot(x + GAP, y + 4, 0, "start", text, width),
                        spot(x - GAP, y + 4, -width, "end", text, width),
                        spot(x, y - GAP, -width / 2, "middle", text, width),
                        spot(x, y + GAP + HEIGHT, -width / 2, "middle", text, width),
                        spot(x + GAP, y - GAP, 0, "start", text, width),
                        spot(x - GAP, y + GAP + HEIGHT, -width, "end", text, width),
                        spot(x + GAP, y + GAP + HEIGHT, 0, "start", text, width),
                        spot(x - GAP, y - GAP, -width, "end", text, width),
                        spot(x, y + GAP + 2 * HEIGHT, -width / 2, "middle", text, width),
                        spot(x, y - GAP - HEIGHT, -width / 2, "middle", text, width))
                .stream()
                .filter(spot -> isInside(spot.box()) && taken.stream().noneMatch(spot.box()::meets))
                .findFirst();
        free.ifPresent(spot -> {
            taken.add(spot.box());
            placed.add(spot.label());
        });
    }

    List<Figure.Label> placed() {
        return List.copyOf(placed);
    }

    private static Spot spot(double x, double y, double shift, String anchor, String text, double width) {
        return new Spot(
                new Box(x + shift, y - HEIGHT, width, HEIGHT),
                new Figure.Label(Axis.coordinate(x), Axis.coordinate(y), anchor, text));
    }

    private boolean isInside(Box box) {
        return box.x >= area.x
                && box.x + box.width <= area.x + area.width
                && box.y >= area.y
                && box.y + box.height <= area.y + area.height + HEIGHT;
    }
}

package dev.ttsmark.harness.report;

import dev.ttsmark.harness.report.Figure.Plot;
import dev.ttsmark.harness.report.Figure.Point;
import dev.ttsmark.harness.report.Figure.Series;
import dev.ttsmark.harness.stats.Numbers;
import dev.ttsmark.harness.summary.Delivery;
import dev.ttsmark.harness.summary.Delivery.Arrival;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Audio received over time since the request, on the longest text of a language: steps up where chunks arrive, beside
 * the line of a listener who starts with the first. Where steps touch that line, playback waits.
 */
final class TimelineFigure {

    private TimelineFigure() {}

    /** Empty where nothing was measured. */
    static Optional<Block> of(Material m, String run, String language) {
        List<Delivery> all = m.summary().deliveries().stream()
                .filter(d -> d.run().equals(run) && d.language().equals(language))
                .toList();
        return all.stream()
                .max(Comparator.comparingInt(Delivery::characters).thenComparing(Delivery::utterance))
                .map(longest -> figure(
                        m,
                        run,
                        language,
                        all.stream()
                                .filter(d -> d.utterance().equals(longest.utterance()))
                                .toList()));
    }

    private static Block figure(Material m, String run, String language, List<Delivery> deliveries) {
        Phrase caption =
                m.say("arrival.figure", deliveries.get(0).utterance(), m.words().language(language));
        return new Figure(
                m.anchor("timeline", run, language),
                m.severalRuns() ? m.say("arrival.in-run", caption, run) : caption,
                m.weightsTag(),
                List.of(plot(m, run, deliveries)),
                deliveries.stream().map(d -> m.key(run, d.configuration())).toList(),
                Optional.of(table(m, run, deliveries)));
    }

    private static Plot plot(Material m, String run, List<Delivery> deliveries) {
        Axis x = Canvas.across(highest(deliveries, Arrival::seconds));
        Axis y = Canvas.upward(highest(deliveries, Arrival::audioSeconds));
        List<Series> series = new ArrayList<>();
        for (Delivery d : deliveries) {
            Figure.Key key = m.key(run, d.configuration());
            series.add(new Series(key.css() + " listener", key.marker(), List.of(), listener(d, x, y)));
            series.add(new Series(key.css() + " steps", key.marker(), points(d, x, y), steps(d, x, y)));
        }
        return new Plot(m.say("arrival.received"), m.say("arrival.since"), Canvas.FRAME, x.ticks(), y.ticks(), series);
    }

    private static double highest(List<Delivery> deliveries, java.util.function.ToDoubleFunction<Arrival> value) {
        return deliveries.stream()
                .flatMap(d -> d.arrivals().stream())
                .mapToDouble(value)
                .max()
                .orElse(0);
    }

    private static String steps(Delivery d, Axis x, Axis y) {
        StringBuilder path = new StringBuilder("M" + x.at(0) + "," + y.at(0));
        for (Arrival arrival : d.arrivals()) {
            path.append('H').append(x.at(arrival.seconds())).append('V').append(y.at(arrival.audioSeconds()));
        }
        return path.toString();
    }

    /** From the first chunk on, a second of audio a second, as far as the drawing or the audio goes. */
    private static String listener(Delivery d, Axis x, Axis y) {
        double start = d.arrivals().get(0).seconds();
        double audio = d.arrivals().get(d.arrivals().size() - 1).audioSeconds();
        double heard = Math.min(audio, x.last() - start);
        return "M" + x.at(start) + "," + y.at(0) + "L" + x.at(start + heard) + "," + y.at(heard);
    }

    private static List<Point> points(Delivery d, Axis x, Axis y) {
        return d.arrivals().stream()
                .map(arrival -> new Point(
                        x.at(arrival.seconds()),
                        y.at(arrival.audioSeconds()),
                        y.at(arrival.audioSeconds()),
                        y.at(arrival.audioSeconds()),
                        d.configuration() + ": " + Numbers.three(arrival.audioSeconds()) + " s @ "
                                + Numbers.three(arrival.seconds()) + " s"))
                .toList();
    }

    private static Table table(Material m, String run, List<Delivery> deliveries) {
        Table.Builder table = Table.builder(
                        m.say("arrival.data", deliveries.get(0).utterance()), m.weightsTag())
                .text(m.say("column.configuration"))
                .number(m.say("column.chunk"))
                .number(m.say("arrival.since"))
                .number(m.say("arrival.received"));
        for (Delivery d : deliveries) {
            for (int i = 0; i < d.arrivals().size(); i++) {
                table.group(d.configuration())
                        .row(
                                m.head(run, d.configuration()),
                                TableCell.of("" + (i + 1)),
                                TableCell.of(Numbers.three(d.arrivals().get(i).seconds())),
                                TableCell.of(Numbers.three(d.arrivals().get(i).audioSeconds())));
            }
        }
        return table.build();
    }
}

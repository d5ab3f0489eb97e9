package dev.ttsmark.harness.report;

import dev.ttsmark.harness.measure.Metric;
import dev.ttsmark.harness.measure.Metrics;
import dev.ttsmark.harness.summary.CellSummary;
import dev.ttsmark.harness.summary.Conclusion.Choice;
import dev.ttsmark.harness.summary.Conclusion.Contender;
import dev.ttsmark.harness.summary.Conclusion.Use;
import dev.ttsmark.harness.summary.LadderFit;
import dev.ttsmark.harness.summary.RunSummary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The four figures by which a person compares configurations, and how those stand to each other in each. */
final class Scores {

    /** What is compared. */
    enum Kind {
        /** Over the texts that all contenders spoke. */
        TTFB(Metrics.TTFB_S),
        /** At the longest of those texts. */
        RTF(Metrics.RTF),
        FIXED_COST(Metrics.OVERHEAD_S),
        MEMORY(Metrics.RSS_PEAK_BYTES);

        private final Metric metric;

        Kind(Metric metric) {
            this.metric = metric;
        }

        Metric metric() {
            return metric;
        }
    }

    /** A configuration on the texts of one language. */
    record Key(String run, String configuration, String language) {}

    /** @param figures a kind without a figure that may be compared is absent */
    record Row(Key key, Map<Kind, Rated> figures) {}

    private final Material m;

    private Scores(Material m) {
        this.m = m;
    }

    /** By run, language and configuration; without those of which nothing is known. */
    static List<Row> of(Material m) {
        return new Scores(m).rows();
    }

    private List<Row> rows() {
        Map<Key, Map<Kind, Rated>> rows = new LinkedHashMap<>();
        for (RunSummary.Run run : m.summary().runs()) {
            for (String language : m.languages()) {
                m.summary().configurations().stream()
                        .filter(c -> c.run().equals(run.id()) && spoke(c, language))
                        .forEach(c -> rows.put(new Key(run.id(), c.name(), language), new LinkedHashMap<>()));
                add(rows, Kind.TTFB, language, contest(run.id(), Use.LOWEST_TTFB, language));
                add(rows, Kind.RTF, language, longest(run.id(), language));
                add(rows, Kind.FIXED_COST, language, fixedCosts(run.id(), language));
                add(rows, Kind.MEMORY, language, memory(run.id()));
            }
        }
        return rows.entrySet().stream()
                .map(row -> new Row(row.getKey(), row.getValue()))
                .toList();
    }

    private boolean spoke(RunSummary.Configuration c, String language) {
        return m.cells(language).stream()
                .anyMatch(cell -> cell.run().equals(c.run())
                        && cell.configuration().equals(c.name())
                        && cell.headline().calls() > 0);
    }

    private static void add(Map<Key, Map<Kind, Rated>> rows, Kind kind, String language, List<Rated> rated) {
        rated.forEach(r -> Optional.ofNullable(rows.get(new Key(r.run(), r.configuration(), language)))
                .ifPresent(row -> row.put(kind, r)));
    }

    private List<Rated> contest(String run, Use use, String language) {
        return choice(run, use, Optional.of(language)).map(Rated::contest).orElse(List.of());
    }

    private List<Rated> memory(String run) {
        return choice(run, Use.LOWEST_MEMORY, Optional.empty())
                .map(Rated::contest)
                .orElse(List.of());
    }

    private Optional<Choice> choice(String run, Use use, Optional<String> language) {
        return m.summary().conclusion().choices().stream()
                .filter(c ->
                        c.run().equals(run) && c.use() == use && c.language().equals(language))
                .findFirst();
    }

    private List<Rated> longest(String run, String language) {
        List<String> contenders = choice(run, Use.LOWEST_RTF, Optional.of(language)).stream()
                .flatMap(choice -> choice.contenders().stream())
                .map(Contender::configuration)
                .toList();
        return Texts.common(m, run, language, contenders).stream()
                .max(Texts.BY_LENGTH)
                .map(text -> Rated.byIntervals(m.cells(language).stream()
                        .filter(cell -> cell.run().equals(run)
                                && cell.utterance().equals(text.utterance())
                                && contenders.contains(cell.configuration()))
                        .flatMap(cell -> rtf(cell).stream())
                        .toList()))
                .orElse(List.of());
    }

    private static Optional<Rated> rtf(CellSummary cell) {
        return cell.estimate(Metrics.RTF.id()).map(e -> Rated.of(cell.run(), cell.configuration(), e));
    }

    private List<Rated> fixedCosts(String run, String language) {
        List<Rated> costs = new ArrayList<>();
        for (LadderFit fit : m.summary().fits()) {
            if (fit.run().equals(run)
                    && fit.language().equals(language)
                    && fit.over().equals(Metrics.AUDIO_S.id())
                    && !m.isInvalid(run, fit.configuration(), Optional.empty())) {
                costs.add(Rated.of(run, fit.configuration(), Fits.estimate(m, fit, fit.overheadSeconds())));
            }
        }
        costs.sort(Comparator.comparingDouble(cost -> cost.estimate().value()));
        return Rated.byIntervals(costs);
    }
}

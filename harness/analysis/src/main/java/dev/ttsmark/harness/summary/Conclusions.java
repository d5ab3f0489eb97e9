package dev.ttsmark.harness.summary;

import dev.ttsmark.harness.measure.Bilingual;
import dev.ttsmark.harness.measure.Metric;
import dev.ttsmark.harness.measure.Metrics;
import dev.ttsmark.harness.stats.Rounds;
import dev.ttsmark.harness.summary.Conclusion.Choice;
import dev.ttsmark.harness.summary.Conclusion.Standing;
import dev.ttsmark.harness.summary.Conclusion.Use;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.LongPredicate;
import java.util.stream.Collectors;

/** Which configuration to deploy for what, from the data and nothing else. */
final class Conclusions {

    private static final Bilingual NOTHING_MEASURED = new Bilingual("Nothing was measured.", "没有测量数据。");

    /** A configuration that spoke a smaller share of the texts is left out. */
    private static final double ENOUGH_TEXTS = 0.5;

    /** They would shrink the comparison to the few texts they spoke. */
    private static final Bilingual NARROW =
            new Bilingual("Not ranked, for it spoke fewer than half of the texts: %s.", "未参与排名（所测文本不足一半）：%s。");

    private static final Bilingual INVALID =
            new Bilingual("Not ranked, for its figures are not valid (see findings): %s.", "未参与排名（数据无效，见“发现”部分）：%s。");

    private final RunPart part;
    /** Configurations with figures that must not be used. */
    private final Set<String> invalid;

    private Conclusions(RunPart part, List<Finding> findings) {
        this.part = part;
        invalid = findings.stream()
                .filter(finding -> finding.severity() == Finding.Severity.INVALID)
                .flatMap(finding -> finding.configuration().stream())
                .collect(Collectors.toSet());
    }

    /** @param findings of that part */
    static List<Choice> of(RunPart part, List<Finding> findings) {
        return new Conclusions(part, findings).choices();
    }

    private List<Choice> choices() {
        List<Choice> choices = new ArrayList<>();
        List<String> languages = Cells.languages(part.cells());
        for (Use use : List.of(Use.LOWEST_TTFB, Use.LOWEST_RTF)) {
            languages.forEach(language -> choices.add(fastest(use, language)));
            if (languages.isEmpty()) {
                choices.add(notMeasured(use, Optional.empty(), NOTHING_MEASURED));
            }
        }
        choices.add(smallest());
        choices.add(Facts.commercialUse(part));
        choices.add(Facts.languages(part));
        return choices;
    }

    private Choice fastest(Use use, String language) {
        Metric metric = use == Use.LOWEST_TTFB ? Metrics.TTFB_S : Metrics.RTF;
        Map<ConfigurationRows, Long> spoken = new LinkedHashMap<>();
        List<ConfigurationRows> unusable = new ArrayList<>();
        for (ConfigurationRows rows : part.rows()) {
            if (invalid.contains(rows.name())) {
                unusable.add(rows);
                continue;
            }
            spoken.put(
                    rows,
                    part.cells(rows).stream()
                            .filter(cell -> spoke(cell, language, metric))
                            .count());
        }
        long most = spoken.values().stream().max(Long::compare).orElse(0L);
        List<ConfigurationRows> speakers = named(spoken, count -> count > 0 && count >= ENOUGH_TEXTS * most);
        List<ConfigurationRows> leftOut = named(spoken, count -> count > 0 && count < ENOUGH_TEXTS * most);
        List<String> texts = Contest.common(metric, speakers).stream()
                .filter(text -> part.cells().stream()
                        .anyMatch(cell -> cell.utterance().equals(text) && spoke(cell, language, metric)))
                .toList();
        if (texts.isEmpty()) {
            return notMeasured(
                    use,
                    Optional.of(language),
                    nothingInCommon(speakers, language).then(notRanked(INVALID, unusable)));
        }
        List<Ranking.Entry> entries = speakers.stream()
                .map(rows -> {
                    SortedMap<Integer, Double> rounds = Contest.perRound(metric, rows, texts);
                    return new Ranking.Entry(rows, rounds, Contest.estimate(rounds, Contest.calls(rows, texts)));
                })
                .toList();
        Ranking ranking = Ranking.of(entries);
        Bilingual head = Verdicts.head(metric, language, texts.size());
        Bilingual sentence = head.then(Verdicts.sentence(metric, ranking))
                .then(notRanked(NARROW, leftOut))
                .then(notRanked(INVALID, unusable));
        return choice(use, Optional.of(language), ranking, sentence).withCause(Causes.of(part, metric, ranking, texts));
    }

    private static List<ConfigurationRows> named(Map<ConfigurationRows, Long> spoken, LongPredicate enough) {
        return spoken.keySet().stream()
                .filter(rows -> enough.test(spoken.get(rows)))
                .toList();
    }

    private static Bilingual notRanked(Bilingual why, List<ConfigurationRows> leftOut) {
        String names = leftOut.stream().map(ConfigurationRows::name).collect(Collectors.joining(", "));
        return leftOut.isEmpty() ? Bilingual.NOTHING : why.with(names);
    }

    private static boolean spoke(CellSummary cell, String language, Metric metric) {
        return cell.language().equals(language) && cell.estimate(metric.id()).isPresent();
    }

    private static Bilingual nothingInCommon(List<ConfigurationRows> speakers, String language) {
        return speakers.isEmpty()
                ? NOTHING_MEASURED
                : new Bilingual(
                                "%s: configurations share no text in this language, so they are not compared.",
                                "%s：各配置没有共同的文本，因此不作比较。")
                        .with(language);
    }

    private Choice smallest() {
        List<ConfigurationRows> unusable = part.rows().stream()
                .filter(rows -> invalid.contains(rows.name()))
                .toList();
        List<Ranking.Entry> entries = part.rows().stream()
                .filter(rows -> !unusable.contains(rows))
                .map(rows -> {
                    Rounds peak = RoundMetrics.of(Metrics.RSS_PEAK_BYTES, rows);
                    return new Ranking.Entry(rows, peak.medians(), peak.estimate());
                })
                .toList();
        Ranking ranking = Ranking.of(entries);
        if (ranking.contenders().isEmpty()) {
            return notMeasured(
                    Use.LOWEST_MEMORY,
                    Optional.empty(),
                    new Bilingual("Peak memory was not measured.", "未测得内存峰值。").then(notRanked(INVALID, unusable)));
        }
        return choice(
                Use.LOWEST_MEMORY,
                Optional.empty(),
                ranking,
                Verdicts.sentence(Metrics.RSS_PEAK_BYTES, ranking).then(notRanked(INVALID, unusable)));
    }

    private Choice choice(Use use, Optional<String> language, Ranking ranking, Bilingual sentence) {
        return new Choice(
                part.source().id(),
                use,
                language,
                ranking.standing(),
                ranking.winner(),
                ranking.contenders(),
                sentence,
                Optional.empty());
    }

    private Choice notMeasured(Use use, Optional<String> language, Bilingual why) {
        return new Choice(
                part.source().id(),
                use,
                language,
                Standing.NOT_MEASURED,
                Optional.empty(),
                List.of(),
                why,
                Optional.empty());
    }

    /** Name of a language in English and in Chinese. */
    static Bilingual languageName(String code) {
        Locale locale = Locale.forLanguageTag(code);
        return new Bilingual(locale.getDisplayLanguage(Locale.ENGLISH), locale.getDisplayLanguage(Locale.CHINESE));
    }
}

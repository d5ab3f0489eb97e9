package dev.ttsmark.harness.report;

import dev.ttsmark.harness.measure.RunDirectory;
import dev.ttsmark.harness.plan.ReportLanguage;
import dev.ttsmark.harness.report.Scores.Kind;
import dev.ttsmark.harness.summary.RunSummary;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The first screen of a report in a few lines for a terminal: the answer, what stands against it, three figures. */
public final class AnswerLines {

    /** Configurations on a line. */
    private static final int SHOWN = 4;

    /** Fixed cost is left to the report, so that an answer has five lines, and a sixth under load. */
    private static final Map<Kind, String> HEADS = Map.of(
            Kind.TTFB, "score.ttfb",
            Kind.RTF, "score.rtf",
            Kind.MEMORY, "score.memory");

    private final Material m;

    private AnswerLines(Material m) {
        this.m = m;
    }

    /** @param language that of the report; English where it is in both */
    public static List<String> of(RunSummary summary, ReportLanguage language) {
        ReportLanguage one = language == ReportLanguage.ZH ? ReportLanguage.ZH : ReportLanguage.EN;
        RunDirectory nowhere = new RunDirectory(Path.of("."));
        return new AnswerLines(new Material(
                        summary,
                        Words.in(one),
                        new Recordings(List.of(), nowhere),
                        new Rewriting(List.of(), nowhere, one, nowhere.root())))
                .lines();
    }

    private List<String> lines() {
        Block.Headline headline = Answer.headline(m);
        List<String> lines = new ArrayList<>(List.of(headline.answer().joined()));
        AnswerWords.contests(m).stream().findFirst().ifPresent(contest -> {
            List<Scores.Row> rows = Scores.of(m).stream()
                    .filter(row -> row.key().run().equals(contest.run())
                            && row.key().language().equals(contest.language()))
                    .toList();
            for (Kind kind : Kind.values()) {
                if (HEADS.containsKey(kind)) {
                    line(kind, rows).ifPresent(lines::add);
                }
            }
        });
        capacity().ifPresent(lines::add);
        Block.Reason doubt = headline.because().get(headline.because().size() - 1);
        lines.add(m.say("answer.line", doubt.label(), doubt.text()).joined());
        return lines;
    }

    /** What each carries; empty where nobody was put under load. */
    private Optional<String> capacity() {
        LoadWords words = new LoadWords(m);
        List<Phrase> each = m.summary().loads().stream()
                .filter(load -> load.capacity().estimate().isPresent())
                .limit(SHOWN)
                .map(load -> words.brief(load))
                .toList();
        return each.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        m.say("answer.line", m.say("score.capacity"), m.words().list(each))
                                .joined());
    }

    /** Best first; empty where nobody has the figure. */
    private Optional<String> line(Kind kind, List<Scores.Row> rows) {
        List<Rated> figures = rows.stream()
                .flatMap(row -> Optional.ofNullable(row.figures().get(kind)).stream())
                .sorted(Comparator.comparingDouble(rated -> rated.estimate().value()))
                .toList();
        if (figures.isEmpty()) {
            return Optional.empty();
        }
        Phrase some = m.words()
                .list(figures.stream()
                        .limit(SHOWN)
                        .map(rated -> figure(kind, rated))
                        .toList());
        Phrase all = figures.size() <= SHOWN ? some : m.say("answer.and-more", some, "" + (figures.size() - SHOWN));
        return Optional.of(m.say("answer.line", m.say(HEADS.get(kind)), all).joined());
    }

    private Phrase figure(Kind kind, Rated rated) {
        String value = rated.configuration() + " "
                + OptimizationChapter.writer(kind.metric())
                        .apply(rated.estimate().value());
        return switch (rated.standing()) {
            case BEST -> m.say("answer.best", value);
            case LEVEL -> m.say("answer.level", value);
            case BEHIND, ALONE -> Phrase.plain(value);
        };
    }
}

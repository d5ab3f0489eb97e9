package dev.ttsmark.harness.report;

import dev.ttsmark.harness.decide.choose.Candidate;
import dev.ttsmark.harness.decide.choose.Choice;
import dev.ttsmark.harness.decide.choose.Constraint;
import dev.ttsmark.harness.measure.Bilingual;
import dev.ttsmark.harness.measure.Metric;
import dev.ttsmark.harness.measure.Metrics;
import dev.ttsmark.harness.plan.ReportLanguage;
import dev.ttsmark.harness.report.Document.Section;
import dev.ttsmark.harness.stats.Estimate;
import dev.ttsmark.harness.stats.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A choice of an engine as a document: the answer first, then who was considered, and every constraint's evidence. */
public final class ChoicePage {

    private static final List<Metric> EXPECTED = List.of(Metrics.TTFB_S, Metrics.TOTAL_S, Metrics.RTF);

    private final Choice choice;
    private final Words words;

    private ChoicePage(Choice choice, Words words) {
        this.choice = choice;
        this.words = words;
    }

    public static String markdown(Choice choice, ReportLanguage language) {
        return new Renderer().markdown(new ChoicePage(choice, Words.in(language)).document());
    }

    /** A self-contained page. */
    public static String html(Choice choice, ReportLanguage language) {
        Words words = Words.in(language);
        return new Renderer().html(new ChoicePage(choice, words).document(), words.say("contents"));
    }

    private Document document() {
        List<Section> sections = new ArrayList<>();
        List<Block> answer = new ArrayList<>(List.of(
                new Block.Paragraph(words.say("choice.verdict." + choice.verdict())),
                new Block.Paragraph(words.of(choice.answer()))));
        choice.regime()
                .map(regime -> new Block.Paragraph(words.say("choice.regime." + regime)))
                .ifPresent(answer::add);
        sections.add(new Section("answer", words.say("choice.answer"), answer));
        choice.perLanguage().forEach(language -> sections.add(section(language)));
        return new Document(
                words.languages(),
                words.say("choice.title", words.title(choice.deployment())),
                words.say("choice.evidence", String.join(", ", choice.evidence())),
                List.of(),
                Phrase.NONE,
                sections,
                words.say("made"));
    }

    private Section section(Choice.ForLanguage answer) {
        Phrase language = words.language(answer.language());
        List<Block> blocks = new ArrayList<>();
        blocks.add(ranking(answer, language));
        answer.candidates().stream()
                .filter(candidate -> !candidate.constraints().isEmpty())
                .map(this::constraints)
                .forEach(blocks::add);
        points("choice.flips", answer.flips(), blocks);
        points("choice.to-be-sure", answer.toBeSure(), blocks);
        answer.candidates().stream()
                .findFirst()
                .filter(first -> answer.chosen().isPresent())
                .ifPresent(first -> {
                    blocks.add(new Block.Paragraph(words.say("choice.paste")));
                    blocks.add(PlanEntry.of(first.configuration(), first.engine(), first.model(), first.options()));
                });
        return new Section("language-" + answer.language(), language, blocks);
    }

    private void points(String heading, List<Bilingual> sentences, List<Block> blocks) {
        if (!sentences.isEmpty()) {
            blocks.add(new Block.Paragraph(words.say(heading)));
            blocks.add(new Block.Bullets(sentences.stream().map(words::of).toList()));
        }
    }

    private Table ranking(Choice.ForLanguage answer, Phrase language) {
        Table.Builder table = Table.builder(words.say("choice.ranking", language), Phrase.NONE)
                .text(words.say("column.configuration"))
                .text(words.say("choice.standing"));
        EXPECTED.forEach(metric -> table.number(words.say("choice.expected", words.head(metric))));
        table.number(words.say("choice.covered")).text(words.say("choice.over-first"));
        for (Candidate candidate : answer.candidates()) {
            List<TableCell> row = new ArrayList<>(List.of(
                    TableCell.of(candidate.configuration())
                            .look(TableCell.Look.STRONG)
                            .detail(run(candidate)),
                    standing(candidate)));
            EXPECTED.forEach(metric -> row.add(figure(candidate.expected().get(metric.id()))));
            row.add(TableCell.of(Numbers.percent(candidate.covered())));
            row.add(overFirst(candidate));
            table.row(row.toArray(TableCell[]::new));
        }
        return table.build();
    }

    private String run(Candidate candidate) {
        return choice.evidence().size() > 1 ? candidate.run() : "";
    }

    private TableCell standing(Candidate candidate) {
        TableCell cell = TableCell.of(words.say("choice.standing." + candidate.standing()));
        return switch (candidate.standing()) {
            case ELIGIBLE -> cell.look(TableCell.Look.GOOD);
            case EXCLUDED -> cell.look(TableCell.Look.BAD);
            case UNPROVEN -> cell;
        };
    }

    private TableCell figure(Estimate estimate) {
        return Optional.ofNullable(estimate)
                .map(e -> TableCell.of(Numbers.three(e.value())).detail(Numbers.interval(e.interval())))
                .orElseGet(() -> TableCell.of(words.say("not-measured")).look(TableCell.Look.MUTED));
    }

    private TableCell overFirst(Candidate candidate) {
        if (candidate.overBest().isEmpty()) {
            return TableCell.of("–").look(TableCell.Look.MUTED);
        }
        var ratio = candidate.overBest().get();
        TableCell cell =
                TableCell.of("×\u00a0" + Numbers.three(ratio.value())).detail(Numbers.interval(ratio.interval()));
        return candidate.tied() ? cell.detail(words.say("choice.tied")) : cell;
    }

    private Table constraints(Candidate candidate) {
        Table.Builder table = Table.builder(words.say("choice.constraints", candidate.configuration()), Phrase.NONE)
                .text(words.say("choice.constraint"))
                .text(words.say("choice.kept"))
                .text(words.say("choice.seen"));
        for (Constraint constraint : candidate.constraints()) {
            table.row(TableCell.of(name(constraint)), kept(constraint), TableCell.of(words.of(constraint.evidence())));
        }
        return table.build();
    }

    private Phrase name(Constraint constraint) {
        return constraint.kind() == Constraint.Kind.SLO || constraint.kind() == Constraint.Kind.LIMIT
                ? words.head(Metrics.require(constraint.metric().orElseThrow()))
                : words.say("choice.kind." + constraint.kind());
    }

    private TableCell kept(Constraint constraint) {
        TableCell cell = TableCell.of(words.say("choice.status." + constraint.status()));
        return switch (constraint.status()) {
            case PASS -> cell.look(TableCell.Look.GOOD);
            case FAIL -> cell.look(TableCell.Look.BAD);
            case UNKNOWN -> cell.look(TableCell.Look.MUTED);
        };
    }
}

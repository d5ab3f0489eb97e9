package dev.ttsmark.harness.report;

import dev.ttsmark.harness.decide.sweep.Effect;
import dev.ttsmark.harness.decide.sweep.Interaction;
import dev.ttsmark.harness.decide.sweep.SweepPoint;
import dev.ttsmark.harness.decide.sweep.SweepResult;
import dev.ttsmark.harness.measure.Bilingual;
import dev.ttsmark.harness.measure.Metrics;
import dev.ttsmark.harness.plan.ReportLanguage;
import dev.ttsmark.harness.report.Document.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A sweep as a document: the verdict first, then the ranking, the front, and what every factor does. */
public final class SweepPage {

    private final SweepResult result;
    private final Words words;
    private final WeightsTag weights;
    private final SweepTables tables;

    private SweepPage(SweepResult result, Words words) {
        this.result = result;
        this.words = words;
        this.weights = WeightsTag.of(result.points().stream()
                .map(point -> Map.entry(point.name(), point.info()))
                .toList());
        this.tables = new SweepTables(result, words, tag());
    }

    public static String markdown(SweepResult result, ReportLanguage language) {
        return new Renderer().markdown(new SweepPage(result, Words.in(language)).document());
    }

    /** A self-contained page. */
    public static String html(SweepResult result, ReportLanguage language) {
        Words words = Words.in(language);
        return new Renderer().html(new SweepPage(result, words).document(), words.say("contents"));
    }

    private Phrase tag() {
        return weights.say(words);
    }

    private Document document() {
        List<Section> sections = new ArrayList<>(List.of(answer(), ranking()));
        front().ifPresent(sections::add);
        effects().ifPresent(sections::add);
        result.table()
                .map(two -> new Section(
                        "two-way",
                        words.say("sweep.two-way-heading"),
                        List.of(
                                new Block.Paragraph(words.say("sweep.two-way-how", objective(), beside())),
                                new TwoWayTable(result, words).of(two, tag()))))
                .ifPresent(sections::add);
        ParityTable.of(words, result.reference(), result.parities(), tag())
                .map(table -> new Section(
                        "parity",
                        words.say("sweep.parity-heading"),
                        List.of(new Block.Paragraph(words.say("sweep.parity-how", result.reference())), table)))
                .ifPresent(sections::add);
        return new Document(
                words.languages(),
                words.say("sweep.title", words.title(result.title())),
                words.say(
                        "sweep.subtitle." + result.search(),
                        result.run(),
                        "" + result.factors().size(),
                        "" + result.points().size()),
                weights.banner(words),
                tag(),
                sections,
                words.say("made"));
    }

    private Phrase beside() {
        return words.list(TwoWayTable.beside(Metrics.require(result.objective())).stream()
                .map(metric -> words.of(metric.label()))
                .toList());
    }

    private Phrase objective() {
        return words.of(Metrics.require(result.objective()).label());
    }

    private Section answer() {
        List<Block> blocks = new ArrayList<>(List.of(
                new Block.Paragraph(words.say("sweep.verdict." + result.verdict())),
                new Block.Paragraph(words.of(result.answer()))));
        result.winner().map(result::point).ifPresent(winner -> {
            blocks.add(new Block.Paragraph(words.say("sweep.paste")));
            blocks.add(entry(winner));
        });
        points("sweep.to-be-sure", result.toBeSure(), blocks);
        return new Section("answer", words.say("sweep.answer"), blocks);
    }

    private static Block entry(SweepPoint point) {
        return PlanEntry.of(
                point.entry().name(),
                point.entry().engine(),
                Optional.of(point.entry().model()).filter(model -> !model.isEmpty()),
                point.entry().options());
    }

    private void points(String heading, List<Bilingual> sentences, List<Block> blocks) {
        if (!sentences.isEmpty()) {
            blocks.add(new Block.Paragraph(words.say(heading)));
            blocks.add(new Block.Bullets(sentences.stream().map(words::of).toList()));
        }
    }

    private Section ranking() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(words.sentences(List.of(basis(), words.say("sweep.ranked", objective())))));
        blocks.add(tables.ranking());
        tables.reasons().ifPresent(blocks::add);
        return new Section("ranking", words.say("sweep.ranking-heading"), blocks);
    }

    private Phrase basis() {
        Phrase languages =
                words.list(result.languages().stream().map(words::language).toList());
        return switch (result.texts().size()) {
            case 0 -> words.say("sweep.no-texts");
            case 1 -> words.say("sweep.one-text", result.texts().get(0), languages);
            default ->
                words.say(
                        result.languages().size() == 1 ? "sweep.texts" : "sweep.texts-languages",
                        "" + result.texts().size(),
                        languages);
        };
    }

    private Optional<Section> front() {
        return ParetoFigure.of(result, words, tag())
                .map(figure -> new Section(
                        "front",
                        words.say("sweep.front-heading"),
                        List.of(new Block.Paragraph(words.say("sweep.front-how")), figure)));
    }

    private Optional<Section> effects() {
        return tables.effects().map(table -> {
            List<Block> blocks = new ArrayList<>();
            blocks.add(new Block.Bullets(result.effects().stream()
                    .map(Effect::sentence)
                    .map(words::of)
                    .toList()));
            if (!result.interactions().isEmpty()) {
                blocks.add(new Block.Bullets(result.interactions().stream()
                        .map(Interaction::sentence)
                        .map(words::of)
                        .toList()));
            }
            blocks.add(table);
            blocks.add(new Block.Paragraph(words.say("sweep.effects-how")));
            return new Section("effects", words.say("sweep.effects-heading"), blocks);
        });
    }
}

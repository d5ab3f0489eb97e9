package dev.ttsmark.harness.report;

import dev.ttsmark.harness.measure.Metrics;
import dev.ttsmark.harness.report.Document.Section;
import dev.ttsmark.harness.stats.Numbers;
import dev.ttsmark.harness.summary.Crossover;
import dev.ttsmark.harness.summary.LadderFit;
import dev.ttsmark.harness.summary.LengthMark;
import dev.ttsmark.harness.summary.RunSummary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** How time grows with length: charts, and the fixed and marginal cost in figures and in words. */
final class LadderChapter implements Chapter {

    @Override
    public Section write(Material m) {
        List<Block> blocks = new ArrayList<>();
        for (RunSummary.Run run : m.summary().runs()) {
            m.languages()
                    .forEach(language -> LadderFigure.of(m, run.id(), language).ifPresent(blocks::add));
        }
        if (blocks.isEmpty()) {
            blocks.add(new Block.Paragraph(m.say("ladder.nothing")));
        }
        List<LadderFit> fits = m.summary().fits().stream()
                .filter(fit -> fit.over().equals(Metrics.AUDIO_S.id()))
                .toList();
        if (fits.isEmpty()) {
            blocks.add(new Block.Paragraph(m.say("ladder.no-fit")));
        } else {
            blocks.add(new Block.Paragraph(m.say("ladder.how")));
            blocks.add(table(m, fits));
            blocks.add(new Block.Bullets(
                    fits.stream().map(fit -> FitWords.of(m, fit)).toList()));
        }
        List<Phrase> crossings = m.summary().crossovers().stream()
                .sorted(Comparator.comparing(Crossover::language))
                .map(c -> crossing(m, c))
                .toList();
        if (!crossings.isEmpty()) {
            blocks.add(new Block.Bullets(crossings));
        }
        return new Section("ladder", m.say("ladder.heading"), blocks);
    }

    private static Table table(Material m, List<LadderFit> fits) {
        Table.Builder table = Table.builder(m.say("ladder.fit-table"), m.weightsTag())
                .text(m.say("column.configuration"))
                .text(m.say("column.language"))
                .number(m.words().head(Metrics.OVERHEAD_S))
                .number(m.words().head(Metrics.MARGINAL_RTF))
                .number(m.words().head(Metrics.HALF_LENGTH_S))
                .number(m.say("column.ten-percent"))
                .number(m.say("column.lengths"))
                .number(m.say("column.residual"));
        for (LadderFit fit : fits) {
            boolean provisional = fit.strength() == LadderFit.Strength.PROVISIONAL;
            table.row(
                    m.head(fit.run(), fit.configuration()),
                    TableCell.of(m.words().language(fit.language())),
                    fitted(fit.overheadSeconds(), provisional),
                    fitted(fit.marginal(), provisional),
                    mark(m, fit.halfLength()),
                    mark(m, fit.tenPercentLength()),
                    TableCell.of("" + fit.points().size()),
                    TableCell.of(Numbers.three(fit.worstResidual() * 100))
                            .look(fit.straight() ? TableCell.Look.PLAIN : TableCell.Look.BAD));
            if (provisional) {
                table.note(FigureCells.FEW_LENGTHS, m.say("note.few-lengths"));
            }
        }
        return table.build();
    }

    private static TableCell fitted(LadderFit.Fitted fitted, boolean provisional) {
        TableCell cell = TableCell.of(Numbers.three(fitted.value())).detail(Numbers.interval(fitted.interval()));
        return provisional ? cell.look(TableCell.Look.PROVISIONAL).mark(FigureCells.FEW_LENGTHS) : cell;
    }

    private static TableCell mark(Material m, LengthMark mark) {
        if (mark.valueSeconds().isEmpty()) {
            return TableCell.of(m.say("position." + mark.position().name())).look(TableCell.Look.MUTED);
        }
        return TableCell.of(Numbers.three(mark.valueSeconds().get())).detail(Numbers.interval(mark.interval()));
    }

    private static Phrase crossing(Material m, Crossover c) {
        Phrase language = m.words().language(c.language());
        String from = Numbers.three(c.shortestSeconds());
        String to = Numbers.three(c.longestSeconds());
        String below = m.name(c.run(), c.fasterBelow());
        String other = m.name(c.run(), c.fasterBelow().equals(c.first()) ? c.second() : c.first());
        if (c.mark().valueSeconds().isEmpty()) {
            return m.say("crossover.none", language, below, other, from, to);
        }
        String at = Numbers.three(c.mark().valueSeconds().get());
        String interval = Numbers.interval(c.mark().interval());
        return m.say(
                "crossover.at",
                language,
                below,
                m.name(c.run(), c.fasterAbove()),
                interval.isEmpty() ? at : at + " " + interval,
                from,
                to);
    }
}

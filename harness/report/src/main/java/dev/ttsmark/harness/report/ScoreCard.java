package dev.ttsmark.harness.report;

import dev.ttsmark.harness.measure.Metric;
import dev.ttsmark.harness.report.Scores.Kind;
import dev.ttsmark.harness.summary.LadderFit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One row a configuration with the four figures to compare it by; best and level ones are marked. */
final class ScoreCard {

    private static final String BEST = "★";
    private static final String LEVEL = "≈";

    private final Material m;
    private final Table.Builder table;
    private final EstimateCells figures;

    private ScoreCard(Material m) {
        this.m = m;
        table = Table.builder(m.say("score.table"), m.weightsTag())
                .text(m.say("column.configuration"))
                .number(m.say("score.ttfb"))
                .number(m.say("score.rtf"))
                .number(m.say("score.fixed-cost"))
                .number(m.say("score.memory"));
        figures = new EstimateCells(m, table);
    }

    /** Empty where no configuration spoke. */
    static Optional<Table> of(Material m) {
        List<Scores.Row> rows = Scores.of(m);
        return rows.isEmpty() ? Optional.empty() : Optional.of(new ScoreCard(m).of(rows));
    }

    private Table of(List<Scores.Row> rows) {
        for (Scores.Row row : rows) {
            Scores.Key key = row.key();
            List<TableCell> cells = new ArrayList<>(List.of(head(key)));
            for (Kind kind : Kind.values()) {
                cells.add(Optional.ofNullable(row.figures().get(kind))
                        .map(rated -> rated(kind, key, rated))
                        .orElse(TableCell.of("–").look(TableCell.Look.MUTED)));
            }
            table.group(key.run() + key.language()).row(cells.toArray(TableCell[]::new));
        }
        return table.build();
    }

    private TableCell head(Scores.Key key) {
        List<Object> where = new ArrayList<>();
        if (m.languages().size() > 1) {
            where.add(m.words().language(key.language()));
        }
        if (m.severalRuns()) {
            where.add(key.run());
        }
        return TableCell.of(key.configuration())
                .look(TableCell.Look.STRONG)
                .detail(m.words().list(where));
    }

    private TableCell rated(Kind kind, Scores.Key key, Rated rated) {
        Metric metric = kind.metric();
        TableCell cell =
                figures.of(key.run(), key.configuration(), Optional.empty(), metric, Optional.of(rated.estimate()));
        if (kind == Kind.FIXED_COST && isProvisional(key)) {
            table.note(FigureCells.FEW_LENGTHS, m.say("note.few-lengths"));
            cell = cell.mark(FigureCells.FEW_LENGTHS);
        }
        return switch (rated.standing()) {
            case BEST -> marked(cell.look(TableCell.Look.GOOD), BEST, "note.best");
            case LEVEL -> marked(cell, LEVEL, "note.level");
            case BEHIND, ALONE -> cell;
        };
    }

    private TableCell marked(TableCell cell, String mark, String key) {
        table.note(mark, m.say(key));
        return cell.mark(mark);
    }

    private boolean isProvisional(Scores.Key key) {
        return m.summary().fits().stream()
                .filter(fit ->
                        fit.run().equals(key.run()) && fit.configuration().equals(key.configuration()))
                .anyMatch(fit -> fit.strength() == LadderFit.Strength.PROVISIONAL);
    }
}

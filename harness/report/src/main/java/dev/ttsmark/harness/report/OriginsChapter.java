package dev.ttsmark.harness.report;

import dev.ttsmark.harness.report.Document.Section;
import dev.ttsmark.harness.stats.Interval;
import dev.ttsmark.harness.stats.Numbers;
import dev.ttsmark.harness.summary.LadderFit.Fitted;
import dev.ttsmark.harness.summary.LengthChange;
import dev.ttsmark.harness.summary.OperatorTable;
import dev.ttsmark.harness.summary.Origin;
import dev.ttsmark.harness.summary.RunSummary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Where the fixed cost of a call arises, and what the data say it does not come from. */
final class OriginsChapter implements Chapter {

    private static final double MILLISECOND = 1e-3;

    @Override
    public Section write(Material m) {
        List<Origin> origins = m.summary().origins();
        List<Block> blocks = new ArrayList<>();
        if (origins.isEmpty()) {
            blocks.add(new Block.Paragraph(m.say("origins.nothing")));
        } else {
            blocks.add(new Block.Paragraph(m.say("origins.how")));
            blocks.add(table(m, origins));
            List<Phrase> excluded = Excluded.of(m);
            if (!excluded.isEmpty()) {
                blocks.add(new Block.Bullets(excluded));
            }
        }
        blocks.addAll(OperatorBlocks.of(m));
        return new Section("origins", m.say("origins.heading"), blocks);
    }

    private static Table table(Material m, List<Origin> origins) {
        Table.Builder table = Table.builder(m.say("origins.table"), m.weightsTag())
                .text(m.say("column.configuration"))
                .number(m.say("origins.fixed"));
        for (Origin.Part part : Origin.Part.values()) {
            table.number(m.say("origins." + part));
        }
        table.number(m.say("origins.change")).number(m.say("origins.first")).number(m.say("origins.nodes"));
        for (Origin origin : origins) {
            List<TableCell> row = new ArrayList<>();
            row.add(m.head(origin.run(), origin.configuration())
                    .detail(m.words().language(origin.language())));
            row.add(millis(origin.overheadSeconds()));
            for (Origin.Part part : Origin.Part.values()) {
                row.add(origin.parts().stream()
                        .filter(cost -> cost.part() == part)
                        .map(cost -> millis(cost.fixedSeconds()))
                        .findFirst()
                        .orElseGet(OriginsChapter::absent));
            }
            row.add(change(configuration(m, origin)));
            row.add(origin.firstSight()
                    .map(first -> millis(first.seconds(), first.interval()))
                    .orElseGet(OriginsChapter::absent));
            OptionalInt nodes = nodes(m, configuration(m, origin));
            row.add(nodes.isPresent() ? TableCell.of("" + nodes.getAsInt()) : absent());
            table.row(row.toArray(TableCell[]::new));
        }
        return table.build();
    }

    static RunSummary.Configuration configuration(Material m, Origin origin) {
        return m.configuration(origin.run(), origin.configuration()).orElseThrow();
    }

    /** As profiled; where nobody did, as the engine knows by itself. */
    static OptionalInt nodes(Material m, RunSummary.Configuration configuration) {
        Optional<OperatorTable> operators = m.operators(configuration.run(), configuration.name());
        if (operators.isPresent()) {
            return OptionalInt.of(operators.get().fallen().nodes());
        }
        return configuration.info().map(info -> info.runtime().fallbackNodes()).orElse(OptionalInt.empty());
    }

    private static TableCell change(RunSummary.Configuration configuration) {
        Optional<LengthChange> change = configuration.lengthChange();
        return change.map(c -> millis(c.seconds(), c.interval())).orElseGet(OriginsChapter::absent);
    }

    private static TableCell millis(Fitted fitted) {
        return millis(fitted.value(), fitted.interval());
    }

    private static TableCell millis(double seconds, Optional<Interval> interval) {
        return TableCell.of(Numbers.three(seconds / MILLISECOND))
                .detail(interval.map(i -> Numbers.interval(i, MILLISECOND).strip())
                        .orElse(""));
    }

    private static TableCell absent() {
        return TableCell.of("–").look(TableCell.Look.MUTED);
    }
}

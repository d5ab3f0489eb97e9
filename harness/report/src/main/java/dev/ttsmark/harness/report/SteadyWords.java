package dev.ttsmark.harness.report;

import dev.ttsmark.harness.stats.steady.Forks.Consistency;
import dev.ttsmark.harness.stats.steady.SteadyClass;
import dev.ttsmark.harness.summary.CellSummary;
import dev.ttsmark.harness.summary.Steadiness;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What rounds settled at, in words. */
final class SteadyWords {

    private final Material material;

    SteadyWords(Material material) {
        this.material = material;
    }

    /** The class, and behind it how many rounds are of it, or the classes that disagree. */
    TableCell cell(Steadiness steadiness) {
        if (steadiness.consistency() == Consistency.INCONSISTENT) {
            return TableCell.of(material.say("steady.inconsistent"))
                    .look(TableCell.Look.BAD)
                    .detail(rounds(steadiness));
        }
        TableCell cell = TableCell.of(name(steadiness.kind())).detail(detail(steadiness));
        if (steadiness.kind() == SteadyClass.INSUFFICIENT) {
            return cell.look(TableCell.Look.PROVISIONAL);
        }
        return steadiness.established() ? cell : cell.look(TableCell.Look.BAD);
    }

    private Phrase detail(Steadiness steadiness) {
        if (steadiness.kind() == SteadyClass.INSUFFICIENT) {
            return Phrase.plain("n\u00a0≥\u00a0" + steadiness.shortestSeriesCalls());
        }
        Phrase rounds = steadiness.rounds().size() == 1
                ? Phrase.plain(steadiness.series() + "\u00a0/\u00a0" + steadiness.series())
                : rounds(steadiness);
        return steadiness.leftOutCalls() == 0
                ? rounds
                : material.say("steady.left-out", rounds, "" + steadiness.leftOutCalls());
    }

    private Phrase rounds(Steadiness steadiness) {
        List<Phrase> counts = new ArrayList<>();
        steadiness.rounds().forEach((kind, count) -> counts.add(material.say("steady.count", "" + count, name(kind))));
        return material.words().list(counts);
    }

    private Phrase name(SteadyClass kind) {
        return material.say("settled." + kind);
    }

    /** Of the processes that spoke a text. */
    static Steadiness of(Material m, CellSummary cell) {
        return m.configuration(cell.run(), cell.configuration()).orElseThrow().steadiness();
    }

    /** What was seen of rounds that are too short to tell more. */
    static Optional<Block> tooShort(Material m, List<CellSummary> cells) {
        List<Steadiness> tooShort = cells.stream()
                .filter(cell -> cell.headline().calls() > 0)
                .map(cell -> of(m, cell))
                .distinct()
                .filter(steadiness -> steadiness.kind() == SteadyClass.INSUFFICIENT)
                .toList();
        if (tooShort.isEmpty()) {
            return Optional.empty();
        }
        int shortest = tooShort.stream()
                .mapToInt(Steadiness::shortestSeriesCalls)
                .min()
                .orElseThrow();
        int series = tooShort.stream().mapToInt(Steadiness::series).sum();
        int trending = tooShort.stream().mapToInt(Steadiness::trendingSeries).sum();
        Phrase seen = trending == 0
                ? m.say("steady.too-short", "" + shortest)
                : m.say("steady.too-short-trend", "" + shortest, "" + trending, "" + series);
        return Optional.of(new Block.Paragraph(seen));
    }
}

package dev.ttsmark.harness.report;

import dev.ttsmark.harness.measure.Metrics;
import dev.ttsmark.harness.report.Document.Section;
import dev.ttsmark.harness.stats.Numbers;
import dev.ttsmark.harness.summary.BreakEven;
import dev.ttsmark.harness.summary.ColdStart;
import dev.ttsmark.harness.summary.Memory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What starting costs: opening the model, the first call, the first call of each length; and memory. */
final class ColdStartChapter implements Chapter {

    @Override
    public Section write(Material m) {
        List<ColdStart> starts = m.summary().coldStarts().stream()
                .filter(start ->
                        start.loadSeconds().isPresent() || start.coldSeconds().isPresent())
                .toList();
        List<Block> blocks = new ArrayList<>();
        if (starts.isEmpty()) {
            blocks.add(new Block.Paragraph(m.say("cold.nothing")));
        } else {
            blocks.add(new Block.Paragraph(m.say("cold.how")));
            blocks.add(table(m, starts));
        }
        blocks.addAll(new DeviceBlocks(m).all());
        texts(m, starts).ifPresent(blocks::add);
        List<Phrase> breakEvens =
                m.summary().breakEvens().stream().map(b -> breakEven(m, b)).toList();
        if (!breakEvens.isEmpty()) {
            blocks.add(new Block.Bullets(breakEvens));
        }
        return new Section("cold-start", m.say("cold.heading"), blocks);
    }

    private static Table table(Material m, List<ColdStart> starts) {
        Table.Builder table = Table.builder(m.say("cold.table"), m.weightsTag())
                .text(m.say("column.configuration"))
                .number(m.words().head(Metrics.LOAD_S))
                .number(m.words().head(Metrics.COLD_S))
                .number(m.words().head(Metrics.FIRST_SHAPE_S))
                .number(m.say("column.memory-loaded"))
                .number(m.say("column.memory"))
                .number(m.say("column.memory-slope"))
                .number(m.say("column.rounds"));
        EstimateCells figures = new EstimateCells(m, table);
        for (ColdStart start : starts) {
            Optional<Memory> memory = m.memory(start.run(), start.configuration());
            table.row(
                    m.head(start.run(), start.configuration()),
                    figures.of(start.loadSeconds()),
                    figures.of(start.coldSeconds()),
                    figures.of(start.firstShapeSeconds()),
                    figures.of(memory.flatMap(Memory::loadedBytes), Numbers::mebibytes),
                    figures.of(memory.flatMap(Memory::peakBytes), Numbers::mebibytes),
                    memory.flatMap(Memory::slopeBytes)
                            .map(slope -> TableCell.of(Numbers.mebibytes(slope)))
                            .orElseGet(figures::absent),
                    TableCell.of(rounds(start)));
        }
        return table.build();
    }

    private static Phrase breakEven(Material m, BreakEven b) {
        Phrase language = m.words().language(b.language());
        String ready = m.name(b.run(), b.quickToLoad());
        String spoken = m.name(b.run(), b.quickToSpeak());
        if (b.interval().isEmpty()) {
            return m.say("cold.break-even-open", language, "" + b.texts(), ready, spoken);
        }
        String calls = Numbers.three(b.calls()) + Numbers.interval(b.interval().get(), 1);
        return m.say("cold.break-even", language, "" + b.texts(), ready, spoken, calls);
    }

    private static Optional<Block> texts(Material m, List<ColdStart> starts) {
        String texts = starts.stream()
                .flatMap(start -> start.coldUtterances().stream())
                .distinct()
                .collect(Collectors.joining(", "));
        return texts.isEmpty() ? Optional.empty() : Optional.of(new Block.Labelled(m.say("column.cold-text"), texts));
    }

    private static String rounds(ColdStart start) {
        return "" + start.loadSeconds().or(start::coldSeconds).orElseThrow().rounds();
    }
}

package dev.ttsmark.harness.report;

import dev.ttsmark.harness.decide.parity.ConfigurationParity;
import dev.ttsmark.harness.decide.parity.Gap;
import dev.ttsmark.harness.decide.parity.Measure;
import dev.ttsmark.harness.decide.parity.TextParity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How near configurations come to the reference in what they say, text by text. */
final class ParityTable {

    private ParityTable() {}

    /**
     * @param tag over which weights was spoken; empty where that needs no saying
     * @return empty where nothing was spoken but by the reference
     */
    static Optional<Table> of(Words words, String reference, List<ConfigurationParity> parities, Phrase tag) {
        Table.Builder table = Table.builder(words.say("parity.caption", reference), tag)
                .text(words.say("column.configuration"))
                .text(words.say("column.text"))
                .text(words.say("parity.status"));
        for (Measure measure : Measure.values()) {
            table.number(words.say("parity.head." + measure));
        }
        for (ConfigurationParity parity : parities) {
            for (TextParity text : parity.texts()) {
                table.group(parity.configuration()).row(row(words, parity, text));
            }
        }
        return table.isEmpty()
                ? Optional.empty()
                : Optional.of(table.note("‡", words.say("parity.how")).build());
    }

    private static TableCell[] row(Words words, ConfigurationParity parity, TextParity text) {
        List<TableCell> row = new ArrayList<>(List.of(
                TableCell.of(parity.configuration()).look(TableCell.Look.NAME),
                TableCell.of(text.utterance()).look(TableCell.Look.NAME),
                status(words, text)));
        for (Measure measure : Measure.values()) {
            row.add(text.nearness()
                    .map(nearness -> gap(measure, nearness.gaps().get(measure)))
                    .orElseGet(() -> TableCell.of("–").look(TableCell.Look.MUTED)));
        }
        return row.toArray(TableCell[]::new);
    }

    private static TableCell status(Words words, TextParity text) {
        TableCell cell =
                TableCell.of(words.say("parity.status." + text.status())).mark("‡");
        return switch (text.status()) {
            case PASS -> cell.look(TableCell.Look.GOOD);
            case FAIL -> cell.look(TableCell.Look.BAD);
            case UNKNOWN -> cell.look(TableCell.Look.MUTED).detail(words.of(text.sentence()));
        };
    }

    /** In brackets the floor, and after an equals sign the distance under equal seeds: figures need no translation. */
    private static TableCell gap(Measure measure, Gap gap) {
        String same = gap.sameSeed()
                .map(distance -> "; = " + measure.written(distance))
                .orElse("");
        TableCell cell =
                TableCell.of(measure.written(gap.typical())).detail("(" + measure.written(gap.floor()) + same + ")");
        return gap.exceeds() ? cell.look(TableCell.Look.BAD) : cell;
    }
}

package dev.ttsmark.harness.report;

import dev.ttsmark.harness.summary.Finding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Findings, gravest first; of many of one kind a few are told. */
final class FindingsTable {

    /** Findings of one kind that are told one by one; the rest is counted. */
    private static final int TOLD = 4;

    private FindingsTable() {}

    /** Empty where there are none. */
    static Optional<Block> of(Material m, List<Finding> findings) {
        Map<Finding.Kind, List<Finding>> byKind = new EnumMap<>(Finding.Kind.class);
        findings.forEach(finding -> byKind.computeIfAbsent(finding.kind(), kind -> new ArrayList<>())
                .add(finding));
        return byKind.isEmpty() ? Optional.empty() : Optional.of(table(m, byKind));
    }

    private static Table table(Material m, Map<Finding.Kind, List<Finding>> byKind) {
        Table.Builder table = Table.builder(m.say("findings.table"), Phrase.NONE)
                .text(m.say("column.severity"))
                .text(m.say("column.where"))
                .text(m.say("column.finding"))
                .text(m.say("column.next-step"));
        byKind.values().stream()
                .sorted(Comparator.comparing(findings -> findings.get(0).severity()))
                .forEach(findings -> rows(m, table, findings));
        return table.build();
    }

    private static void rows(Material m, Table.Builder table, List<Finding> findings) {
        findings.stream().limit(TOLD).forEach(finding -> table.group(finding.kind())
                .row(
                        severity(m, finding),
                        TableCell.of(where(m, finding)),
                        TableCell.of(m.words().of(finding.sentence())),
                        TableCell.of(m.words().of(finding.nextStep()))));
        if (findings.size() > TOLD) {
            table.row(
                    severity(m, findings.get(0)),
                    TableCell.of("…"),
                    TableCell.of(m.say(
                            "findings.more",
                            "" + (findings.size() - TOLD),
                            findings.get(0).kind().name())),
                    TableCell.of(m.say("findings.all")));
        }
    }

    private static TableCell severity(Material m, Finding finding) {
        TableCell.Look look =
                switch (finding.severity()) {
                    case INVALID -> TableCell.Look.BAD;
                    case WARNING -> TableCell.Look.STRONG;
                    case NOTE -> TableCell.Look.PLAIN;
                };
        return TableCell.of(m.say("severity." + finding.severity().name())).look(look);
    }

    private static String where(Material m, Finding finding) {
        Stream<String> run = m.severalRuns() ? finding.run().stream() : Stream.empty();
        List<String> parts = Stream.concat(
                        run, Stream.concat(finding.configuration().stream(), finding.utterance().stream()))
                .toList();
        return parts.isEmpty() ? "–" : String.join(" · ", parts);
    }
}

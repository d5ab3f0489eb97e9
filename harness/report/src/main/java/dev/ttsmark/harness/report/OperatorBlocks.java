package dev.ttsmark.harness.report;

import dev.ttsmark.harness.stats.Numbers;
import dev.ttsmark.harness.summary.OperatorTable;
import dev.ttsmark.harness.summary.OperatorTable.Operator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The network operator by operator, for configurations that were profiled; nothing where none was. */
final class OperatorBlocks {

    private static final int SHOWN = 10;

    /** Enough to see what leads; the table has the others. */
    private static final int NAMED = 3;

    /** Nodes elsewhere are many types, of which few make the number. */
    private static final int NAMED_ELSEWHERE = 6;

    private final Material m;

    private OperatorBlocks(Material m) {
        this.m = m;
    }

    static List<Block> of(Material m) {
        List<OperatorTable> tables = m.summary().operators();
        List<Block> blocks = new ArrayList<>();
        if (!tables.isEmpty()) {
            OperatorBlocks words = new OperatorBlocks(m);
            blocks.add(new Block.Paragraph(words.legend(tables)));
            blocks.add(new Block.Bullets(tables.stream().map(words::sentence).toList()));
            tables.stream()
                    .filter(table -> !table.operators().isEmpty())
                    .forEach(table -> blocks.add(words.table(table)));
        }
        return blocks;
    }

    private Phrase legend(List<OperatorTable> tables) {
        List<Phrase> sentences = new ArrayList<>(List.of(m.say("operators.how")));
        Map<Boolean, List<String>> names = tables.stream()
                .filter(table -> !table.operators().isEmpty())
                .collect(Collectors.groupingBy(
                        OperatorTable::tellsWork, Collectors.mapping(this::name, Collectors.toList())));
        if (names.containsKey(true)) {
            sentences.add(m.say("operators.work", m.words().list(names.get(true))));
        }
        if (names.containsKey(false)) {
            sentences.add(m.say("operators.launch", m.words().list(names.get(false))));
        }
        return m.words().sentences(sentences);
    }

    private Phrase sentence(OperatorTable table) {
        if (table.failure().isPresent()) {
            return m.say("operators.failed", name(table), table.failure().get());
        }
        if (table.fallen().nodes() == 0 && table.copies().nodes() == 0) {
            return m.say("operators.most", name(table), most(table));
        }
        return m.say(
                "operators.fallen",
                name(table),
                table.provider(),
                "" + table.fallen().nodes(),
                Numbers.percent(table.fallen().share()),
                elsewhere(table),
                "" + table.copies().nodes(),
                Numbers.percent(table.copies().share()));
    }

    private Phrase most(OperatorTable table) {
        return m.words()
                .list(table.operators().stream()
                        .limit(NAMED)
                        .map(each -> Phrase.plain(each.operator() + " " + Numbers.percent(each.share())))
                        .toList());
    }

    private Phrase elsewhere(OperatorTable table) {
        List<Operator> byNumber = table.elsewhere().stream()
                .sorted(Comparator.comparingInt(Operator::nodes).reversed().thenComparing(Operator::operator))
                .toList();
        if (byNumber.isEmpty()) {
            return Phrase.plain("–");
        }
        List<Phrase> named = new ArrayList<>(byNumber.stream()
                .limit(NAMED_ELSEWHERE)
                .map(each -> Phrase.plain(each.nodes() + " × " + each.operator()))
                .toList());
        if (byNumber.size() > NAMED_ELSEWHERE) {
            int others = byNumber.size() - NAMED_ELSEWHERE;
            named.add(m.say("operators.others", "" + others));
        }
        return m.words().list(named);
    }

    private Table table(OperatorTable operators) {
        Table.Builder table = Table.builder(
                        m.say("operators.table", name(operators), operators.utterance()), m.weightsTag())
                .text(m.say("operators.operator"))
                .text(m.say("operators.provider"))
                .number(m.say("operators.nodes"))
                .number(m.say("operators.calls"))
                .number(m.say("operators.share"));
        List<Operator> shown = new ArrayList<>();
        List<Operator> others = new ArrayList<>();
        // Copies are shown however little they take, since they are what is often blamed.
        operators.operators().forEach(each -> (shown.size() < SHOWN || each.copies() ? shown : others).add(each));
        shown.forEach(each -> table.row(
                TableCell.of(each.operator()).look(TableCell.Look.NAME),
                TableCell.of(each.provider()),
                TableCell.of("" + each.nodes()),
                TableCell.of("" + each.calls()),
                TableCell.of(Numbers.percent(each.share()))));
        if (!others.isEmpty()) {
            table.row(
                    TableCell.of(m.say("operators.others", "" + others.size())),
                    TableCell.of("–").look(TableCell.Look.MUTED),
                    TableCell.of("" + others.stream().mapToInt(Operator::nodes).sum()),
                    TableCell.of("" + others.stream().mapToInt(Operator::calls).sum()),
                    TableCell.of(Numbers.percent(
                            others.stream().mapToDouble(Operator::share).sum())));
        }
        return table.build();
    }

    private String name(OperatorTable table) {
        return m.name(table.run(), table.configuration());
    }
}

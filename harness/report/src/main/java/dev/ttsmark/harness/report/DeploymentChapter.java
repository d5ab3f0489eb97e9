package dev.ttsmark.harness.report;

import dev.ttsmark.harness.report.Document.Section;
import dev.ttsmark.harness.summary.Conclusion.Choice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which configuration to deploy for what, as far as was measured. */
final class DeploymentChapter implements Chapter {

    @Override
    public Section write(Material m) {
        List<Choice> choices = m.summary().conclusion().choices();
        if (choices.isEmpty()) {
            return new Section(
                    "deployment",
                    m.say("deployment.heading"),
                    List.of(new Block.Paragraph(m.say("deployment.nothing"))));
        }
        Table.Builder table = Table.builder(m.say("deployment.table"), m.weightsTag())
                .text(m.say("column.use"))
                .text(m.say("column.language"))
                .text(m.say("column.choice"))
                .text(m.say("column.answer"))
                .text(m.say("column.reason"));
        for (Choice choice : choices) {
            table.group(choice.run() + choice.use())
                    .row(
                            use(m, choice),
                            TableCell.of(
                                    choice.language().map(m.words()::language).orElse(Phrase.plain("–"))),
                            answer(m, choice),
                            TableCell.of(m.words().of(choice.sentence())),
                            choice.cause()
                                    .map(cause -> TableCell.of(m.words().of(cause)))
                                    .orElse(TableCell.of("–").look(TableCell.Look.MUTED)));
        }
        return new Section("deployment", m.say("deployment.heading"), blocks(m, table.build()));
    }

    private static List<Block> blocks(Material m, Table table) {
        List<Block> blocks = new ArrayList<>(List.of(new Block.Paragraph(m.say("deployment.how")), table));
        caution(m).ifPresent(text -> blocks.add(0, new Block.Paragraph(text)));
        return blocks;
    }

    private static Optional<Phrase> caution(Material m) {
        return m.hasStandIns() ? Optional.of(m.say("deployment.stand-in")) : Optional.empty();
    }

    private static TableCell use(Material m, Choice choice) {
        TableCell cell = TableCell.of(m.say("use." + choice.use().name())).look(TableCell.Look.STRONG);
        return m.severalRuns() ? cell.detail(choice.run()) : cell;
    }

    private static TableCell answer(Material m, Choice choice) {
        TableCell standing = TableCell.of(m.say("standing." + choice.standing().name()));
        return choice.winner()
                .map(winner -> TableCell.of(winner).look(TableCell.Look.GOOD))
                .orElse(standing.look(TableCell.Look.MUTED));
    }
}

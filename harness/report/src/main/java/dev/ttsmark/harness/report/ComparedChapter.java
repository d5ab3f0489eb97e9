package dev.ttsmark.harness.report;

import dev.ttsmark.engine.EngineInfo;
import dev.ttsmark.harness.report.Document.Section;
import dev.ttsmark.harness.stats.Numbers;
import dev.ttsmark.harness.summary.RunSummary;
import dev.ttsmark.harness.summary.RunSummary.Configuration;
import dev.ttsmark.harness.summary.RunSummary.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What was compared: runs, configurations with what is in force in them, their options. */
final class ComparedChapter implements Chapter {

    @Override
    public Section write(Material m) {
        List<Block> blocks = new ArrayList<>();
        m.summary().runs().forEach(run -> blocks.add(new Block.Paragraph(run(m, run))));
        if (m.summary().configurations().isEmpty()) {
            blocks.add(new Block.Paragraph(m.say("compared.nothing")));
        } else {
            blocks.add(configurations(m));
            blocks.addAll(options(m));
            blocks.addAll(precision(m));
        }
        return new Section("compared", m.say("compared.heading"), blocks);
    }

    private static Phrase run(Material m, Run run) {
        List<Configuration> configurations = m.summary().configurations().stream()
                .filter(c -> c.run().equals(run.id()))
                .toList();
        long texts = m.summary().cells().stream()
                .filter(cell -> cell.run().equals(run.id()))
                .map(cell -> cell.utterance())
                .distinct()
                .count();
        int opened =
                configurations.stream().mapToInt(Configuration::roundsOpened).sum();
        int closed =
                configurations.stream().mapToInt(Configuration::roundsClosed).sum();
        int calls = configurations.stream().mapToInt(Configuration::calls).sum();
        return m.words()
                .sentences(List.of(
                        m.say(
                                "compared.run",
                                run.id(),
                                run.environment().host(),
                                "" + configurations.size(),
                                "" + texts,
                                "" + opened,
                                "" + closed,
                                "" + calls),
                        m.say("compared.unit"),
                        design(m, run.design())));
    }

    private static Phrase design(Material m, RunSummary.Design design) {
        return m.say(
                "compared.design",
                design.minRounds() == design.maxRounds()
                        ? "" + design.minRounds()
                        : design.minRounds() + "–" + design.maxRounds(),
                "" + design.warmUp(),
                planned(m, design.measured()),
                planned(m, design.shuffledPasses()),
                Numbers.three(design.budgetSeconds()),
                Numbers.percent(design.precision()));
    }

    private static Phrase planned(Material m, Optional<Integer> calls) {
        return calls.map(fixed -> Phrase.plain("" + fixed)).orElseGet(() -> m.say("compared.by-time"));
    }

    private static Table configurations(Material m) {
        Table.Builder table = Table.builder(m.say("compared.table"), m.weightsTag())
                .text(m.say("column.configuration"))
                .text(m.say("column.engine"))
                .text(m.say("column.runtime"))
                .text(m.say("column.device"))
                .text(m.say("column.threads"))
                .text(m.say("column.model"))
                .text(m.say("column.streaming"))
                .text(m.say("column.license"));
        for (Configuration c : m.summary().configurations()) {
            table.row(c.info().map(info -> opened(m, c, info)).orElseGet(() -> unopened(m, c)));
        }
        return table.build();
    }

    private static TableCell[] opened(Material m, Configuration c, EngineInfo info) {
        EngineInfo.Runtime runtime = info.runtime();
        String license = info.model().license().name();
        boolean commercial = info.model().license().commercialUse();
        return new TableCell[] {
            m.head(c.run(), c.name()),
            TableCell.of(info.engine()),
            TableCell.of(runtime.name()).detail(runtime.version()),
            TableCell.of(runtime.device()).detail(runtime.provider()),
            TableCell.of(runtime.intraOpThreads() + " / " + runtime.interOpThreads()),
            TableCell.of(info.model().id())
                    .detail(m.say("weights." + info.model().weights().name())),
            TableCell.of(info.streaming().name())
                    .detail(m.say("streaming." + info.streaming().name())),
            TableCell.of(license).detail(m.say(commercial ? "license.commercial" : "license.non-commercial"))
        };
    }

    private static TableCell[] unopened(Material m, Configuration c) {
        TableCell none = TableCell.of("–").look(TableCell.Look.MUTED);
        TableCell engine = c.entry().map(entry -> TableCell.of(entry.engine())).orElse(none);
        TableCell model = c.entry()
                .filter(entry -> !entry.model().isEmpty())
                .map(entry -> TableCell.of(entry.model()))
                .orElse(none);
        TableCell failed = TableCell.of(m.say("compared.never-opened")).look(TableCell.Look.BAD);
        return new TableCell[] {m.head(c.run(), c.name()), engine, failed, none, none, model, none, none};
    }

    private static List<Block> options(Material m) {
        return m.summary().configurations().stream()
                .filter(c -> c.info().map(info -> !info.options().isEmpty()).orElse(false))
                .<Block>map(c -> new Block.Labelled(
                        m.say("compared.options", m.name(c.run(), c.name())),
                        listed(c.info().orElseThrow().options())))
                .toList();
    }

    /** What precision was reached, and what more time would buy. */
    private static List<Block> precision(Material m) {
        return m.summary().configurations().stream()
                .flatMap(c -> c.reached().stream())
                .<Block>map(reached -> new Block.Paragraph(m.words().of(reached.sentence())))
                .toList();
    }

    private static String listed(Map<String, String> options) {
        return new TreeMap<>(options)
                .entrySet().stream()
                        .map(option -> option.getKey() + "=" + option.getValue())
                        .collect(Collectors.joining(", "));
    }
}

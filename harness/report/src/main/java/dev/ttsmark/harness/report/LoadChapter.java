package dev.ttsmark.harness.report;

import dev.ttsmark.harness.load.LoadLevel;
import dev.ttsmark.harness.load.LoadSummary;
import dev.ttsmark.harness.report.Document.Section;
import dev.ttsmark.harness.stats.ClusteredShare;
import dev.ttsmark.harness.stats.Numbers;
import dev.ttsmark.harness.summary.RunSummary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How many an engine serves at a time: what each carries, what too much does, and every level that was tried. */
final class LoadChapter implements Chapter {

    @Override
    public Section write(Material m) {
        List<Block> blocks = new ArrayList<>();
        for (RunSummary.Run run : m.summary().runs()) {
            List<LoadSummary> loads = m.summary().loads().stream()
                    .filter(load -> load.run().equals(run.id()))
                    .toList();
            if (!loads.isEmpty()) {
                blocks.addAll(new LoadBlocks(m, run.id(), loads).all());
            }
        }
        return blocks.isEmpty()
                ? new Section("not-loaded", m.say("load.heading"), List.of(new Block.Paragraph(m.say("load.nothing"))))
                : new Section("load", m.say("load.heading"), blocks);
    }

    /** Of one run, whose configurations all had the same load. */
    private record LoadBlocks(Material m, String run, List<LoadSummary> loads) {

        List<Block> all() {
            LoadWords words = new LoadWords(m);
            List<Phrase> sentences = new ArrayList<>();
            for (LoadSummary load : loads) {
                sentences.add(words.capacity(load));
                load.overload().ifPresent(overload -> sentences.add(words.overload(load, overload)));
                words.lost(load).ifPresent(sentences::add);
                sentences.addAll(words.failures(load));
            }
            List<Block> blocks = new ArrayList<>();
            blocks.add(new Block.Paragraph(words.how(loads.get(0))));
            blocks.add(new Block.Bullets(sentences));
            LoadFigure.of(m, run, loads).ifPresent(blocks::add);
            if (loads.stream().anyMatch(load -> !load.levels().isEmpty())) {
                blocks.add(table());
            }
            return blocks;
        }

        private Table table() {
            Table.Builder table = Table.builder(m.say("load.table"), m.weightsTag())
                    .text(m.say("column.configuration"))
                    .number(m.say("load.level." + loads.get(0).pattern()))
                    .number(m.say("load.heard"))
                    .number(m.say("load.played"))
                    .number(m.say("load.ttfb"))
                    .number(m.say("load.audio"))
                    .number(m.say("load.busy"))
                    .number(m.say("load.lost"));
            for (LoadSummary load : loads) {
                for (LoadLevel level : load.levels()) {
                    table.group(load.configuration()).row(cells(load, level));
                }
            }
            return table.build();
        }

        private TableCell[] cells(LoadSummary load, LoadLevel level) {
            return new TableCell[] {
                m.head(run, load.configuration()),
                TableCell.of(LoadWords.level(load.pattern(), level.level())),
                share(level.heard()),
                share(level.played()),
                TableCell.of(seconds(level.ttfbSeconds().p50()) + " / "
                        + seconds(level.ttfbSeconds().p95())),
                TableCell.of(Numbers.three(level.audioRate())),
                TableCell.of(Numbers.percent(level.busyShare())),
                TableCell.of(level.lost() + " / " + level.due())
            };
        }

        private static TableCell share(ClusteredShare share) {
            return TableCell.of(Numbers.percent(share.value()))
                    .detail(Phrase.plain(Numbers.interval(share.interval(), Numbers::percent)));
        }

        /** Infinite where so many were lost. */
        private static String seconds(Optional<Double> seconds) {
            return seconds.map(Numbers::three).orElse("∞");
        }
    }
}

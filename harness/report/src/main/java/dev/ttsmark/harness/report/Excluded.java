package dev.ttsmark.harness.report;

import dev.ttsmark.harness.stats.Interval;
import dev.ttsmark.harness.stats.Numbers;
import dev.ttsmark.harness.summary.OperatorTable;
import dev.ttsmark.harness.summary.Origin;
import dev.ttsmark.harness.summary.RunSummary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Causes that are often named, and that the data rule out; each with its figures. Nothing is said where they do not. */
final class Excluded {

    /** What holds less than that of something is not where it comes from. */
    private static final double SMALL = 0.1;

    private static final double MILLISECOND = 1e-3;

    private final Material m;
    private final List<Phrase> said = new ArrayList<>();

    private Excluded(Material m) {
        this.m = m;
    }

    static List<Phrase> of(Material m) {
        Excluded excluded = new Excluded(m);
        m.summary().origins().forEach(excluded::ofTexts);
        m.summary().configurations().stream().filter(c -> c.roundsClosed() > 0).forEach(excluded::ofProcess);
        m.summary().operators().forEach(excluded::ofOperators);
        return List.copyOf(excluded.said);
    }

    private void ofTexts(Origin origin) {
        Optional<Interval> overhead = origin.overheadSeconds().interval();
        Phrase language = m.words().language(origin.language());
        String name = m.name(origin.run(), origin.configuration());
        if (overhead.filter(i -> i.high() < SMALL * origin.longestTotalSeconds())
                .isPresent()) {
            said.add(m.say(
                    "origins.not-small",
                    name,
                    language,
                    millis(Math.max(0, origin.overheadSeconds().value())),
                    millis(origin.longestTotalSeconds())));
        }
        double around = origin.parts().stream()
                .filter(part -> part.part() != Origin.Part.INFER)
                .mapToDouble(part -> Math.max(0, part.fixedSeconds().value()))
                .sum();
        boolean marked = origin.parts().size() == Origin.Part.values().length;
        if (marked && overhead.filter(i -> around < SMALL * i.low()).isPresent()) {
            said.add(m.say(
                    "origins.not-around",
                    name,
                    language,
                    millis(around),
                    millis(origin.overheadSeconds().value())));
        }
    }

    private void ofProcess(RunSummary.Configuration c) {
        String name = m.name(c.run(), c.name());
        c.lengthChange()
                .filter(change -> c.regime().isEmpty())
                .ifPresent(change -> said.add(m.say(
                        "origins.not-change",
                        name,
                        Numbers.three(change.ratio().value()),
                        change.ratio()
                                .interval()
                                .map(i -> Numbers.interval(i, 1))
                                .orElse(""))));
        OptionalInt nodes = OriginsChapter.nodes(m, c);
        if (nodes.isPresent() && nodes.getAsInt() == 0) {
            said.add(m.say("origins.not-nodes", name));
        }
    }

    /** Their share bounds what they cost: what waits in a copy for the device counts as the copy's own. */
    private void ofOperators(OperatorTable table) {
        String name = m.name(table.run(), table.configuration());
        if (table.copies().nodes() > 0 && table.copies().share() < SMALL) {
            said.add(m.say(
                    "origins.not-copies",
                    name,
                    "" + table.copies().nodes(),
                    Numbers.percent(table.copies().share())));
        }
        if (table.fallen().nodes() > 0 && table.fallen().share() < SMALL) {
            said.add(m.say(
                    "origins.not-fallen",
                    name,
                    "" + table.fallen().nodes(),
                    Numbers.percent(table.fallen().share())));
        }
    }

    private static String millis(double seconds) {
        return Numbers.three(seconds / MILLISECOND);
    }
}

package dev.ttsmark.harness.report;

import dev.ttsmark.harness.load.Capacity;
import dev.ttsmark.harness.load.LoadSummary;
import dev.ttsmark.harness.plan.Load;
import dev.ttsmark.harness.stats.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Sentences on loads. */
record LoadWords(Material m) {

    Phrase how(LoadSummary load) {
        return m.words()
                .sentences(List.of(
                        m.say("load.how." + load.pattern(), Numbers.percent(load.dutyCycle())),
                        m.say(
                                "load.objective",
                                Numbers.percent(load.slo().ttfbShare()),
                                Numbers.three(load.slo().ttfbSeconds()),
                                Numbers.percent(load.slo().waitShare()),
                                Numbers.three(load.slo().waitSeconds())),
                        m.say("load.certain")));
    }

    Phrase capacity(LoadSummary load) {
        Capacity capacity = load.capacity();
        String name = m.name(load.run(), load.configuration());
        if (load.levels().isEmpty()) {
            return m.say("load.nothing-told", name);
        }
        Phrase certain = certain(load);
        Phrase slots = m.say("load.slots", "" + load.workers(), "" + load.slots());
        if (capacity.estimate().isEmpty()) {
            return m.say(
                    "load.carries-none",
                    name,
                    counted(load, load.levels().get(0).level()),
                    certain,
                    slots);
        }
        return m.say(
                capacity.tried() ? "load.carries" : "load.carries-at-least",
                name,
                counted(load, capacity.estimate().get()),
                certain,
                slots);
    }

    /** What is sure on either side. */
    private Phrase certain(LoadSummary load) {
        List<Phrase> sides = new ArrayList<>();
        sides.add(load.capacity()
                .shown()
                .map(level -> m.say("load.shown", LoadWords.level(load.pattern(), level)))
                .orElseGet(() -> m.say("load.not-shown")));
        load.capacity()
                .ruledOut()
                .ifPresent(level -> sides.add(m.say("load.ruled-out", LoadWords.level(load.pattern(), level))));
        return m.words().list(sides);
    }

    Phrase counted(LoadSummary load, double level) {
        return m.say("load.counted." + load.pattern(), level(load.pattern(), level));
    }

    /** What it carries, with what is certain, for a line of a terminal. */
    Phrase brief(LoadSummary load) {
        Phrase carried = counted(load, load.capacity().estimate().orElseThrow());
        return m.say("load.brief", m.name(load.run(), load.configuration()), carried, certain(load));
    }

    Phrase overload(LoadSummary load, LoadSummary.Overload overload) {
        return m.say(
                overload.recovered() ? "load.recovers" : "load.stays-slow",
                m.name(load.run(), load.configuration()),
                counted(load, overload.during().level()),
                Numbers.percent(overload.during().heard().value()),
                counted(load, overload.after().level()),
                Numbers.percent(overload.after().heard().value()));
    }

    Optional<Phrase> lost(LoadSummary load) {
        return load.lost().isEmpty()
                ? Optional.empty()
                : Optional.of(m.say("load.lost-how", m.name(load.run(), load.configuration()), numbered(load.lost())));
    }

    List<Phrase> failures(LoadSummary load) {
        return load.failures().entrySet().stream()
                .map(failure -> m.say(
                        "load.failed",
                        m.name(load.run(), load.configuration()),
                        "" + failure.getValue(),
                        failure.getKey()))
                .toList();
    }

    private static String numbered(Map<String, Long> counts) {
        return counts.entrySet().stream()
                .map(each -> each.getKey() + " " + each.getValue())
                .collect(Collectors.joining(", "));
    }

    static String level(Load.Pattern pattern, double level) {
        return pattern.countsPeople() ? "" + Math.round(level) : Numbers.three(level);
    }
}

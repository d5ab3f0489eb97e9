package dev.ttsmark.harness.report;

import dev.ttsmark.harness.measure.Metric;
import dev.ttsmark.harness.measure.Metrics;
import dev.ttsmark.harness.stats.compare.Ratio;
import dev.ttsmark.harness.summary.Conclusion.Choice;
import dev.ttsmark.harness.summary.Conclusion.Contender;
import dev.ttsmark.harness.summary.Conclusion.Standing;
import dev.ttsmark.harness.summary.Conclusion.Use;
import dev.ttsmark.harness.summary.MetricWords;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Which engine, here: one sentence for each language of each run, the widest contest first. */
final class AnswerWords {

    /** Names of configurations that are level which a sentence holds. */
    private static final int NAMED = 3;

    /** First audio and computing time in one language. */
    record Contest(Choice ttfb, Choice rtf) {

        String run() {
            return ttfb.run();
        }

        String language() {
            return ttfb.language().orElseThrow();
        }

        /** Whoever leads in either, the quickest to speak first. */
        List<String> winners() {
            return Stream.of(ttfb, rtf)
                    .flatMap(choice -> choice.winner().stream())
                    .distinct()
                    .toList();
        }

        int size() {
            return Math.max(ttfb.contenders().size(), rtf.contenders().size());
        }
    }

    private AnswerWords() {}

    /** Contests in which anything was measured, the one of most contenders first. */
    static List<Contest> contests(Material m) {
        List<Contest> contests = new ArrayList<>();
        List<Choice> choices = m.summary().conclusion().choices();
        for (Choice ttfb : choices) {
            if (ttfb.use() == Use.LOWEST_TTFB && ttfb.language().isPresent()) {
                choices.stream()
                        .filter(rtf -> rtf.use() == Use.LOWEST_RTF
                                && rtf.run().equals(ttfb.run())
                                && rtf.language().equals(ttfb.language()))
                        .map(rtf -> new Contest(ttfb, rtf))
                        .filter(contest -> contest.size() > 0)
                        .findFirst()
                        .ifPresent(contests::add);
            }
        }
        contests.sort(Comparator.comparingInt(Contest::size).reversed());
        return contests;
    }

    static Phrase sentence(Material m, Contest contest) {
        Phrase where = m.words().language(contest.language());
        Phrase place = m.severalRuns() ? m.say("answer.in-run", where, contest.run()) : where;
        if (contest.ttfb().standing() == Standing.ALONE && contest.rtf().standing() == Standing.ALONE) {
            return m.say(
                    "answer.alone",
                    place,
                    contest.ttfb().contenders().get(0).configuration(),
                    figure(Metrics.TTFB_S, contest.ttfb().contenders().get(0)),
                    figure(Metrics.RTF, contest.rtf().contenders().get(0)));
        }
        Optional<String> winner = contest.ttfb().winner();
        if (winner.isPresent() && winner.equals(contest.rtf().winner())) {
            return m.say(
                    "answer.ahead",
                    place,
                    winner.get(),
                    figure(Metrics.TTFB_S, contest.ttfb().contenders().get(0)),
                    next(m, contest.ttfb()),
                    figure(Metrics.RTF, contest.rtf().contenders().get(0)),
                    next(m, contest.rtf()));
        }
        return m.say(
                "answer.two", place, clause(m, contest.ttfb(), Metrics.TTFB_S), clause(m, contest.rtf(), Metrics.RTF));
    }

    private static Phrase clause(Material m, Choice choice, Metric metric) {
        boolean ttfb = choice.use() == Use.LOWEST_TTFB;
        if (choice.contenders().isEmpty()) {
            return m.say("answer.unmeasured", ttfb ? "TTFB" : "RTF");
        }
        Contender first = choice.contenders().get(0);
        if (choice.winner().isPresent()) {
            return m.say(
                    ttfb ? "answer.ttfb-wins" : "answer.rtf-wins",
                    first.configuration(),
                    figure(metric, first),
                    next(m, choice));
        }
        List<String> level = Stream.concat(
                        Stream.of(first), choice.contenders().stream().skip(1).filter(AnswerWords::isLevel))
                .map(Contender::configuration)
                .toList();
        return m.say(ttfb ? "answer.ttfb-level" : "answer.rtf-level", named(m, level), figure(metric, first));
    }

    /** All of a few; of many the first, since a list of them is no answer. */
    private static Phrase named(Material m, List<String> names) {
        return names.size() <= NAMED
                ? m.words().list(names)
                : m.say("answer.and-more", names.get(0), "" + (names.size() - 1));
    }

    private static boolean isLevel(Contender contender) {
        return contender
                .overWinner()
                .filter(ratio -> ratio.verdict() == Ratio.Verdict.DIFFERENT)
                .isEmpty();
    }

    private static String figure(Metric metric, Contender contender) {
        return contender
                .value()
                .map(value -> whole(MetricWords.figure(metric, value)))
                .orElse("–");
    }

    /** A figure keeps its unit, and the ends of an interval each other, where lines break. */
    private static String whole(String figure) {
        return figure.replace(" s", "\u00a0s").replace(", ", ",\u00a0");
    }

    /** The runner-up, and how many times the winner's figure it takes. */
    private static Phrase next(Material m, Choice choice) {
        return choice.contenders().stream()
                .skip(1)
                .findFirst()
                .flatMap(second -> second.overWinner()
                        .map(ratio -> m.say("answer.next", second.configuration(), whole(MetricWords.ratio(ratio)))))
                .orElse(Phrase.NONE);
    }
}

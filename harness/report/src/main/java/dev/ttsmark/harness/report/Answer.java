package dev.ttsmark.harness.report;

import dev.ttsmark.harness.measure.Environment;
import dev.ttsmark.harness.report.AnswerWords.Contest;
import dev.ttsmark.harness.stats.Estimate;
import dev.ttsmark.harness.stats.Numbers;
import dev.ttsmark.harness.summary.Conclusion.Contender;
import dev.ttsmark.harness.summary.FailureGroup;
import dev.ttsmark.harness.summary.Finding;
import dev.ttsmark.harness.summary.Reached;
import dev.ttsmark.harness.summary.RunSummary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What stands first on a report: which engine, here, on what evidence and with what doubt. */
final class Answer {

    private final Material m;
    private final List<Contest> contests;

    private Answer(Material m) {
        this.m = m;
        this.contests = AnswerWords.contests(m);
    }

    /** The answer, a picture of how time grows with length, and four figures of every configuration. */
    static List<Block> of(Material m) {
        Answer answer = new Answer(m);
        List<Block> blocks = new ArrayList<>(List.of(answer.headline()));
        ScoreCard.of(m).ifPresent(blocks::add);
        answer.contests.stream()
                .findFirst()
                .flatMap(contest -> LadderFigure.overview(m, contest.run(), contest.language()))
                .ifPresent(blocks::add);
        return blocks;
    }

    static Block.Headline headline(Material m) {
        return new Answer(m).headline();
    }

    private Block.Headline headline() {
        if (contests.isEmpty()) {
            return new Block.Headline(
                    m.say("answer.question"),
                    m.say("answer.none"),
                    List.of(),
                    List.of(reason("answer.doubt", doubt())));
        }
        return new Block.Headline(
                m.say("answer.question"),
                AnswerWords.sentence(m, contests.get(0)),
                contests.stream()
                        .skip(1)
                        .map(contest -> AnswerWords.sentence(m, contest))
                        .toList(),
                List.of(reason("answer.evidence", evidence(contests.get(0))), reason("answer.doubt", doubt())));
    }

    private Block.Reason reason(String key, Phrase text) {
        return new Block.Reason(m.say(key), text);
    }

    private Phrase evidence(Contest contest) {
        List<Contender> contenders = contest.ttfb().contenders();
        int texts = Texts.common(
                        m,
                        contest.run(),
                        contest.language(),
                        contenders.stream().map(Contender::configuration).toList())
                .size();
        List<Integer> rounds = contenders.stream()
                .flatMap(contender -> contender.value().stream())
                .map(Estimate::rounds)
                .sorted()
                .distinct()
                .toList();
        return m.say("answer.rests-on", "" + texts, range(rounds), hardware(contest.run()));
    }

    private String hardware(String run) {
        return m.summary().runs().stream()
                .filter(r -> r.id().equals(run))
                .map(RunSummary.Run::environment)
                .flatMap(e -> Stream.concat(
                        Stream.of(e.cpu().model()), e.gpus().stream().map(Environment.Gpu::name)))
                .distinct()
                .collect(Collectors.joining(" + "));
    }

    private static String range(List<Integer> sorted) {
        if (sorted.isEmpty()) {
            return "0";
        }
        int last = sorted.get(sorted.size() - 1);
        return sorted.size() == 1 ? "" + last : sorted.get(0) + "–" + last;
    }

    /** Gravest first. */
    private Phrase doubt() {
        List<Phrase> doubts = new ArrayList<>();
        invalid().ifPresent(doubts::add);
        int failed =
                m.summary().failures().stream().mapToInt(FailureGroup::count).sum();
        if (failed > 0) {
            doubts.add(m.say("answer.failed", "" + failed));
        }
        if (m.hasStandIns()) {
            doubts.add(m.say("answer.stand-in"));
        }
        if (contests.stream().limit(1).anyMatch(this::isProvisional)) {
            doubts.add(m.say("answer.provisional"));
        }
        widest().map(this::widest).ifPresent(doubts::add);
        licence().ifPresent(doubts::add);
        return doubts.isEmpty() ? m.say("answer.no-doubt") : m.words().sentences(doubts);
    }

    private Optional<Phrase> invalid() {
        List<String> names = m.summary().findings().stream()
                .filter(finding -> finding.severity() == Finding.Severity.INVALID)
                .flatMap(finding -> finding.configuration().stream())
                .distinct()
                .toList();
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(m.say("answer.invalid", m.words().list(names)));
    }

    private boolean isProvisional(Contest contest) {
        return contest.ttfb().contenders().stream()
                .anyMatch(contender -> !m.isSteady(contest.run(), contender.configuration()));
    }

    private Optional<RunSummary.Configuration> widest() {
        return m.summary().configurations().stream()
                .filter(c -> c.reached().filter(r -> r.halfWidth() > r.target()).isPresent())
                .max(Comparator.comparingDouble(c -> c.reached().orElseThrow().halfWidth()));
    }

    private Phrase widest(RunSummary.Configuration c) {
        Reached reached = c.reached().orElseThrow();
        return m.say(
                "answer.widest",
                Numbers.percent(reached.halfWidth()),
                m.name(c.run(), c.name()),
                reached.utterance(),
                Numbers.percent(reached.target()));
    }

    private Optional<Phrase> licence() {
        List<String> names = contests.stream()
                .limit(1)
                .flatMap(contest -> contest.winners().stream().filter(name -> m.configuration(contest.run(), name)
                        .flatMap(RunSummary.Configuration::info)
                        .filter(info -> !info.model().license().commercialUse())
                        .isPresent()))
                .toList();
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(m.say("answer.licence", m.words().list(names)));
    }
}

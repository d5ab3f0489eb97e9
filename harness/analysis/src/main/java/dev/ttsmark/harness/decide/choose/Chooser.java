package dev.ttsmark.harness.decide.choose;

import dev.ttsmark.harness.decide.choose.Candidate.Standing;
import dev.ttsmark.harness.decide.choose.Choice.ForLanguage;
import dev.ttsmark.harness.decide.choose.Choice.Verdict;
import dev.ttsmark.harness.decide.choose.Constraint.Status;
import dev.ttsmark.harness.measure.Bilingual;
import dev.ttsmark.harness.measure.Metric;
import dev.ttsmark.harness.measure.Metrics;
import dev.ttsmark.harness.plan.Plan;
import dev.ttsmark.harness.stats.Estimate;
import dev.ttsmark.harness.summary.RunSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Answers which configuration to deploy, from what runs measured. */
public final class Chooser {

    private static final int SCHEMA = 1;

    private final Deployment deployment;
    private final List<RunSource> runs;
    private final Set<Metric> metrics;

    private Chooser(Deployment deployment, List<RunSource> runs) {
        this.deployment = deployment;
        this.runs = runs;
        this.metrics = Stream.of(
                        Expectation.METRICS.stream(),
                        deployment.slo().keySet().stream(),
                        deployment.limits().keySet().stream(),
                        Stream.of(Metrics.AUDIO_S, Metrics.RSS_PEAK_BYTES))
                .flatMap(stream -> stream)
                .collect(Collectors.toSet());
    }

    /** @param runs at least one, all with figures of one regime if of any */
    public static Choice choose(Deployment deployment, List<RunSource> runs) {
        return new Chooser(deployment, runs).choice();
    }

    private Choice choice() {
        List<ForLanguage> answers =
                deployment.languages().stream().map(this::forLanguage).toList();
        return new Choice(
                SCHEMA,
                deployment.title(),
                runs.stream().map(RunSource::id).toList(),
                runs.get(0).regime(),
                verdict(answers),
                answers.stream().map(ForLanguage::answer).reduce(Bilingual.NOTHING, Bilingual::then),
                answers);
    }

    private static Verdict verdict(List<ForLanguage> answers) {
        if (answers.stream().anyMatch(answer -> answer.chosen().isEmpty())) {
            return Verdict.NONE;
        }
        boolean proven =
                answers.stream().allMatch(answer -> answer.candidates().get(0).standing() == Standing.ELIGIBLE);
        return proven ? Verdict.CHOSEN : Verdict.UNPROVEN;
    }

    private ForLanguage forLanguage(String language) {
        List<Evidence> all = runs.stream()
                .flatMap(run -> Evidence.of(run, language, metrics).stream())
                .toList();
        List<Contender> contenders = all.stream()
                .map(evidence -> contender(evidence))
                .sorted(Comparator.comparing((Contender c) -> c.candidate().standing())
                        .thenComparing(c -> -Math.round(100 * c.candidate().covered()))
                        .thenComparing(this::value)
                        .thenComparing(c -> c.candidate().configuration()))
                .toList();
        List<Candidate> ranked = Ties.mark(contenders, deployment.rankBy());
        List<Candidate> open = ranked.stream()
                .filter(candidate -> candidate.standing() != Standing.EXCLUDED)
                .toList();
        Flips flips = new Flips(deployment, contenders);
        return new ForLanguage(
                language,
                open.stream().findFirst().map(Candidate::configuration),
                open.stream().skip(1).findFirst().map(Candidate::configuration),
                Answers.of(deployment, language, ranked),
                ranked,
                flips.sentences(),
                toBeSure(open));
    }

    private Contender contender(Evidence evidence) {
        List<Constraint> constraints = new Constraints(deployment, evidence).all();
        Expectation expectation = new Expectation(evidence, deployment.lengths());
        Candidate candidate = new Candidate(
                evidence.run(),
                evidence.configuration(),
                evidence.info().map(info -> info.engine()).orElse(""),
                evidence.entry().map(Plan.EngineEntry::model).filter(model -> !model.isEmpty()),
                evidence.entry().map(Plan.EngineEntry::options).orElse(Map.of()),
                standing(constraints),
                constraints,
                expectation.estimates(),
                expectation.basis(),
                expectation.covered(),
                Optional.empty(),
                false);
        return new Contender(evidence, expectation, candidate);
    }

    private static Standing standing(List<Constraint> constraints) {
        if (constraints.stream().anyMatch(constraint -> constraint.status() == Status.FAIL)) {
            return Standing.EXCLUDED;
        }
        boolean known = constraints.stream().noneMatch(constraint -> constraint.status() == Status.UNKNOWN);
        return known ? Standing.ELIGIBLE : Standing.UNPROVEN;
    }

    private double value(Contender contender) {
        return Optional.ofNullable(
                        contender.candidate().expected().get(deployment.rankBy().id()))
                .map(Estimate::value)
                .orElse(Double.POSITIVE_INFINITY);
    }

    /** Of the best two, since more cannot change the choice. */
    private static List<Bilingual> toBeSure(List<Candidate> open) {
        List<Bilingual> steps = new ArrayList<>();
        open.stream()
                .limit(2)
                .flatMap(candidate -> candidate.constraints().stream()
                        .flatMap(constraint -> constraint.toBeSure().stream())
                        .map(step -> new Bilingual(
                                candidate.configuration() + ": " + step.en(),
                                candidate.configuration() + "：" + step.zh())))
                .distinct()
                .forEach(steps::add);
        if (open.size() > 1 && open.get(1).tied()) {
            steps.add(new Bilingual(
                            "%s and %s: measure more rounds to tell them apart, or choose by another need.",
                            "%s 与 %s：增加测量轮数以区分高下，或按其他需求选择。")
                    .with(open.get(0).configuration(), open.get(1).configuration()));
        }
        return List.copyOf(steps);
    }
}

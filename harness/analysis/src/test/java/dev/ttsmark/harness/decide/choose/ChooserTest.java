package dev.ttsmark.harness.decide.choose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ttsmark.engine.License;
import dev.ttsmark.engine.Weights;
import dev.ttsmark.harness.decide.choose.Candidate.Standing;
import dev.ttsmark.harness.decide.choose.Constraint.Kind;
import dev.ttsmark.harness.decide.choose.Constraint.Status;
import dev.ttsmark.harness.load.Steps;
import dev.ttsmark.harness.measure.Call;
import dev.ttsmark.harness.measure.Calls;
import dev.ttsmark.harness.measure.Metric;
import dev.ttsmark.harness.measure.Metrics;
import dev.ttsmark.harness.measure.Outcome;
import dev.ttsmark.harness.measure.RoundEnergy;
import dev.ttsmark.harness.stats.compare.Ratio;
import dev.ttsmark.harness.summary.Metered;
import dev.ttsmark.harness.summary.RunSource;
import dev.ttsmark.harness.summary.SyntheticEngine;
import dev.ttsmark.harness.summary.SyntheticRun;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class ChooserTest {

    /** Total time of the ladder's texts is 0.1 s + 0.1 of their audio, 15 characters a second. */
    private static final SyntheticEngine FAST = SyntheticEngine.of("fast", 0.1, 0.1);

    private static final SyntheticEngine SLOW = SyntheticEngine.of("slow", 0.1, 0.2);

    private static final Lengths LENGTHS = Lengths.of(Map.of(15, 1.0, 90, 2.0, 375, 1.0));

    @Test
    void theFastestThatKeepsEveryConstraintIsChosen() {
        Choice.ForLanguage answer = choose(deployment(Map.of(Metrics.TTFB_S, 6.0)), FAST, SLOW);
        assertThat(answer.chosen()).contains("fast");
        assertThat(answer.runnerUp()).contains("slow");
        Candidate first = answer.candidates().get(0);
        assertThat(first.standing()).isEqualTo(Standing.ELIGIBLE);
        assertThat(first.covered()).isCloseTo(1, within(1e-9));
        // 0.1 + 0.1 · (1 + 2 · 6 + 25) / 4
        assertThat(first.expected().get("total_s").value()).isCloseTo(1.05, within(0.03));
        assertThat(first.expected().get("rtf").value()).isCloseTo(1.05 / 9.5, within(0.004));
        Candidate second = answer.candidates().get(1);
        assertThat(second.overBest().orElseThrow().verdict()).isEqualTo(Ratio.Verdict.DIFFERENT);
        assertThat(second.overBest().orElseThrow().value()).isCloseTo(2.0 / 1.05, within(0.1));
        assertThat(second.tied()).isFalse();
    }

    @Test
    void equalsAreTied() {
        Choice.ForLanguage answer = choose(deployment(Map.of()), FAST, SyntheticEngine.of("twin", 0.1, 0.1));
        assertThat(answer.candidates().get(1).tied()).isTrue();
        assertThat(answer.answer().en()).contains("Statistically tied with it: ");
    }

    @Test
    void commercialUseExcludesWhatItsLicenceForbidsAndSaysSo() {
        SyntheticEngine forbidden = FAST.weights(Weights.RELEASED, new License("CC-BY-NC-4.0", false));
        Choice.ForLanguage answer = choose(deployment(Map.of()), forbidden, SLOW);
        assertThat(answer.chosen()).contains("slow");
        Candidate excluded = answer.candidates().get(1);
        assertThat(excluded.standing()).isEqualTo(Standing.EXCLUDED);
        assertThat(excluded.broken()).singleElement().satisfies(broken -> {
            assertThat(broken.kind()).isEqualTo(Kind.LICENSE);
            assertThat(broken.evidence().en()).contains("CC-BY-NC-4.0 forbids");
        });
        assertThat(answer.flips()).anyMatch(flip -> flip.en().contains("fast would come first"));
    }

    @Test
    void aLanguageItLacksIsUnsupported() {
        Choice choice =
                Chooser.choose(deployment(List.of("en", "zh"), Map.of(), OptionalDouble.empty(), LENGTHS), run(FAST));
        assertThat(choice.verdict()).isEqualTo(Choice.Verdict.NONE);
        Choice.ForLanguage chinese = choice.perLanguage().get(1);
        assertThat(chinese.chosen()).isEmpty();
        assertThat(chinese.candidates().get(0).broken().get(0).evidence().en()).startsWith("Unsupported");
    }

    @Test
    void memoryIsHeldAgainstTheWholeInterval() {
        Choice.ForLanguage answer = choose(
                deployment(List.of("en"), Map.of(), OptionalDouble.of(320e6), LENGTHS),
                FAST.rss(400_000_000L),
                SLOW.rss(250_000_000L));
        assertThat(answer.chosen()).contains("slow");
        assertThat(status(answer.candidates().get(1), Kind.MEMORY)).isEqualTo(Status.FAIL);
    }

    @Test
    void aBrokenSloExcludesAndTooFewCallsProveNothing() {
        assertThat(status(
                        choose(deployment(Map.of(Metrics.TTFB_S, 0.15)), FAST)
                                .candidates()
                                .get(0),
                        Kind.SLO))
                .isEqualTo(Status.FAIL);
        RunSource few =
                SyntheticRun.named("few").ladder().engine(FAST).rounds(3, 5, 0).build();
        Choice choice = Chooser.choose(deployment(Map.of(Metrics.TTFB_S, 6.0)), List.of(few));
        assertThat(choice.verdict()).isEqualTo(Choice.Verdict.UNPROVEN);
        assertThat(choice.perLanguage().get(0).toBeSure())
                .anyMatch(step -> step.en().contains("Measure more calls"));
    }

    @Test
    void oneRoundThatBreaksAnSloLeavesItUnproven() {
        // Fewer than 2 % of calls are slow, which calls alone would show to be below 5 %: but all in one round of six.
        // six.
        UnaryOperator<Call> oneBadRound =
                call -> call.round() == 2 && call.index() % 10 == 0 && call.outcome() instanceof Outcome.Spoken spoken
                        ? Calls.with(call, late(spoken))
                        : call;
        Choice.ForLanguage answer = choose(deployment(Map.of(Metrics.TTFB_S, 6.0)), FAST.fault(oneBadRound));
        assertThat(status(answer.candidates().get(0), Kind.SLO)).isEqualTo(Status.UNKNOWN);
    }

    private static Outcome late(Outcome.Spoken spoken) {
        long nanos = 9_000_000_000L;
        return new Outcome.Spoken(
                nanos,
                spoken.sampleRateHz(),
                List.of(new Outcome.Arrival(nanos, (int) spoken.samples())),
                spoken.stages(),
                spoken.text(),
                spoken.sanity());
    }

    @Test
    void lengthsThatWereNotMeasuredAreNeverExtrapolatedTo() {
        Lengths mostlyLonger = Lengths.of(Map.of(90, 1.0, 5000, 3.0));
        Choice.ForLanguage answer = Chooser.choose(
                        deployment(List.of("en"), Map.of(Metrics.TTFB_S, 6.0), OptionalDouble.empty(), mostlyLonger),
                        run(FAST))
                .perLanguage()
                .get(0);
        Candidate only = answer.candidates().get(0);
        assertThat(only.covered()).isCloseTo(0.25, within(1e-9));
        assertThat(only.expected().get("total_s").value()).isCloseTo(0.7, within(0.05));
        assertThat(only.standing()).isEqualTo(Standing.UNPROVEN);
        assertThat(answer.toBeSure()).anyMatch(step -> step.en().contains("about 5000 characters"));
    }

    @Test
    void theLengthAtWhichTheTwoChangePlacesIsNamed() {
        Choice.ForLanguage answer = choose(
                deployment(Map.of()), SyntheticEngine.of("steep", 0.05, 0.2), SyntheticEngine.of("flat", 0.8, 0.05));
        assertThat(answer.chosen()).contains("flat");
        assertThat(answer.flips()).anySatisfy(flip -> assertThat(flip.en())
                .startsWith("Length decides")
                .contains("of steep is lower below about 52 characters, that of flat above about 90"));
    }

    private static Status status(Candidate candidate, Kind kind) {
        return candidate.constraints().stream()
                .filter(constraint -> constraint.kind() == kind)
                .findFirst()
                .orElseThrow()
                .status();
    }

    private static Choice.ForLanguage choose(Deployment deployment, SyntheticEngine... engines) {
        return Chooser.choose(deployment, run(engines)).perLanguage().get(0);
    }

    private static List<RunSource> run(SyntheticEngine... engines) {
        SyntheticRun run = SyntheticRun.named("run").ladder().rounds(6, 40, 0);
        List.of(engines).forEach(run::engine);
        return List.of(run.build());
    }

    private static Constraint concurrency(int wanted, double ttfbSeconds, Optional<Integer> carries) {
        SyntheticRun run = SyntheticRun.named("run").ladder().engine(FAST).rounds(6, 15, 0);
        carries.ifPresent(listeners -> run.load(Steps.SEARCH, Steps.ofEngine("fast", listeners)));
        Deployment several = limited(
                deployment(Map.of(Metrics.TTFB_S, ttfbSeconds)), OptionalDouble.of(600 << 20), wanted, Map.of());
        return Chooser.choose(several, List.of(run.build()))
                .perLanguage()
                .get(0)
                .candidates()
                .get(0)
                .constraints()
                .stream()
                .filter(constraint -> constraint.kind() == Kind.CONCURRENCY)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void concurrencyIsWhatWasCertainlyServedUnderLoad() {
        assertThat(concurrency(4, 6, Optional.of(6)).status()).isEqualTo(Status.PASS);
        assertThat(concurrency(8, 6, Optional.of(6)).status()).isEqualTo(Status.FAIL);
        assertThat(concurrency(8, 6, Optional.of(6)).evidence().en()).startsWith("8 at a time are wanted; ");
        Constraint laxer = concurrency(4, 0.2, Optional.of(6));
        assertThat(laxer.status()).isEqualTo(Status.UNKNOWN);
        assertThat(laxer.toBeSure().orElseThrow().en()).contains("ttfb no longer than 0.200 s");
        Constraint alone = concurrency(4, 6, Optional.empty());
        assertThat(alone.status()).isEqualTo(Status.UNKNOWN);
        assertThat(alone.evidence().en()).contains("was not measured");
    }

    /** Rounds take 101 to 106 J for a minute of audio beyond idle power. */
    @Test
    void aLimitOfEnergyHoldsTheWholeInterval() {
        assertThat(energy(110, true)).isEqualTo(Status.PASS);
        assertThat(energy(90, true)).isEqualTo(Status.FAIL);
        assertThat(energy(103.5, true)).isEqualTo(Status.UNKNOWN);
        assertThat(energy(110, false)).as("no meter").isEqualTo(Status.UNKNOWN);
    }

    private static Status energy(double limit, boolean metered) {
        Deployment limited =
                limited(deployment(Map.of()), OptionalDouble.empty(), 1, Map.of(Metrics.CPU_ENERGY_J, limit));
        RunSource run =
                SyntheticRun.named("run").ladder().engine(FAST).rounds(6, 15, 0).build();
        RunSource source = metered ? Metered.run(run, RoundEnergy.Meter.CPU) : run;
        return status(
                Chooser.choose(limited, List.of(source))
                        .perLanguage()
                        .get(0)
                        .candidates()
                        .get(0),
                Kind.LIMIT);
    }

    /** Steps have 500 MiB, of one process; without a load there are four processes. */
    @Test
    void memoryOfSeveralIsThatOfTheProcessThatServedThem() {
        SyntheticRun run =
                SyntheticRun.named("run").ladder().engine(FAST.rss(400L << 20)).rounds(6, 15, 0);
        Deployment four = limited(deployment(Map.of()), OptionalDouble.of(600 << 20), 4, Map.of());
        assertThat(memory(four, run.build())).isEqualTo(Status.FAIL);
        assertThat(memory(
                        four, run.load(Steps.SEARCH, Steps.ofEngine("fast", 6)).build()))
                .isEqualTo(Status.PASS);
    }

    private static Status memory(Deployment deployment, RunSource run) {
        return status(
                Chooser.choose(deployment, List.of(run))
                        .perLanguage()
                        .get(0)
                        .candidates()
                        .get(0),
                Kind.MEMORY);
    }

    private static Deployment limited(
            Deployment one, OptionalDouble memoryLimitBytes, int concurrency, Map<Metric, Double> limits) {
        return new Deployment(
                one.title(),
                one.languages(),
                one.commercialUse(),
                one.device(),
                memoryLimitBytes,
                one.lengths(),
                concurrency,
                one.slo(),
                limits,
                one.quality(),
                one.rankBy());
    }

    private static Deployment deployment(Map<Metric, Double> slo) {
        return deployment(List.of("en"), slo, OptionalDouble.empty(), LENGTHS);
    }

    private static Deployment deployment(
            List<String> languages, Map<Metric, Double> slo, OptionalDouble memoryLimitBytes, Lengths lengths) {
        return new Deployment(
                "test",
                languages,
                true,
                Optional.of("cpu"),
                memoryLimitBytes,
                lengths,
                1,
                slo,
                Map.of(),
                new Deployment.Quality(false, OptionalInt.empty()),
                Metrics.TTFB_S);
    }
}

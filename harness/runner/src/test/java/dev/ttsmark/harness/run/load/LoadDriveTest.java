package dev.ttsmark.harness.run.load;

import static dev.ttsmark.harness.run.load.Shares.heardWithin;
import static dev.ttsmark.harness.run.load.Shares.playedWithin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ttsmark.harness.corpus.Utterance;
import dev.ttsmark.harness.measure.LoadStep;
import dev.ttsmark.harness.measure.LoadStep.Part;
import dev.ttsmark.harness.plan.Load;
import dev.ttsmark.harness.plan.Load.Pattern;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Loads on scripted services, in virtual time. */
class LoadDriveTest {

    private static final List<Utterance> TEXTS = List.of(new Utterance("c", "EN-1", "en", "Hello there."));
    private static final Load.Slo SLO = new Load.Slo(0.5, 0.95, 0.1, 0.99);

    private final VirtualTimeline timeline = new VirtualTimeline();

    private static Load load(Pattern pattern, double dutyCycle, double stepSeconds, int queue) {
        return new Load(pattern, List.of(), dutyCycle, 10, stepSeconds, 1, queue, 600, false, SLO);
    }

    private List<LoadStep> drive(Load load, Service service, List<Phase> phases) {
        LoadDrive drive = new LoadDrive(timeline, service, load, phases, TEXTS, 7, timeline);
        timeline.run(drive::isOver);
        return drive.steps(new Subject(1, "scripted", 1, 1, service.slots()));
    }

    private LoadStep drive(Load load, double level, Service service) {
        return drive(load, service, Phase.level(load, level, 0)).get(0);
    }

    private ScriptedService service(int slots, double audioSeconds, double rtf) {
        return new ScriptedService(timeline, slots, request -> audioSeconds, request -> rtf, 1);
    }

    /** The mean wait of Pollaczek and Khinchine for equal service times: ρ s / (2 (1 − ρ)). */
    @ParameterizedTest
    @CsvSource({"2, 0.2", "3.5, 0.2", "4, 0.2"})
    void requestsAtRandomWaitAsTheoryHasIt(double rate, double serviceSeconds) {
        LoadStep step = drive(load(Pattern.POISSON, 1, 200_000, 100_000), rate, service(1, 1, serviceSeconds));
        double busy = rate * serviceSeconds;
        double waiting = rate * busy * serviceSeconds / (2 * (1 - busy));
        assertThat(step.busyShare()).isCloseTo(busy, within(0.01));
        assertThat(step.waiting().mean()).isCloseTo(waiting, within(0.05 * waiting));
        assertThat(step.requests().due() / step.seconds()).isCloseTo(rate, within(0.01 * rate));
        assertThat(step.requests().lost()).isZero();
    }

    @Test
    void requestsAtEqualDistancesNeverWaitWhileThereIsTime() {
        LoadStep step = drive(load(Pattern.CONSTANT, 1, 100, 10), 4.9, service(1, 1, 0.2));
        assertThat(step.requests().due()).isEqualTo(490);
        assertThat(step.totalSeconds().quantile(1, 490)).isCloseTo(0.2, within(0.001));
        assertThat(step.waiting().most()).isZero();
    }

    /** A service that stands still for ten seconds owes them to everybody who came meanwhile. */
    @Test
    void whoCameWhileNothingMovedWaitedFromThenOn() {
        Service stalling = new ScriptedService(
                timeline, 1, request -> 1, request -> request.dueNanos() == 50_000_000_000L ? 10 : 0.01, 1);
        LoadStep step = drive(load(Pattern.CONSTANT, 1, 90, 1000), 10, stalling);
        assertThat(step.requests().due()).isEqualTo(900);
        assertThat(step.ttfbSeconds().highest()).isCloseTo(10, within(0.01));
        long late = 900 - step.ttfbSeconds().countUpTo(0.5);
        // Of the hundred who came in those ten seconds, and of those who waited behind them.
        assertThat(late).isBetween(95L, 120L);
    }

    @Test
    void whoFindsTooManyBeforeThemIsLostAndNotFast() {
        LoadStep step = drive(load(Pattern.CONSTANT, 1, 100, 2), 10, service(1, 1, 0.2));
        assertThat(step.requests().due()).isEqualTo(1000);
        assertThat(step.requests().served()).isCloseTo(500, within(5L));
        assertThat(step.requests().turnedAway())
                .isEqualTo(1000 - step.requests().served());
        assertThat(step.waiting().most()).isEqualTo(2);
        assertThat(heardWithin(step, 100)).isCloseTo(0.5, within(0.01));
        assertThat(step.ttfbSeconds().quantile(0.95, 1000)).isInfinite();
    }

    @Test
    void whoHasNoAnswerInTimeIsUnfinished() {
        LoadStep step = drive(load(Pattern.CONSTANT, 1, 100, 100_000), 10, service(1, 1, 0.2));
        assertThat(step.requests().unfinished()).isBetween(400L, 500L);
        assertThat(step.requests().lost()).isEqualTo(step.requests().unfinished());
    }

    @Test
    void clientsAskAgainAtOnce() {
        LoadStep step = drive(load(Pattern.CLOSED, 1, 100, 100), 3, service(2, 1, 0.5));
        assertThat(step.busyShare()).isEqualTo(1);
        assertThat(step.waiting().mean()).isEqualTo(1);
        assertThat(step.audioSeconds() / step.seconds()).isCloseTo(4, within(0.05));
        assertThat(step.processorSeconds()).isEqualTo(100);
    }

    /** Each listens for as long as the sentence lasts, and waits until it begins. */
    @ParameterizedTest
    @CsvSource({"1.0, 0.1667", "0.5, 0.0909"})
    void listenersAskWhenTheAudioHasRunOutAndAPauseIsOver(double dutyCycle, double aSecond) {
        LoadStep step = drive(load(Pattern.LISTENERS, dutyCycle, 1000, 100), 1, service(1, 5, 0.2));
        assertThat(step.requests().due() / step.seconds()).isCloseTo(aSecond, within(0.002));
        assertThat(step.waitSeconds().highest()).isZero();
    }

    /** Four slots that are busy for 0.9 of the time that a sentence lasts carry four, and a fifth has to wait. */
    @Test
    void aServiceOfKnownCapacityCarriesItAndNoMore() {
        Function<Integer, LoadStep> with = listeners -> {
            VirtualTimeline own = new VirtualTimeline();
            Load load = load(Pattern.LISTENERS, 1, 500, 100);
            ScriptedService four = new ScriptedService(own, 4, request -> 4, request -> 0.99, 40);
            LoadDrive drive = new LoadDrive(own, four, load, Phase.level(load, listeners, 0), TEXTS, 7, own);
            own.run(drive::isOver);
            return drive.steps(new Subject(1, "scripted", 1, 1, 4)).get(0);
        };
        assertThat(heardWithin(with.apply(4), 0.5)).isEqualTo(1);
        assertThat(playedWithin(with.apply(4), 0.1)).isEqualTo(1);
        assertThat(heardWithin(with.apply(5), 0.5)).isLessThan(0.95);
    }

    /** Somebody hears a gap where the next piece of audio takes longer than the one before lasts. */
    @Test
    void playbackThatStandsStillIsAWait() {
        LoadStep step = drive(
                load(Pattern.LISTENERS, 1, 1000, 100),
                1,
                new ScriptedService(timeline, 1, request -> 4, request -> 1.25, 4));
        assertThat(step.waitSeconds().highest()).isCloseTo(0.25, within(0.001));
        assertThat(playedWithin(step, 0.1)).isZero();
        assertThat(playedWithin(step, 0.3)).isEqualTo(1);
        // Four gaps do not add up to one wait, but the next sentence is asked for once all has been played.
        assertThat(step.requests().due()).isCloseTo(Math.round(1000 / (1.25 + 3 * 1.25 + 1)), within(2L));
    }

    @Test
    void failuresAreLostAndAskedForAgainASecondLater() {
        Service failing = new Service() {
            @Override
            public int slots() {
                return 1;
            }

            @Override
            public void begin(Request request, Consumer<Answer> done) {
                timeline.at(timeline.nowNanos(), () -> done.accept(Answer.failed("Boom")));
            }
        };
        LoadStep step = drive(load(Pattern.CLOSED, 1, 100, 10), 2, failing);
        assertThat(step.requests().failed()).containsExactly(java.util.Map.entry("Boom", 200L));
        assertThat(step.requests().served()).isZero();
        assertThat(heardWithin(step, 3600)).isZero();
    }

    @Test
    void aQueueOfTooMuchIsStillThereWhenTheLoadIsSmallAgain() {
        Load load = load(Pattern.CONSTANT, 1, 50, 100_000);
        List<LoadStep> steps = drive(load, service(1, 1, 0.2), Phase.overload(load, 4, 0));
        assertThat(steps).extracting(LoadStep::part).containsExactly(Part.LEVEL, Part.OVERLOAD, Part.RECOVERY);
        assertThat(steps).extracting(LoadStep::level).containsExactly(4.0, 8.0, 4.0);
        assertThat(heardWithin(steps.get(0), 0.5)).isEqualTo(1);
        assertThat(heardWithin(steps.get(1), 0.5)).isLessThan(0.1);
        assertThat(heardWithin(steps.get(2), 0.5)).isZero();
    }

    @Test
    void peopleWhoCameForTheOverloadLeaveAfterIt() {
        Load load = load(Pattern.CLOSED, 1, 50, 100);
        List<LoadStep> steps = drive(load, service(8, 1, 0.5), Phase.overload(load, 2, 0));
        assertThat(steps).extracting(LoadStep::busyShare).containsExactly(0.25, 0.5, 0.25);
    }

    @Test
    void theSameSeedAsksTheSame() {
        Load load = load(Pattern.POISSON, 1, 100, 10);
        LoadStep one = drive(load, 3, service(1, 1, 0.2));
        VirtualTimeline again = new VirtualTimeline();
        LoadDrive drive = new LoadDrive(
                again,
                new ScriptedService(again, 1, request -> 1, request -> 0.2, 1),
                load,
                Phase.level(load, 3, 0),
                TEXTS,
                7,
                again);
        again.run(drive::isOver);
        LoadStep other = drive.steps(new Subject(1, "scripted", 1, 1, 1)).get(0);
        assertThat(other.requests()).isEqualTo(one.requests());
        assertThat(other.totalSeconds().quantile(0.9, one.requests().due()))
                .isEqualTo(one.totalSeconds().quantile(0.9, one.requests().due()));
    }
}

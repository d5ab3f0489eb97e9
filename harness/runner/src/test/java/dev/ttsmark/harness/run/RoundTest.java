package dev.ttsmark.harness.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ttsmark.harness.measure.Call;
import dev.ttsmark.harness.measure.Call.Phase;
import dev.ttsmark.harness.measure.MeasurementLog;
import dev.ttsmark.harness.measure.Outcome;
import dev.ttsmark.harness.measure.RoundClosed;
import dev.ttsmark.harness.measure.RoundFailed;
import dev.ttsmark.harness.measure.RoundOpened;
import dev.ttsmark.harness.measure.Row;
import dev.ttsmark.harness.measure.RunDirectory;
import dev.ttsmark.harness.measure.SpokenAudio;
import dev.ttsmark.harness.measure.WavFile;
import dev.ttsmark.harness.plan.Regimes;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One round in this process: what its rows say, without the cost of a fork. */
class RoundTest {

    private static final CallCounts COUNTS = CallCounts.fixed(1, 4, 2);
    private static final CallRule RULE = new CallRule(1, Optional.of(4), Optional.of(2), Regimes.BOTH);

    @TempDir
    Path root;

    @Test
    void theOrderOfCallsComesFromTheSeedAlone() throws Exception {
        List<String> first = order(run(spec(Map.of(), 11, Long.MAX_VALUE)));
        assertThat(first).hasSize(1 + 2 * (1 + 1 + 4 + 2));
        Files.delete(root.resolve("measurements.jsonl"));
        assertThat(order(run(spec(Map.of(), 11, Long.MAX_VALUE)))).isEqualTo(first);
        Files.delete(root.resolve("measurements.jsonl"));
        assertThat(order(run(spec(Map.of(), 12, Long.MAX_VALUE)))).isNotEqualTo(first);
    }

    @Test
    void passesComeBeforeBlocksAndNoTextFollowsItselfInThem() throws Exception {
        List<Call> calls = calls(run(spec(Map.of(), 11, Long.MAX_VALUE)));
        assertThat(calls)
                .filteredOn(RoundTest::isSpoken)
                .extracting(call -> call.phase() + " " + call.order())
                .containsExactly(
                        "COLD REPEATED",
                        "FIRST_LENGTH REPEATED",
                        "WARM_UP SHUFFLED",
                        "WARM_UP SHUFFLED",
                        "MEASURED SHUFFLED",
                        "MEASURED SHUFFLED",
                        "MEASURED SHUFFLED",
                        "MEASURED SHUFFLED",
                        "MEASURED REPEATED",
                        "MEASURED REPEATED",
                        "MEASURED REPEATED",
                        "MEASURED REPEATED",
                        "MEASURED REPEATED",
                        "MEASURED REPEATED",
                        "MEASURED REPEATED",
                        "MEASURED REPEATED");
        List<String> texts =
                calls.stream().filter(RoundTest::isSpoken).map(Call::utterance).toList();
        for (int i = 2; i < 8; i++) {
            assertThat(texts.get(i)).as("call %d", i).isNotEqualTo(texts.get(i - 1));
        }
        assertThat(texts.subList(8, 12)).containsOnly(texts.get(8));
        assertThat(texts.subList(12, 16)).containsOnly(texts.get(12)).doesNotContain(texts.get(8));
    }

    @Test
    void withoutPassesATextWarmsUpBeforeItsBlock() throws Exception {
        CallRule rule = new CallRule(2, Optional.of(3), Optional.of(0), Regimes.BOTH);
        CallCounts counts = CallCounts.fixed(2, 3, 0);
        assertThat(calls(run(spec(rule, Optional.of(counts), List.of(), Map.of(), 11, Long.MAX_VALUE))))
                .filteredOn(RoundTest::isSpoken)
                .extracting(Call::phase)
                .containsExactly(
                        Phase.COLD,
                        Phase.FIRST_LENGTH,
                        Phase.WARM_UP,
                        Phase.WARM_UP,
                        Phase.MEASURED,
                        Phase.MEASURED,
                        Phase.MEASURED,
                        Phase.WARM_UP,
                        Phase.WARM_UP,
                        Phase.MEASURED,
                        Phase.MEASURED,
                        Phase.MEASURED);
    }

    @Test
    void sharesMakeSomeTextsComeMoreOftenAndLeadIntoTheirBlocks() throws Exception {
        CallCounts counts = new CallCounts(0, 3, 2, 1, Map.of("c/EN-1", 2, "c/EN-2", 1));
        List<Call> calls = calls(run(spec(RULE, Optional.of(counts), List.of(), Map.of(), 11, Long.MAX_VALUE)));
        assertThat(measured(calls, "c/EN-1", Call.Order.SHUFFLED)).hasSize(6);
        assertThat(measured(calls, "c/EN-2", Call.Order.SHUFFLED)).hasSize(3);
        assertThat(measured(calls, "c/EN-1", Call.Order.REPEATED)).hasSize(5);
        assertThat(measured(calls, "c/EN-2", Call.Order.REPEATED)).hasSize(3);
    }

    @Test
    void aFirstRoundByTimeHasEnoughCalls() throws Exception {
        CallRule rule = new CallRule(1, Optional.empty(), Optional.empty(), Regimes.BOTH);
        List<Call> calls =
                calls(run(spec(rule, Optional.empty(), List.of(), Map.of("fixed-ms", "1"), 11, Long.MAX_VALUE)));
        assertThat(calls)
                .filteredOn(call -> call.phase() == Phase.MEASURED)
                .hasSizeBetween(RoundSizes.LEAST_CALLS, RoundSizes.MOST_CALLS);
        assertThat(measured(calls, "c/EN-1", Call.Order.SHUFFLED)).isNotEmpty();
        assertThat(measured(calls, "c/EN-1", Call.Order.REPEATED)).hasSizeGreaterThan(1);
    }

    private static List<Call> measured(List<Call> calls, String utterance, Call.Order order) {
        return calls.stream()
                .filter(call ->
                        call.phase() == Phase.MEASURED && call.utterance().equals(utterance) && call.order() == order)
                .toList();
    }

    private static boolean isSpoken(Call call) {
        return call.outcome() instanceof Outcome.Spoken;
    }

    @Test
    void chunksAndStagesAreHeardInOrderAndAudioLengthComesFromSamples() throws Exception {
        Map<String, String> options = Map.of("chunks", "3", "fixed-ms", "3", "seconds-per-character", "0.01");
        Call call = calls(run(spec(options, 1, Long.MAX_VALUE))).get(1);
        Outcome.Spoken spoken = (Outcome.Spoken) call.outcome();
        assertThat(spoken.chunks()).hasSize(3).isSortedAccordingTo((a, b) -> Long.compare(a.atNanos(), b.atNanos()));
        assertThat(spoken.audioSeconds()).isEqualTo(call.characters() * 0.01);
        assertThat(spoken.stages()).extracting(mark -> mark.stage().name()).containsExactly("TEXT", "INFER");
        assertThat(spoken.ttfbNanos())
                .as("a pause of 3 ms comes before any audio")
                .isGreaterThan(3_000_000);
        assertThat(spoken.totalNanos()).isEqualTo(spoken.chunks().get(2).atNanos());
    }

    @ParameterizedTest
    @CsvSource({"throw,RUNTIME", "silent,SilentAudio", "nan,NonFiniteAudio"})
    void aFailedCallIsARowAndThreeInARowEndTheText(String fault, String failure) throws Exception {
        List<Row> rows = run(spec(Map.of("fault", fault), 1, Long.MAX_VALUE));
        List<Call> failed = calls(rows).stream()
                .filter(call -> call.outcome() instanceof Outcome.Failed)
                .toList();
        assertThat(failed).as("three for each of two texts").hasSize(6);
        assertThat(failed)
                .extracting(call -> ((Outcome.Failed) call.outcome()).failure())
                .containsOnly(failure);
        assertThat(rows.get(rows.size() - 1)).isInstanceOf(RoundClosed.class);
        assertThat(root.resolve("audio")).doesNotExist();
    }

    @Test
    void clippedAudioIsKeptAndMarked() throws Exception {
        List<Call> calls = calls(run(spec(Map.of("fault", "clipped"), 1, Long.MAX_VALUE)));
        assertThat(calls)
                .filteredOn(call -> call.outcome() instanceof Outcome.Spoken)
                .allSatisfy(call -> assertThat(
                                ((Outcome.Spoken) call.outcome()).sanity().clippedShare())
                        .isGreaterThan(0.5));
    }

    @Test
    void theColdCallSpeaksThePlansFirstTextWhateverTheOrder() throws Exception {
        for (long seed = 1; seed <= 4; seed++) {
            assertThat(calls(run(spec(Map.of(), seed, Long.MAX_VALUE))))
                    .filteredOn(call -> call.phase() == Call.Phase.COLD)
                    .singleElement()
                    .extracting(Call::utterance)
                    .isEqualTo(TonePlans.TEXTS.get(0).qualifiedId());
            Files.delete(new RunDirectory(root).measurements());
        }
    }

    @Test
    void noCallStartsAfterTheDeadline() throws Exception {
        List<Row> rows = run(spec(Map.of(), 1, System.currentTimeMillis() - 1));
        assertThat(rows).hasSize(2);
        assertThat(rows.get(0)).isInstanceOf(RoundOpened.class);
        assertThat(rows.get(1)).isInstanceOf(RoundClosed.class);
    }

    @Test
    void anEngineThatCannotBeOpenedFailsTheRoundWithItsOwnWords() throws Exception {
        List<Row> rows = run(spec(Map.of("chunks", "0"), 1, Long.MAX_VALUE));
        assertThat(rows).singleElement().isInstanceOfSatisfying(RoundFailed.class, failed -> {
            assertThat(failed.failure()).isEqualTo(History.REFUSED);
            assertThat(failed.message()).contains("chunks").contains("'0'");
        });
    }

    @Test
    void theWavHoldsTheMeasuredSamples() throws Exception {
        List<Row> rows = run(spec(Map.of(), 1, Long.MAX_VALUE));
        Outcome.Spoken spoken = (Outcome.Spoken) calls(rows).stream()
                .filter(call ->
                        call.phase() == Phase.MEASURED && call.utterance().equals("c/EN-2"))
                .findFirst()
                .orElseThrow()
                .outcome();
        byte[] bytes = Files.readAllBytes(root.resolve("audio").resolve("t--c-EN-2.wav"));
        ByteBuffer wav = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        assertThat(new String(bytes, 0, 4, java.nio.charset.StandardCharsets.US_ASCII))
                .isEqualTo("RIFF");
        assertThat(wav.getInt(4)).isEqualTo(bytes.length - 8);
        assertThat(wav.getInt(24)).isEqualTo(24_000);
        assertThat(wav.getInt(40)).isEqualTo((int) spoken.samples() * 2);
        int peak = 0;
        for (int i = 44; i < bytes.length; i += 2) {
            peak = Math.max(peak, Math.abs(wav.getShort(i)));
        }
        assertThat(peak).isEqualTo((int) Math.round(spoken.sanity().peak() * Short.MAX_VALUE));
    }

    @Test
    void recordingsComeLastAndAreKeptEachUnderItsNumber() throws Exception {
        List<Take> takes = List.of(
                new Take(TonePlans.TEXTS.get(0), 2, 91),
                new Take(TonePlans.TEXTS.get(0), 3, 92),
                new Take(TonePlans.TEXTS.get(2), 1, 93));
        List<Call> calls = calls(run(spec(Map.of(), 1, Long.MAX_VALUE, takes)));
        assertThat(calls.subList(calls.size() - 2, calls.size()))
                .allMatch(call ->
                        call.phase() == Phase.RECORDED && call.utterance().equals("c/EN-1"));
        assertThat(calls).filteredOn(call -> call.phase() == Phase.RECORDED).hasSize(2);
        RunDirectory directory = new RunDirectory(root);
        assertThat(directory.recordings())
                .isDirectoryNotContaining(file -> !Set.of("t--c-EN-1--2.wav", "t--c-EN-1--3.wav")
                        .contains(file.toFile().getName()));
        SpokenAudio audio = WavFile.read(directory.recording("t", "c/EN-1", 3));
        assertThat(audio.samples())
                .hasSize((int) ((Outcome.Spoken) calls.get(calls.size() - 1).outcome()).samples());
    }

    private List<Row> run(RoundSpec spec) throws Exception {
        Round.run(spec);
        return MeasurementLog.read(root.resolve("measurements.jsonl"));
    }

    private RoundSpec spec(Map<String, String> options, long orderSeed, long deadlineEpochMillis) {
        return spec(options, orderSeed, deadlineEpochMillis, List.of());
    }

    private RoundSpec spec(Map<String, String> options, long orderSeed, long deadlineEpochMillis, List<Take> takes) {
        return spec(RULE, Optional.of(COUNTS), takes, options, orderSeed, deadlineEpochMillis);
    }

    private RoundSpec spec(
            CallRule rule,
            Optional<CallCounts> counts,
            List<Take> takes,
            Map<String, String> options,
            long orderSeed,
            long deadlineEpochMillis) {
        long now = System.currentTimeMillis();
        return new RoundSpecs(rule, TonePlans.TEXTS)
                .spec(
                        counts,
                        takes,
                        options,
                        orderSeed,
                        now,
                        Math.min(deadlineEpochMillis, now + 3_600_000),
                        deadlineEpochMillis,
                        root);
    }

    private static List<Call> calls(List<Row> rows) {
        return rows.stream()
                .filter(Call.class::isInstance)
                .map(Call.class::cast)
                .toList();
    }

    private static List<String> order(List<Row> rows) {
        return calls(rows).stream()
                .map(call -> call.utterance() + " " + call.phase() + " " + call.order())
                .toList();
    }
}

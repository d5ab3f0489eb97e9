package dev.ttsmark.harness.decide.parity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.ttsmark.harness.InvalidInputException;
import dev.ttsmark.harness.decide.parity.Parity.Status;
import dev.ttsmark.harness.measure.Call;
import dev.ttsmark.harness.measure.Outcome;
import dev.ttsmark.harness.measure.Row;
import dev.ttsmark.harness.measure.RunDirectory;
import dev.ttsmark.harness.measure.SpokenAudio;
import dev.ttsmark.harness.measure.Telemetry;
import dev.ttsmark.harness.measure.WavFile;
import dev.ttsmark.harness.plan.PlanReader;
import dev.ttsmark.harness.plan.Sweep;
import dev.ttsmark.harness.summary.RunSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParityTest {

    private static final int RATE = 16_000;
    private static final String SHORT = "c/EN-1";
    private static final String LONG = "c/EN-2";
    private static final Sweep.Quality QUALITY = new Sweep.Quality(0.05, 1, 1, 1);

    @TempDir
    Path root;

    private RunDirectory directory;
    private final List<Row> rows = new ArrayList<>();

    /** How a configuration speaks: breath in two bands, longer or shorter with every seed. */
    private record Speaker(double tempo, double gain, double brightness) {

        private static final Speaker PLAIN = new Speaker(1, 1, 1);

        SpokenAudio speak(String utterance, long seed, int rate) {
            Random random = new Random(new SplittableRandom(seed).nextLong());
            double seconds = tempo * (utterance.equals(LONG) ? 1.4 : 0.8) * (0.95 + 0.1 * random.nextDouble());
            float[] samples = new float[(int) (seconds * rate)];
            double low = 0;
            for (int i = 0; i < samples.length; i++) {
                double noise = random.nextGaussian();
                low += 0.1 * (noise - low);
                double beat = 0.6 + 0.4 * Math.sin(8 * Math.PI * i / samples.length);
                samples[i] = (float) (gain * 0.1 * beat * (low + brightness * 0.1 * noise));
            }
            return new SpokenAudio(samples, rate);
        }
    }

    @BeforeEach
    void reference() throws IOException {
        directory = new RunDirectory(root);
        Files.writeString(directory.plan(), """
                engines:
                  - {name: reference, engine: tone}
                  - {name: candidate, engine: tone}
                calls: {recorded: 3}
                """);
        record("reference", Speaker.PLAIN, 0);
    }

    @Test
    void aConfigurationThatChangesNothingLiesAtTheFloorHoweverMuchTheSeedChanges() throws IOException {
        record("candidate", Speaker.PLAIN, 0);
        ConfigurationParity parity = parity();
        assertThat(parity.status()).isEqualTo(Status.PASS);
        assertThat(parity.sentence().en()).contains("All 2 texts").contains("'reference'");
        assertThat(parity.texts()).extracting(TextParity::utterance).containsExactly(SHORT, LONG);
        for (TextParity text : parity.texts()) {
            text.nearness().orElseThrow().gaps().values().forEach(gap -> {
                assertThat(gap.floor()).isPositive();
                assertThat(gap.excess()).isLessThan(1e-9);
            });
        }
    }

    @Test
    void otherSeedsAloneAreWithinTheAllowance() throws IOException {
        record("candidate", Speaker.PLAIN, 100);
        assertThat(parity().status()).isEqualTo(Status.PASS);
    }

    @Test
    void slowerLouderAndDullerSpeechFailEachByItsOwnMeasure() throws IOException {
        record("candidate", new Speaker(1.3, 1, 1), 0);
        assertThat(beyond()).contains(Measure.DURATION).doesNotContain(Measure.MCD, Measure.LOUDNESS);
        assertThat(parity().texts().get(0).nearness().orElseThrow().durationRatio())
                .isCloseTo(1.3, within(0.05));
        assertThat(parity().sentence().en()).startsWith("2 of 2 texts").contains("duration by");
        assertThat(parity().sentence().zh()).startsWith("2 个文本中有 2 个").contains("时长差异为");

        record("candidate", new Speaker(1, 1.5, 1), 0);
        assertThat(beyond()).contains(Measure.LOUDNESS).doesNotContain(Measure.DURATION, Measure.MCD);
        assertThat(parity().texts().get(0).nearness().orElseThrow().louderLu()).isCloseTo(3.52, within(0.3));

        record("candidate", new Speaker(1, 1, 0.1), 0);
        assertThat(beyond()).contains(Measure.LOG_MEL, Measure.MCD).doesNotContain(Measure.DURATION);
    }

    @Test
    void theDistanceUnderTheSameSeedIsToldWhereTheReferenceRepeatsItself() throws IOException {
        record("candidate", new Speaker(1, 1.05, 1), 0);
        assertThat(nearness().gaps().get(Measure.MCD).sameSeed()).isEmpty();
        WavFile.write(Speaker.PLAIN.speak(SHORT, 77, RATE), directory.audio("reference", SHORT));
        assertThat(nearness().gaps().get(Measure.MCD).sameSeed())
                .as("it says something else each time")
                .isEmpty();
        WavFile.write(Speaker.PLAIN.speak(SHORT, seed(SHORT, 1), RATE), directory.audio("reference", SHORT));
        Gap mcd = nearness().gaps().get(Measure.MCD);
        assertThat(mcd.sameSeed().orElseThrow()).isLessThan(0.2).isLessThan(mcd.floor());
    }

    @Test
    void whatWasNotRecordedIsUnknown() throws IOException {
        assertThat(parity().status()).as("not spoken at all").isEqualTo(Status.UNKNOWN);
        record("candidate", Speaker.PLAIN, 0);
        Files.delete(directory.recording("candidate", SHORT, 1));
        assertThat(parity().status()).isEqualTo(Status.PASS);
        Files.delete(directory.recording("candidate", SHORT, 2));
        assertUnknown("has 1 recordings", "仅有 1 份录音");
        Files.delete(directory.recording("reference", SHORT, 1));
        Files.delete(directory.recording("reference", SHORT, 3));
        assertUnknown("'reference' has 1 recordings", "“reference”");
    }

    @Test
    void damagedRecordingsAndOtherRatesAreNeverCompared() throws IOException {
        record("candidate", Speaker.PLAIN, 0);
        Path file = directory.recording("candidate", SHORT, 2);
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, java.util.Arrays.copyOf(whole, whole.length - 100));
        assertUnknown("cut short", "无法使用");
        WavFile.write(new SpokenAudio(new float[RATE], RATE), file);
        assertUnknown("Nothing can be heard", "无法使用");
        Files.delete(file);
        Files.createSymbolicLink(file, directory.recording("reference", SHORT, 2));
        assertThat(parity().texts().get(0).status())
                .as("a link is no recording")
                .isEqualTo(Status.PASS);
        Files.delete(file);
        WavFile.write(Speaker.PLAIN.speak(SHORT, 2, 24_000), file);
        assertUnknown("different sample rates", "采样率不一致");
        for (int number = 1; number <= 3; number++) {
            WavFile.write(Speaker.PLAIN.speak(SHORT, 2, 24_000), directory.recording("candidate", SHORT, number));
        }
        assertUnknown("24000 Hz", "24000 Hz");
    }

    @Test
    void anUnknownReferenceIsRefusedWithTheNearestName() {
        assertThatThrownBy(() -> Parity.of(directory, run(), "referense", QUALITY))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("reference");
    }

    private void assertUnknown(String en, String zh) {
        ConfigurationParity parity = parity();
        assertThat(parity.status()).isEqualTo(Status.UNKNOWN);
        assertThat(parity.sentence().en()).contains(en);
        assertThat(parity.sentence().zh()).contains(zh);
        assertThat(parity.texts().get(0).nearness()).isEmpty();
        assertThat(parity.texts().get(1).status()).isEqualTo(Status.PASS);
    }

    private List<Measure> beyond() {
        return nearness().gaps().entrySet().stream()
                .filter(entry -> entry.getValue().exceeds())
                .map(java.util.Map.Entry::getKey)
                .toList();
    }

    private Nearness nearness() {
        return parity().texts().get(0).nearness().orElseThrow();
    }

    private ConfigurationParity parity() {
        return Parity.of(directory, run(), "reference", QUALITY).get(0);
    }

    private RunSource run() {
        return new RunSource("r", PlanReader.read(directory.plan()), null, rows);
    }

    private void record(String configuration, Speaker speaker, long otherSeeds) throws IOException {
        Files.createDirectories(directory.recordings());
        Files.createDirectories(directory.audio());
        for (String utterance : List.of(SHORT, LONG)) {
            for (int number = 1; number <= 3; number++) {
                WavFile.write(
                        speaker.speak(utterance, otherSeeds + seed(utterance, number), RATE),
                        directory.recording(configuration, utterance, number));
            }
            rows.add(call(configuration, utterance));
        }
    }

    private static long seed(String utterance, int number) {
        return utterance.hashCode() + number;
    }

    private static Call call(String configuration, String utterance) {
        return new Call(
                1,
                configuration,
                utterance,
                "en",
                utterance.equals(SHORT) ? 10 : 20,
                Call.Phase.RECORDED,
                Call.Order.REPEATED,
                1,
                0,
                new Outcome.Failed("X", "Parity reads the files, not the rows.", 1),
                new Telemetry(1, 0, 0, 0, Optional.empty()));
    }
}

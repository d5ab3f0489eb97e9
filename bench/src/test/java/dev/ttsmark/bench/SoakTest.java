package dev.ttsmark.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ttsmark.model.Size;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SoakTest {

    private static final int CALLS = 160;
    private static final int SETTLING = 100;
    private static final SoakTexts SHORT = new SoakTexts(CALLS, 30);

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"kokoro", "mms"})
    void anEngineStaysFlat(String engine) throws Exception {
        List<String> arguments = SoakBench.arguments(engine, Size.SMALL, folder, "1");
        Soak soak = SoakBench.run(engine, arguments, SHORT, SETTLING);
        assertThat(soak.isFlat())
                .as("growth %s of %s MiB", soak.growth(), soak.levelBefore())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "leak"})
    void aLeakOfHalfAMebibyteACallIsSeen(String fault) throws Exception {
        Soak soak = SoakBench.run("faulty", List.of("fault=" + fault), SHORT, SETTLING);
        boolean leaks = fault.equals("leak");
        assertThat(soak.isFlat()).isEqualTo(!leaks);
        assertThat(soak.mebibytesPerHundredCalls()).isCloseTo(leaks ? 50 : 0, within(4.0));
    }

    @Test
    void levelsAreMediansOfFiftyCalls() {
        // Up by 1 MiB every ten calls; every seventh call stands high above.
        Soak soak = soak(call -> call % 7 == 0 ? 900 : 500 + call / 10.0);
        assertThat(soak.levelBefore()).isCloseTo(507.9, within(0.7));
        assertThat(soak.levelAfter()).isCloseTo(513.9, within(0.7));
        assertThat(soak.growth()).isCloseTo(0.0118, within(2e-4));
        assertThat(soak.peakGrowth()).isZero();
        assertThat(soak.mebibytesPerHundredCalls()).isCloseTo(10, within(1e-6));
        assertThat(soak.isFlat()).isTrue();
        assertThat(soak(call -> 500 + call / 5.0).isFlat()).isFalse();
    }

    @Test
    void growthWhileSettlingDoesNotCount() {
        Soak soak = soak(call -> call < 40 ? 300 + call : 400);
        assertThat(soak.growth()).isZero();
        assertThat(soak.isFlat()).isTrue();
    }

    @Test
    void textsAreOfAllLengthsFromTheStart() {
        SoakTexts soak = new SoakTexts(1000, 120);
        List<String> texts = soak.shuffled(1);
        assertThat(texts).isEqualTo(soak.shuffled(1)).isNotEqualTo(soak.shuffled(2));
        assertThat(texts).allMatch(text -> text.matches("[a-z, ]+\\."));
        assertThat(texts).hasSize(1000);
        String common = longest(texts);
        assertThat(common).hasSizeBetween(120, 130).doesNotContain(",");
        for (int from = 0; from < 1000; from += 50) {
            List<String> pass = texts.subList(from, from + 50);
            assertThat(longest(pass)).isEqualTo(common);
            assertThat(pass)
                    .as("most are new")
                    .filteredOn(texts.subList(0, from)::contains)
                    .hasSizeLessThan(25);
        }
    }

    private static String longest(List<String> texts) {
        return texts.stream().max(Comparator.comparing(String::length)).orElseThrow();
    }

    private static Soak soak(IntToDoubleFunction mebibytes) {
        return new Soak(IntStream.range(0, CALLS).mapToDouble(mebibytes).toArray(), SETTLING);
    }
}

package dev.ttsmark.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ttsmark.harness.corpus.Utterance;
import dev.ttsmark.harness.plan.Plan;
import dev.ttsmark.harness.plan.PlanOverrides;
import dev.ttsmark.harness.plan.PlanReader;
import dev.ttsmark.harness.run.PlanCheck;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The plan of the GPU report, read against the engines, models and texts that are installed. */
class ShippedPlanTest {

    private static final Plan PLAN = PlanReader.read(Path.of("..", "..", "plans", "gpu-report.yaml"));

    @Test
    void everyConfigurationCanBeOpenedAndSpeaksTextsOfOneLanguage() {
        List<Utterance> texts = PlanTexts.of(PLAN, Path.of("..", "..", "corpora"));
        PlanCheck.measurable(PLAN, texts);
        PlanCheck.comparable(PLAN);
        assertThat(PLAN.engines()).allSatisfy(entry -> {
            PlanCheck.openable(entry);
            assertThat(texts.stream()
                            .filter(text -> entry.speaks(text.corpus() + "/" + text.id()))
                            .map(Utterance::language)
                            .distinct())
                    .containsExactly(entry.name().contains("zlm") ? "ms" : "en");
        });
    }

    @Test
    void eachEngineIsOnBothDevicesAndDiffersFromItsPartnerInWhatTheNameSays() {
        Map<String, Plan.EngineEntry> byName =
                PLAN.engines().stream().collect(Collectors.toMap(Plan.EngineEntry::name, entry -> entry));
        assertThat(difference(byName, "kokoro-cpu", "kokoro-cuda")).containsExactly("provider");
        assertThat(difference(byName, "mms-eng-cpu", "mms-eng-cuda")).containsExactly("device");
        assertThat(difference(byName, "mms-zlm-cpu", "mms-zlm-cuda")).containsExactly("device");
        assertThat(difference(byName, "kokoro-cuda", "kokoro-cuda-unsplit")).containsExactly("splitting");
        assertThat(difference(byName, "kokoro-cuda-unsplit", "kokoro-cuda-as-released"))
                .containsExactly("rewriting");
        assertThat(difference(byName, "kokoro-cuda-unsplit", "kokoro-cuda-repeats"))
                .containsExactly("rewriting");
        assertThat(difference(byName, "kokoro-cuda-as-released", "kokoro-cuda-exhaustive"))
                .containsExactly("cudnn-conv-algo-search");
        assertThat(PLAN.comparisons()).hasSize(6);
    }

    @Test
    void theScriptKeepsEveryConfigurationOfTheCpuWhereThereIsNoGpu() throws IOException {
        Matcher kept = Pattern.compile("--engines \"([a-z,-]+)\"")
                .matcher(Files.readString(Path.of("..", "..", "bench", "gpu", "run")));
        assertThat(kept.find()).isTrue();
        Plan onCpu = new PlanOverrides(
                        Arrays.asList(kept.group(1).split(",")),
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Map.of())
                .over(PLAN);
        assertThat(onCpu.engines())
                .containsExactlyElementsOf(PLAN.engines().stream()
                        .filter(entry -> entry.options().containsValue("cpu"))
                        .toList());
    }

    /** Options in which two configurations differ. */
    private static List<String> difference(Map<String, Plan.EngineEntry> byName, String one, String other) {
        Map<String, String> left = byName.get(one).options();
        Map<String, String> right = byName.get(other).options();
        return Stream.concat(left.keySet().stream(), right.keySet().stream())
                .distinct()
                .filter(option -> !String.valueOf(left.get(option)).equals(String.valueOf(right.get(option))))
                .toList();
    }
}

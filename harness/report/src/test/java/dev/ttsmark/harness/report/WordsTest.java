package dev.ttsmark.harness.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ttsmark.engine.Streaming;
import dev.ttsmark.engine.Weights;
import dev.ttsmark.harness.decide.choose.Candidate;
import dev.ttsmark.harness.decide.choose.Choice;
import dev.ttsmark.harness.decide.choose.Constraint;
import dev.ttsmark.harness.decide.parity.Measure;
import dev.ttsmark.harness.decide.parity.Parity;
import dev.ttsmark.harness.decide.sweep.SweepPoint;
import dev.ttsmark.harness.decide.sweep.SweepResult;
import dev.ttsmark.harness.measure.Metric;
import dev.ttsmark.harness.plan.Load;
import dev.ttsmark.harness.plan.PlanReader;
import dev.ttsmark.harness.plan.ReportLanguage;
import dev.ttsmark.harness.plan.Sweep;
import dev.ttsmark.harness.stats.compare.Front;
import dev.ttsmark.harness.stats.compare.Ratio;
import dev.ttsmark.harness.stats.steady.Regime;
import dev.ttsmark.harness.stats.steady.SteadyClass;
import dev.ttsmark.harness.summary.Conclusion;
import dev.ttsmark.harness.summary.Delivery;
import dev.ttsmark.harness.summary.Finding;
import dev.ttsmark.harness.summary.LengthMark;
import dev.ttsmark.harness.summary.Origin;
import dev.ttsmark.harness.summary.TargetResult;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Both languages say the same things, and nothing is kept that nobody says. */
class WordsTest {

    private static final Path SOURCES = Path.of("src/main/java/dev/ttsmark/harness/report");
    private static final Pattern LITERAL = Pattern.compile("\"([a-z0-9]+(?:[.-][a-z0-9]+)*)\"");
    private static final Pattern ASKED = Pattern.compile("say\\(\\s*\"([^\"]+)\"");
    private static final Pattern HOLE = Pattern.compile("\\{\\d}");

    /** Beginnings of keys that go on with the name of one of these. */
    private static final Map<String, Enum<?>[]> NAMED = Map.ofEntries(
            Map.entry("settled.", SteadyClass.values()),
            Map.entry("origins.", Origin.Part.values()),
            Map.entry("load.how.", Load.Pattern.values()),
            Map.entry("load.counted.", Load.Pattern.values()),
            Map.entry("load.level.", Load.Pattern.values()),
            Map.entry("weights.", Weights.values()),
            Map.entry("streaming.", Streaming.values()),
            Map.entry("severity.", Finding.Severity.values()),
            Map.entry("met.", TargetResult.Met.values()),
            Map.entry("position.", LengthMark.Position.values()),
            Map.entry("standing.", Conclusion.Standing.values()),
            Map.entry("use.", Conclusion.Use.values()),
            Map.entry("seen.", Delivery.Seen.values()),
            Map.entry("choice.regime.", Regime.values()),
            Map.entry("choice.verdict.", Choice.Verdict.values()),
            Map.entry("choice.standing.", Candidate.Standing.values()),
            Map.entry("choice.status.", Constraint.Status.values()),
            Map.entry("choice.kind.", namedKinds()),
            Map.entry("sweep.subtitle.", Sweep.Search.values()),
            Map.entry("sweep.verdict.", SweepResult.Verdict.values()),
            Map.entry("sweep.standing.", SweepPoint.Standing.values()),
            Map.entry("sweep.verdict-of.", Ratio.Verdict.values()),
            Map.entry("sweep.front.", Front.Place.values()),
            Map.entry("parity.head.", Measure.values()),
            Map.entry("parity.status.", Parity.Status.values()));

    /** A limit of a metric goes by the metric's name. */
    private static Enum<?>[] namedKinds() {
        return EnumSet.complementOf(EnumSet.of(Constraint.Kind.SLO, Constraint.Kind.LIMIT))
                .toArray(Enum<?>[]::new);
    }

    private final ResourceBundle english = Words.read("report_en.properties");
    private final ResourceBundle chinese = Words.read("report_zh.properties");

    @Test
    void bothBundlesHaveTheSameKeysAndHoles() {
        assertThat(chinese.keySet()).containsExactlyInAnyOrderElementsOf(english.keySet());
        for (String key : english.keySet()) {
            assertThat(holes(chinese.getString(key))).as(key).isEqualTo(holes(english.getString(key)));
        }
    }

    @Test
    void everyKeyIsSaidAndEverySaidKeyIsThere() throws IOException {
        Set<String> said = new HashSet<>();
        NAMED.forEach((start, values) -> Arrays.stream(values).forEach(value -> said.add(start + value.name())));
        Arrays.stream(Metric.Better.values())
                .forEach(better -> said.add("better." + better.name().toLowerCase(Locale.ROOT)));
        assertThat(english.keySet()).containsAll(said);
        Set<String> asked = literals(ASKED);
        asked.removeIf(start -> start.endsWith("."));
        assertThat(english.keySet()).containsAll(asked);
        said.addAll(literals(LITERAL));
        assertThat(english.keySet()).allSatisfy(key -> assertThat(
                        said.contains(key) || key.startsWith("language.") || key.startsWith("title."))
                .as(key)
                .isTrue());
    }

    @Test
    void apostrophesAndBracesThatTheFormatWouldEatAreNotUsed() {
        for (ResourceBundle bundle : List.of(english, chinese)) {
            for (String key : bundle.keySet()) {
                assertThat(HOLE.matcher(bundle.getString(key)).replaceAll(""))
                        .as(key)
                        .doesNotContain("'", "{", "}")
                        .isNotBlank();
            }
        }
    }

    @Test
    void chineseIsPunctuatedAndSpacedAsChinese() {
        Pattern halfWidth = Pattern.compile("\\p{IsHan}[,;:!?()]|[,;:!?()]\\p{IsHan}");
        Pattern unspaced = Pattern.compile("\\p{IsHan}[A-Za-z0-9]|[A-Za-z0-9%]\\p{IsHan}");
        for (String key : chinese.keySet()) {
            String text = HOLE.matcher(chinese.getString(key)).replaceAll("1");
            assertThat(halfWidth.matcher(text).find()).as(key + ": " + text).isFalse();
            assertThat(unspaced.matcher(text).find()).as(key + ": " + text).isFalse();
        }
    }

    @Test
    void aPhraseInsideASentenceIsSaidInItsLanguage() {
        Words words = Words.in(ReportLanguage.BOTH);
        Phrase phrase = words.say("steady.language-nothing", words.language("ms"));
        assertThat(phrase.said().get(0).text()).startsWith("Malay:");
        assertThat(phrase.said().get(1).text()).startsWith("马来语：");
        assertThat(words.language("xx").said()).containsExactly(new Said("", "xx"));
    }

    /** Plans, sweeps and deployments of others keep the titles they were given. */
    @Test
    void ourOwnTitlesAreSaidInChineseToo() throws IOException {
        Words chinese = Words.in(ReportLanguage.ZH);
        List<String> ours = new ArrayList<>(List.of(PlanReader.defaults().title()));
        for (String folder : List.of("../../sweeps", "../../deployments", "../../plans")) {
            try (Stream<Path> files = Files.list(Path.of(folder))) {
                for (Path file :
                        files.filter(f -> f.toString().endsWith(".yaml")).toList()) {
                    Files.readAllLines(file).stream()
                            .filter(line -> line.startsWith("title: "))
                            .forEach(line -> ours.add(line.substring(7).replace("\"", "")));
                }
            }
        }
        assertThat(ours)
                .hasSizeGreaterThan(5)
                .allSatisfy(title -> assertThat(chinese.title(title).joined()).matches(".*\\p{IsHan}.*"));
        assertThat(chinese.title("My machine").said()).containsExactly(new Said("", "My machine"));
    }

    private static Set<String> holes(String text) {
        return HOLE.matcher(text).results().map(hole -> hole.group()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> literals(Pattern pattern) throws IOException {
        try (Stream<Path> files = Files.list(SOURCES)) {
            Set<String> literals = new HashSet<>();
            for (Path file : files.toList()) {
                pattern.matcher(Files.readString(file, StandardCharsets.UTF_8))
                        .results()
                        .forEach(literal -> literals.add(literal.group(1)));
            }
            return literals;
        }
    }
}

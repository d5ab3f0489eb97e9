package dev.ttsmark.harness.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ttsmark.harness.InvalidInputException;
import dev.ttsmark.harness.measure.Metrics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RulesReaderTest {

    @TempDir
    Path folder;

    @Test
    void theShippedExampleHoldsTheTargetsOfTheOptimisationSummary() {
        Rules rules = RulesReader.read(Path.of("../../docs/gate/budgets.yaml"));
        assertThat(rules.rules())
                .contains(
                        new Rule.Budget(Metrics.TTFB_S, Statistic.P95, 0.5, Rule.Scope.EVERYWHERE, Policy.WARN),
                        new Rule.Budget(Metrics.RTF, Statistic.P95, 0.6, Rule.Scope.EVERYWHERE, Policy.WARN),
                        new Rule.Budget(
                                Metrics.RSS_PEAK_BYTES, Statistic.MEDIAN, 3e8, Rule.Scope.EVERYWHERE, Policy.WARN),
                        new Rule.Margin(Metrics.TTFB_S, 0.05, Rule.Scope.EVERYWHERE, Policy.FAIL));
    }

    @Test
    void withoutRulesNothingMayBecomeMuchWorse() {
        assertThat(RulesReader.defaults().rules()).hasSize(3).allSatisfy(rule -> assertThat(rule)
                .isInstanceOf(Rule.Margin.class));
    }

    @Test
    void everyKeyIsRead() throws IOException {
        Rules rules = RulesReader.read(file("""
                schema: 1
                inconclusive: fail
                may-differ: [threads, jvm-arguments]
                margins:
                  - {metric: rtf, margin: 0.1, configurations: [kokoro*], texts: ["ladder/*"], inconclusive: pass}
                  - {metric: total_s}
                """));
        assertThat(rules.mayDiffer()).containsExactlyInAnyOrder(Trait.THREADS, Trait.JVM_ARGUMENTS);
        assertThat(rules.rules())
                .containsExactly(
                        new Rule.Margin(
                                Metrics.RTF, 0.1, new Rule.Scope(List.of("kokoro*"), List.of("ladder/*")), Policy.PASS),
                        new Rule.Margin(Metrics.TOTAL_S, 0.05, Rule.Scope.EVERYWHERE, Policy.FAIL));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            margins: [{metric: totl_s}]                               | line 1, key 'margins[0].metric': no gate knows a metric 'totl_s'; did you mean 'total_s'?
            margins: [{metric: marginal_rtf}]                         | no gate knows a metric 'marginal_rtf'
            margins: [{metric: audio_s}]                              | describes and does not rank
            margins: [{metric: gap_max_s}]                            | may be 0, so it has no ratio
            margins: [{metric: rtf, margin: 0%}]                      | no share above 0
            margins: [{metric: rtf, marign: 5%}]                      | key 'margins[0].marign' is unknown; did you mean 'margin'
            margin: []                                                | did you mean 'margins'
            schema: 1                                                 | holds neither 'budgets' nor 'margins'
            budgets: [{metric: rtf}]                                  | either 'at-most' or 'at-least'
            budgets: [{metric: rtf, at-most: 1, at-least: 2}]         | either 'at-most' or 'at-least'
            budgets: [{metric: rtf, at-least: 1}]                     | key 'budgets[0].at-least': less of 'rtf' is better; write 'at-most'
            budgets: [{metric: rtfx, at-most: 1}]                     | more of 'rtfx' is better; write 'at-least'
            budgets: [{metric: rss_peak_bytes, statistic: p95, at-most: 1}] | one value a process; write median
            budgets: [{metric: rtf, statistic: mean, at-most: 1}]     | key 'budgets[0].statistic'
            budgets: [{metric: rtf, at-most: -1}]                     | key 'budgets[0].at-most'
            budgets: [{metric: rtf, at-most: x}]                      | key 'budgets[0].at-most'
            inconclusive: maybe                                       | key 'inconclusive'
            may-differ: [weather]                                     | key 'may-differ[0]'
            rules                                                     | is not a set of rules
            """)
    void whatIsNoRuleIsRefusedWithItsPlace(String yaml, String words) throws IOException {
        Path file = file(yaml);
        assertThatThrownBy(() -> RulesReader.read(file))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining(words)
                .hasMessageContaining("rules.yaml line 1")
                .hasMessageMatching("[^\\n]*[.?]");
    }

    private Path file(String yaml) throws IOException {
        return Files.writeString(folder.resolve("rules.yaml"), yaml);
    }
}

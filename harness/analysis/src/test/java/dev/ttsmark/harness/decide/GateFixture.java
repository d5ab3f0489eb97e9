package dev.ttsmark.harness.decide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ttsmark.harness.summary.RunSource;
import dev.ttsmark.harness.summary.SyntheticEngine;
import dev.ttsmark.harness.summary.SyntheticRun;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Runs that a gate judges, and what it is to say of them. */
final class GateFixture {

    static final String TEXT = "ladder/EN-1";

    private GateFixture() {}

    static SyntheticEngine engine(double overheadSeconds) {
        return SyntheticEngine.of("kokoro", overheadSeconds, 0.2).noise(0.01, 0.02);
    }

    static SyntheticRun run(String id, SyntheticEngine engine) {
        return SyntheticRun.named(id)
                .engine(engine)
                .text(TEXT, "en", 15, 1)
                .rounds(8, 40, 0)
                .seed(id.hashCode());
    }

    static final RunSource BASE = run("base", engine(0.2)).build();

    static GateResult judge(RunSource base, RunSource candidate, Rule... rules) {
        return judge(base, candidate, new Rules(List.of(rules), Set.of()), NoiseFloors.NONE);
    }

    static GateResult judge(RunSource base, RunSource candidate, Rules rules, NoiseFloors floors) {
        return Gate.judge(new Gate.Request(
                rules,
                Optional.of(RunSide.of(base, rules.metrics())),
                RunSide.of(candidate, rules.metrics()),
                floors,
                Optional.empty()));
    }

    static void assertVerdict(GateResult result, Verdict verdict, int exitCode, String... words) {
        assertThat(result.verdict()).as(result.reason()).isEqualTo(verdict);
        assertThat(result.exitCode()).isEqualTo(exitCode);
        for (String word : words) {
            assertThat(result.reason() + " " + result.nextStep()).contains(word);
        }
        if (verdict != Verdict.PASS) {
            assertThat(result.nextStep()).isNotEmpty();
        }
    }
}

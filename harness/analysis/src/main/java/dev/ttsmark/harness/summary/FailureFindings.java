package dev.ttsmark.harness.summary;

import dev.ttsmark.engine.EngineInfo;
import dev.ttsmark.harness.measure.Bilingual;
import dev.ttsmark.harness.measure.Call;
import dev.ttsmark.harness.measure.Outcome;
import dev.ttsmark.harness.measure.RoundFailed;
import dev.ttsmark.harness.measure.RoundOpened;
import dev.ttsmark.harness.summary.Finding.Kind;
import dev.ttsmark.harness.summary.Finding.Severity;
import java.util.List;
import java.util.Map;

/** Rounds and calls that did not come to their end, and rounds that do not agree about their engine. */
final class FailureFindings {

    private FailureFindings() {}

    static void find(ConfigurationRows rows, Findings findings) {
        rounds(rows, findings);
        calls(rows, findings);
        changes(rows, findings);
    }

    private static void rounds(ConfigurationRows rows, Findings findings) {
        if (rows.failed().isEmpty()) {
            return;
        }
        RoundFailed first = rows.failed().get(0);
        findings.add(
                Kind.ROUND_FAILED,
                Severity.WARNING,
                Findings.Place.of(rows),
                Map.of("failedRounds", (double) rows.failed().size()),
                new Bilingual("%s: failed rounds: %s; first %s: %s", "%s：%s 轮失败；首次为 %s：%s")
                        .with(rows.name(), "" + rows.failed().size(), first.failure(), first.message()),
                new Bilingual(
                        "Read run.log of the run, fix the cause, and resume with --resume.",
                        "查看该次运行的 run.log，排除原因后用 --resume 续跑。"));
    }

    private static void calls(ConfigurationRows rows, Findings findings) {
        List<Outcome.Failed> failed = rows.calls().stream()
                .map(Call::outcome)
                .filter(Outcome.Failed.class::isInstance)
                .map(Outcome.Failed.class::cast)
                .toList();
        if (failed.isEmpty()) {
            return;
        }
        findings.add(
                Kind.FAILED_CALLS,
                Severity.INVALID,
                Findings.Place.of(rows),
                Map.of("failedCalls", (double) failed.size(), "calls", (double)
                        rows.calls().size()),
                new Bilingual("%s: failed calls: %s of %s; first %s: %s", "%s：%s 次调用失败（共 %s 次）；首次为 %s：%s")
                        .with(
                                rows.name(),
                                "" + failed.size(),
                                "" + rows.calls().size(),
                                failed.get(0).failure(),
                                failed.get(0).message()),
                new Bilingual(
                        "Don't rank this configuration before its failures are understood: speed on the texts that"
                                + " survive is not its speed.",
                        "在查明失败原因之前不要给该配置排名：仅凭成功的文本得出的速度不代表真实速度。"));
    }

    private static void changes(ConfigurationRows rows, Findings findings) {
        List<EngineInfo> infos =
                rows.opened().stream().map(RoundOpened::info).distinct().toList();
        if (infos.size() < 2) {
            return;
        }
        findings.add(
                Kind.ENGINE_CHANGED,
                Severity.INVALID,
                Findings.Place.of(rows),
                Map.of("variants", (double) infos.size()),
                new Bilingual(
                                "%s: rounds report %s different engine states (runtime, model or options).",
                                "%s：各轮报告了 %s 种不同的引擎状态（运行时、模型或选项不一致）。")
                        .with(rows.name(), "" + infos.size()),
                new Bilingual(
                        "Compare the round-opened rows, then measure again with one model file and one runtime.",
                        "对比各 round-opened 记录，统一模型文件与运行时后重新测量。"));
    }
}

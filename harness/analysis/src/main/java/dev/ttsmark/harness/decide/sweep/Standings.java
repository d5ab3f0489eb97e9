package dev.ttsmark.harness.decide.sweep;

import dev.ttsmark.harness.decide.parity.ConfigurationParity;
import dev.ttsmark.harness.decide.sweep.SweepPoint.Standing;
import dev.ttsmark.harness.measure.Bilingual;
import dev.ttsmark.harness.measure.Metrics;
import dev.ttsmark.harness.measure.RoundFailed;
import dev.ttsmark.harness.plan.Sweep;
import dev.ttsmark.harness.summary.FailureGroup;
import dev.ttsmark.harness.summary.Finding;
import dev.ttsmark.harness.summary.Finding.Kind;
import dev.ttsmark.harness.summary.Finding.Severity;
import dev.ttsmark.harness.summary.RunFacts;
import dev.ttsmark.harness.summary.UnsupportedCell;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which points may win, by what happened to them and what they sound like. */
final class Standings {

    /** Audio that makes an engine look fast because it is no speech, or not all of it. */
    private static final Set<Kind> OF_AUDIO =
            EnumSet.of(Kind.SILENT, Kind.NAN, Kind.CLIPPED, Kind.TRUNCATED, Kind.LEADING_SILENCE);

    /** A point that spoke a smaller share of the texts would shrink the comparison to those few. */
    private static final double ENOUGH_TEXTS = 0.5;

    private final RunFacts facts;
    private final String reference;
    private final Optional<List<ConfigurationParity>> parities;
    private final long mostTexts;

    private Standings(Sweep sweep, RunFacts facts, Optional<List<ConfigurationParity>> parities) {
        this.facts = facts;
        this.reference = sweep.reference().name();
        this.parities = parities;
        this.mostTexts = sweep.points().stream()
                .mapToLong(point -> texts(point.name()))
                .max()
                .orElse(0);
    }

    /** @param reason says nothing for one that may win */
    record Found(Standing standing, Bilingual reason) {}

    /** One for each point. */
    static Map<String, Found> of(Sweep sweep, RunFacts facts, Optional<List<ConfigurationParity>> parities) {
        Standings standings = new Standings(sweep, facts, parities);
        Map<String, Found> all = new LinkedHashMap<>();
        sweep.points().forEach(point -> all.put(point.name(), standings.of(point.name())));
        return all;
    }

    private Found of(String name) {
        Optional<Finding> unsound = finding(name, OF_AUDIO);
        if (unsound.isPresent()) {
            return new Found(Standing.UNSOUND, unsound.get().sentence());
        }
        if (texts(name) == 0 || finding(name, EnumSet.of(Kind.FAILED_CALLS)).isPresent()) {
            return failure(name)
                    .map(why -> new Found(Standing.FAILED, why))
                    .orElseGet(() -> new Found(Standing.NOT_MEASURED, NO_CALL));
        }
        if (texts(name) < ENOUGH_TEXTS * mostTexts) {
            return new Found(
                    Standing.NOT_MEASURED,
                    new Bilingual("Spoke %s of %s texts only.", "仅合成了 %s / %s 条文本。")
                            .with("" + texts(name), "" + mostTexts));
        }
        return finding(name, EnumSet.complementOf(EnumSet.of(Kind.FAILED_CALLS)))
                .map(finding -> new Found(Standing.INVALID, finding.sentence()))
                .orElseGet(() -> byParity(name));
    }

    private static final Bilingual NO_CALL =
            new Bilingual("Got no call that counts within the budget.", "时间预算内未完成任何计入统计的调用。");

    private long texts(String name) {
        return facts.cells().stream()
                .filter(cell -> cell.configuration().equals(name))
                .filter(cell -> cell.estimate(Metrics.TOTAL_S.id()).isPresent())
                .count();
    }

    /** The gravest of some kinds; one of clipping is no more than a warning elsewhere. */
    private Optional<Finding> finding(String name, Set<Kind> kinds) {
        return facts.findings().stream()
                .filter(finding -> finding.configuration().filter(name::equals).isPresent())
                .filter(finding -> kinds.contains(finding.kind()))
                .filter(finding -> finding.severity() == Severity.INVALID || finding.kind() == Kind.CLIPPED)
                .findFirst();
    }

    private Optional<Bilingual> failure(String name) {
        Optional<String> failed = facts.failures().stream()
                .filter(group -> group.configuration().equals(name))
                .filter(group -> !group.failure().equals(RoundFailed.INTERRUPTED))
                .findFirst()
                .map(FailureGroup::message);
        Optional<String> unsupported = facts.unsupported().stream()
                .filter(cell -> cell.configuration().equals(name))
                .findFirst()
                .map(UnsupportedCell::message);
        return failed.map(message -> new Bilingual(message, message))
                .or(() -> unsupported.map(message -> new Bilingual("Unsupported: " + message, "不支持：" + message)));
    }

    private Found byParity(String name) {
        if (parities.isEmpty() || name.equals(reference)) {
            return new Found(Standing.ELIGIBLE, Bilingual.NOTHING);
        }
        if (texts(reference) == 0) {
            return new Found(Standing.UNKNOWN, NO_REFERENCE.with(reference));
        }
        return parities.get().stream()
                .filter(parity -> parity.configuration().equals(name))
                .findFirst()
                .map(Standings::byParity)
                .orElseGet(() -> new Found(Standing.UNKNOWN, NO_RECORDING));
    }

    private static Found byParity(ConfigurationParity parity) {
        return switch (parity.status()) {
            case PASS -> new Found(Standing.ELIGIBLE, Bilingual.NOTHING);
            case FAIL -> new Found(Standing.UNLIKE, parity.sentence());
            case UNKNOWN -> new Found(Standing.UNKNOWN, parity.sentence());
        };
    }

    private static final Bilingual NO_REFERENCE = new Bilingual(
            "The reference, %s, was not measured, so there is nothing to hold recordings against; under vary, write first"
                    + " the values that work here.",
            "参考配置 %s 未能测得，录音无从对比；请在 vary 中把本机可用的取值写在首位。");

    private static final Bilingual NO_RECORDING =
            new Bilingual("There is no recording to compare with the reference's.", "没有可与参考配置对比的录音。");
}

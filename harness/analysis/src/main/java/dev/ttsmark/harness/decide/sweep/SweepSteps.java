package dev.ttsmark.harness.decide.sweep;

import dev.ttsmark.engine.EngineInfo;
import dev.ttsmark.engine.Weights;
import dev.ttsmark.harness.decide.sweep.SweepPoint.Standing;
import dev.ttsmark.harness.measure.Bilingual;
import dev.ttsmark.harness.stats.compare.ForksNeeded;
import dev.ttsmark.harness.stats.compare.Pairs;
import dev.ttsmark.harness.stats.compare.Ratio;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What must be measured to be sure. */
final class SweepSteps {

    /** A difference that matters, and how surely it should be seen. */
    private static final double DIFFERENCE = Math.log1p(0.05);

    private static final double POWER = 0.8;

    private static final int MOST_ROUNDS = 10_000;

    /** Fewer rounds give intervals that say nothing. */
    private static final int ENOUGH_ROUNDS = 6;

    private final Matrix matrix;
    private final List<SweepPoint> points;

    /** @param points best first */
    SweepSteps(Matrix matrix, List<SweepPoint> points) {
        this.matrix = matrix;
        this.points = points;
    }

    List<Bilingual> sentences() {
        List<Bilingual> steps = new ArrayList<>();
        List<SweepPoint> rivals = SweepJudge.rivals(points);
        Optional<SweepPoint> open = rivals.stream()
                .filter(point -> is(point, Ratio.Verdict.NOT_SEPARATED))
                .findFirst();
        open.ifPresent(rival -> steps.add(rounds(rival)));
        if (open.isEmpty() && rivals.stream().anyMatch(point -> is(point, Ratio.Verdict.SAME))) {
            steps.add(new Bilingual(
                    "The first are the same within 5 %: choose among them by memory or by another need; more rounds will"
                            + " not change that.",
                    "居前的配置相差不超过 5%：请按内存或其他需求取舍，增加轮次不会改变这一点。"));
        }
        provisional().ifPresent(steps::add);
        dropped().ifPresent(steps::add);
        standIns().ifPresent(steps::add);
        budget().or(this::unknown).ifPresent(steps::add);
        return List.copyOf(steps);
    }

    private static boolean is(SweepPoint point, Ratio.Verdict verdict) {
        return point.overBest().filter(ratio -> ratio.verdict() == verdict).isPresent();
    }

    private Bilingual rounds(SweepPoint rival) {
        SweepPoint best = points.get(0);
        Optional<Pairs> pairs = matrix.lineup().pairs(matrix.objective(), best.name(), rival.name());
        int have = pairs.map(p -> p.first().length).orElse(0);
        int needed = pairs.flatMap(Pairs::logDeviation)
                .filter(deviation -> deviation > 0)
                .map(deviation ->
                        ForksNeeded.pairs(DIFFERENCE, deviation, POWER).orElse(MOST_ROUNDS))
                .orElse(ENOUGH_ROUNDS);
        return Math.max(needed, ENOUGH_ROUNDS) > have
                ? new Bilingual(
                                "%s and %s: about %s rounds of each show a difference of 5 %% in four cases of five (%s so"
                                        + " far).",
                                "%s 与 %s：各测约 %s 轮，即有八成把握分辨 5%% 的差异（目前成对 %s 轮）。")
                        .with(best.name(), rival.name(), "" + Math.max(needed, ENOUGH_ROUNDS), "" + have)
                : new Bilingual(
                                "%s and %s: the rounds suffice to show a difference of 5 %%, so theirs is smaller or just"
                                        + " there; choose by memory or by another need, or double the rounds.",
                                "%s 与 %s：现有轮次已足以分辨 5%% 的差异，二者差异不大于此或正在边缘；可按内存或其他需求取舍，或将轮次加倍。")
                        .with(best.name(), rival.name());
    }

    private Optional<Bilingual> provisional() {
        return points.stream()
                .limit(1)
                .filter(SweepPoint::mayWin)
                .filter(SweepPoint::provisional)
                .findFirst()
                .map(best -> new Bilingual(
                                "%s: its figures are provisional; give it more time with --budget, so that a steady state"
                                        + " can be shown.",
                                "%s：其数据为暂定值；请用 --budget 增加时间预算，以便确认稳态。")
                        .with(best.name()));
    }

    private Optional<Bilingual> dropped() {
        boolean any = points.stream().filter(SweepPoint::mayWin).anyMatch(point -> point.tied() && point.dropped());
        return any
                ? Optional.of(new Bilingual(
                        "A sweep with search: full gives every point the same rounds, and with that the dropped ones a"
                                + " comparison that proves.",
                        "改用 search: full 可让所有配置获得相同轮次，从而对被淘汰者作出有依据的比较。"))
                : Optional.empty();
    }

    private Optional<Bilingual> standIns() {
        boolean any = points.stream()
                .flatMap(point -> point.info().stream())
                .map(EngineInfo::model)
                .anyMatch(model -> model.weights() == Weights.STAND_IN);
        return any
                ? Optional.of(new Bilingual(
                        "Measure the released weights: with stand-ins times hold for the architecture, but whether a point"
                                + " changes the audio shows on real speech alone.",
                        "请使用官方发布权重再测：替身权重下耗时可代表模型架构，但配置是否改变音质只有真实语音才能说明。"))
                : Optional.empty();
    }

    private Optional<Bilingual> unknown() {
        return points.stream()
                .filter(point -> point.standing() == Standing.UNKNOWN)
                .findFirst()
                .map(point -> new Bilingual(
                        point.name() + ": " + point.reason().en(),
                        point.name() + "：" + point.reason().zh()));
    }

    private Optional<Bilingual> budget() {
        int asked = matrix.sweep().plan().rounds().min();
        long less = points.stream()
                .filter(point -> point.standing() != Standing.FAILED && point.rounds() < asked)
                .count();
        return less == 0
                ? Optional.empty()
                : Optional.of(new Bilingual(
                                "Go on with --resume and a larger --budget: configurations with fewer than the %s rounds that"
                                        + " the sweep asks for: %s of %s.",
                                "请用 --resume 并增大 --budget 续跑：未测满所要求的 %s 轮的配置有 %s 个（共 %s 个）。")
                        .with("" + asked, "" + less, "" + points.size()));
    }
}

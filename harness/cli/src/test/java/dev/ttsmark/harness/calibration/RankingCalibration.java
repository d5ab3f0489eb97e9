package dev.ttsmark.harness.calibration;

import dev.ttsmark.harness.stats.compare.Ratio;
import dev.ttsmark.harness.summary.Conclusion;
import dev.ttsmark.harness.summary.Summaries;
import dev.ttsmark.harness.summary.SyntheticEngine;
import dev.ttsmark.harness.summary.SyntheticRun;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Rankings of configurations that are all equally fast. */
final class RankingCalibration implements Calibration {

    private static final int RUNS = 1000;

    /** What a ranking claimed. */
    private record Claim(boolean winner, boolean anyDifference) {}

    @Override
    public String title() {
        return "Ranking: differences between equals";
    }

    @Override
    public String why() {
        return """
                Configurations that are equally fast, 3 % between processes, ranked as the report does it. The best one
                was chosen by the same rounds that then compare it, so a difference to it counts only after Holm's
                correction over all pairs of configurations; correcting over the comparisons with the best alone let
                6 % (three configurations) to 10 % (six) of rankings claim a difference.""";
    }

    @Override
    public Table simulate(Effort effort) {
        int runs = effort.runs(RUNS);
        List<List<String>> rows = new ArrayList<>();
        List<Goal> goals = new ArrayList<>();
        for (int configurations : new int[] {2, 3, 6}) {
            for (int rounds : new int[] {3, 10}) {
                List<Claim> claims = Simulation.runs(
                        "ranking " + configurations + " " + rounds,
                        runs,
                        random -> rank(configurations, rounds, random));
                double winner = claims.stream().filter(Claim::winner).count() / (double) runs;
                double different = claims.stream().filter(Claim::anyDifference).count() / (double) runs;
                rows.add(List.of("" + configurations, "" + rounds, Goal.percent(different), Goal.percent(winner)));
                goals.add(Goal.atMost(
                        configurations + " configurations, " + rounds + " rounds: any difference claimed",
                        different,
                        0.05,
                        runs));
            }
        }
        return new Table(List.of("configurations", "rounds", "any difference claimed", "a winner named"), rows, goals);
    }

    private static Claim rank(int configurations, int rounds, SplittableRandom random) {
        SyntheticRun run = SyntheticRun.named("ranking")
                .text("c/1", "en", 60, 4)
                .rounds(rounds, 5, 0)
                .seed(random.nextLong());
        for (int i = 0; i < configurations; i++) {
            run.engine(SyntheticEngine.of("engine-" + i, 0.1, 0.2).noise(0.03, 0.03));
        }
        Conclusion.Choice choice = Summaries.of(List.of(run.build())).conclusion().choices().stream()
                .filter(c -> c.use() == Conclusion.Use.LOWEST_RTF)
                .findFirst()
                .orElseThrow();
        boolean different = choice.contenders().stream()
                .flatMap(contender -> contender.overWinner().stream())
                .anyMatch(ratio -> ratio.verdict() == Ratio.Verdict.DIFFERENT);
        return new Claim(choice.winner().isPresent(), different);
    }
}

package dev.ttsmark.harness.analyze;

import dev.ttsmark.harness.measure.Bilingual;
import dev.ttsmark.harness.stats.Numbers;
import dev.ttsmark.harness.stats.steady.SteadyClass;
import dev.ttsmark.harness.stats.steady.SteadyState;
import dev.ttsmark.harness.stats.steady.TailEvidence;
import dev.ttsmark.harness.summary.Finding.Kind;
import dev.ttsmark.harness.summary.Finding.Severity;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Whether processes reached a steady state, and what kept them from it. */
record SteadyFindings(List<SteadyState> states, Found found) {

    private static final Bilingual SETTLE = new Bilingual(
            "Find what changes while it is measured (other processes, heat, memory), or measure longer.",
            "请查明测量期间发生变化的因素（其他进程、温度、内存），或延长测量时间。");

    static void find(SeriesAnalyst analyst, Found found) {
        SteadyFindings findings = new SteadyFindings(analyst.states(), found);
        findings.tooFew();
        if (analyst.label().equals(SeriesResult.INCONSISTENT)) {
            findings.inconsistent();
        }
        findings.notSteady();
        findings.drift();
        findings.cyclic();
        findings.slowdown();
    }

    private void tooFew() {
        if (count(SteadyClass.INSUFFICIENT) == 0) {
            return;
        }
        int shortest = states.stream().mapToInt(SteadyState::n).min().orElse(0);
        long trending = states.stream()
                .filter(state -> state.tail().hasSignificantTrend())
                .count();
        Bilingual trend = trending == 0 ? new Bilingual("finds none", "未发现显著趋势") : new Bilingual("finds one", "发现显著趋势");
        found.add(
                Kind.TOO_FEW,
                Severity.WARNING,
                Map.of("shortestRows", (double) shortest, "trendingProcesses", (double) trending),
                new Bilingual(
                        "The shortest process has " + shortest
                                + " of the " + SteadyState.SMALLEST_COUNT
                                + " rows that it takes to tell steady from not; a test for a trend "
                                + trend.en() + ". Figures are provisional.",
                        "最短的进程仅有 " + shortest + " 行，至少需要 " + SteadyState.SMALLEST_COUNT + " 行才能判定稳态；趋势检验" + trend.zh()
                                + "。数据为暂定值。"),
                new Bilingual("Measure 60 to 100 in a row in each process.", "请在每个进程中连续测量 60 至 100 次。"));
    }

    private void inconsistent() {
        TreeMap<SteadyClass, Long> classes =
                states.stream().collect(Collectors.groupingBy(SteadyState::kind, TreeMap::new, Collectors.counting()));
        Map<String, Double> evidence = new TreeMap<>();
        classes.forEach((kind, count) -> evidence.put(kind.name(), count.doubleValue()));
        String list = classes.entrySet().stream()
                .map(entry -> entry.getKey() + ": " + entry.getValue())
                .collect(Collectors.joining(", "));
        found.add(
                Kind.FORKS_INCONSISTENT,
                Severity.WARNING,
                evidence,
                new Bilingual(
                        "Processes behave differently (" + list
                                + "), so no class holds for all, and figures are over all" + " rows.",
                        "各进程表现不一致（" + list + "），无法归为同一类；数据按全部行计算。"),
                SETTLE);
    }

    private void notSteady() {
        int unsteady = count(SteadyClass.NO_STEADY_STATE);
        if (unsteady > 0) {
            add(
                    Kind.NOT_STEADY,
                    processes(unsteady),
                    new Bilingual(
                            "The level keeps changing, or its last change comes too late to be believed",
                            "水平持续变化，或最后一次变化出现过晚而不足为信"),
                    unsteady);
        }
    }

    private void drift() {
        int drifting = count(SteadyClass.DRIFT);
        if (drifting == 0) {
            return;
        }
        TailEvidence most = tails(SteadyClass.DRIFT).stream()
                .max(Comparator.comparingDouble(tail -> Math.abs(tail.totalChange())))
                .orElseThrow();
        Map<String, Double> evidence = processes(drifting);
        evidence.put("totalChange", most.totalChange());
        evidence.put("trendZ", most.trendZ());
        String change = Numbers.percent(Math.abs(most.totalChange()));
        boolean up = most.totalChange() > 0;
        add(
                Kind.DRIFT,
                evidence,
                new Bilingual(
                        (up ? "Values rise by " : "Values fall by ") + change + " from first to last (Theil–Sen)",
                        (up ? "数值从头到尾上升 " : "数值从头到尾下降 ") + change + "（Theil–Sen）"),
                drifting);
    }

    private void cyclic() {
        int cycling = count(SteadyClass.CYCLIC);
        tails(SteadyClass.CYCLIC).stream()
                .flatMap(tail -> tail.cycle().stream())
                .max(Comparator.comparingDouble(TailEvidence.Cycle::amplitude))
                .ifPresent(cycle -> {
                    Map<String, Double> evidence = processes(cycling);
                    evidence.put("amplitude", cycle.amplitude());
                    evidence.put("lagRows", cycle.lagCalls());
                    String amplitude = Numbers.percent(cycle.amplitude());
                    String lag = Numbers.three(cycle.lagCalls());
                    add(
                            Kind.CYCLIC,
                            evidence,
                            new Bilingual(
                                    "Values rise and fall by " + amplitude + " every " + lag + " rows",
                                    "数值以每 " + lag + " 行为周期上下波动 " + amplitude),
                            cycling);
                });
    }

    private void slowdown() {
        int slowing = count(SteadyClass.SLOWDOWN);
        if (slowing > 0) {
            add(
                    Kind.SLOWDOWN,
                    processes(slowing),
                    new Bilingual(
                            "Values settle higher than they began, and figures are of the higher level",
                            "数值最终稳定在高于起始的水平，数据取自较高的水平"),
                    slowing);
        }
    }

    private void add(Kind kind, Map<String, Double> evidence, Bilingual what, int processes) {
        Bilingual where = states.size() == 1
                ? new Bilingual(".", "。")
                : new Bilingual(
                        " in " + processes + " of " + states.size() + " processes.",
                        "（" + states.size() + " 个进程中的 " + processes + " 个）。");
        found.add(
                kind,
                Severity.WARNING,
                evidence,
                new Bilingual(what.en() + where.en(), what.zh() + where.zh()),
                SETTLE);
    }

    private Map<String, Double> processes(int concerned) {
        Map<String, Double> evidence = new TreeMap<>();
        evidence.put("processes", (double) states.size());
        evidence.put("concernedProcesses", (double) concerned);
        return evidence;
    }

    private int count(SteadyClass kind) {
        return (int) states.stream().filter(state -> state.kind() == kind).count();
    }

    private List<TailEvidence> tails(SteadyClass kind) {
        return states.stream()
                .filter(state -> state.kind() == kind)
                .map(SteadyState::tail)
                .toList();
    }
}

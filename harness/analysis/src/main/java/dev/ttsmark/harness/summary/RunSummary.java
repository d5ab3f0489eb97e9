package dev.ttsmark.harness.summary;

import dev.ttsmark.engine.EngineInfo;
import dev.ttsmark.harness.load.LoadSummary;
import dev.ttsmark.harness.measure.Environment;
import dev.ttsmark.harness.plan.Plan;
import dev.ttsmark.harness.stats.steady.Regime;
import java.util.List;
import java.util.Optional;

/**
 * Everything the report's tables show, computed from files alone; {@code summary.json}. Where several runs are merged
 * their rows stay apart by run.
 *
 * @param schema version of this format, 1
 * @param runs in the order given
 * @param cells by run, configuration, utterance as first seen
 * @param deliveries in the same order
 * @param devices of configurations for which a meter could be read
 * @param operators of configurations that were profiled
 * @param loads of configurations that were put under load
 */
public record RunSummary(
        int schema,
        List<Run> runs,
        List<Configuration> configurations,
        List<CellSummary> cells,
        List<Delivery> deliveries,
        List<ColdStart> coldStarts,
        List<Memory> memory,
        List<DeviceUse> devices,
        List<LadderFit> fits,
        List<Origin> origins,
        List<OperatorTable> operators,
        List<LoadSummary> loads,
        List<Crossover> crossovers,
        List<BreakEven> breakEvens,
        List<Change> changes,
        List<TargetResult> targets,
        List<FailureGroup> failures,
        List<UnsupportedCell> unsupported,
        List<Finding> findings,
        Conclusion conclusion) {

    /**
     * A run.
     *
     * @param id name of its directory
     * @param hostLoad median load average of the host over measured calls; empty where unknown
     */
    public record Run(String id, String title, Design design, Environment environment, Optional<Double> hostLoad) {}

    /**
     * How a run was laid out, from its plan.
     *
     * @param warmUp calls of a text that do not count
     * @param measured calls of a text that count, one after another; empty where time decided
     * @param shuffledPasses passes over all texts in random order that count as well; empty where time decided
     * @param precision relative half-width at which measuring stops
     */
    public record Design(
            int minRounds,
            int maxRounds,
            int warmUp,
            Optional<Integer> measured,
            Optional<Integer> shuffledPasses,
            double budgetSeconds,
            double precision,
            long seed) {}

    /**
     * An engine configuration in a run.
     *
     * @param entry as planned; empty where rows name a configuration that the plan lacks
     * @param info as the first round reported it; empty where no round could open it
     * @param roundsOpened processes that opened the engine
     * @param roundsClosed of those, the ones that came to their end
     * @param calls of every phase
     * @param steadiness of its processes, over all texts
     * @param regime that headline figures are of; empty where calls of both agree and are taken together
     * @param lengthChange what it costs that another text came before; empty without calls in both regimes
     * @param reached precision; empty where a text has fewer than two rounds
     * @param cacheProbe empty where no unique text was spoken
     */
    public record Configuration(
            String run,
            String name,
            Optional<Plan.EngineEntry> entry,
            Optional<EngineInfo> info,
            int roundsOpened,
            int roundsClosed,
            int calls,
            Steadiness steadiness,
            Optional<Regime> regime,
            Optional<LengthChange> lengthChange,
            Optional<Reached> reached,
            Optional<CacheProbe> cacheProbe) {}
}

package dev.ttsmark.harness.summary;

import dev.ttsmark.harness.load.LoadSummary;
import dev.ttsmark.harness.measure.Call;
import dev.ttsmark.harness.measure.RoundOpened;
import dev.ttsmark.harness.plan.Plan;
import dev.ttsmark.harness.stats.Quantiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** From rows to everything that tables show. The same input gives the same output, to the last bit. */
public final class Summaries {

    private static final int SCHEMA = 1;

    private Summaries() {}

    /**
     * Summarises one run or merges several.
     *
     * @throws dev.ttsmark.harness.InvalidInputException if a plan sets a target for a metric that does not exist
     */
    public static RunSummary of(List<RunSource> sources) {
        List<RunPart> parts = sources.stream().map(RunPart::of).toList();
        List<Finding> findings = new ArrayList<>();
        List<Conclusion.Choice> choices = new ArrayList<>();
        for (RunPart part : parts) {
            List<Finding> own = Findings.of(part);
            findings.addAll(own);
            choices.addAll(Conclusions.of(part, own));
        }
        return new RunSummary(
                SCHEMA,
                sources.stream().map(Summaries::run).toList(),
                RunPart.join(parts, RunPart::configurations),
                RunPart.join(parts, RunPart::cells),
                RunPart.join(parts, part -> part.rows().stream()
                        .flatMap(rows -> Deliveries.of(rows).stream())
                        .toList()),
                RunPart.join(
                        parts, part -> part.rows().stream().map(Starts::cold).toList()),
                RunPart.join(
                        parts, part -> part.rows().stream().map(Starts::memory).toList()),
                RunPart.join(parts, part -> part.rows().stream()
                        .flatMap(rows -> DeviceUse.of(rows).stream())
                        .toList()),
                RunPart.join(parts, RunPart::fits),
                RunPart.join(parts, part -> Origins.of(part.ladders())),
                RunPart.join(parts, part -> part.rows().stream()
                        .flatMap(rows -> OperatorTables.of(rows).stream())
                        .toList()),
                RunPart.join(parts, Summaries::loads),
                RunPart.join(parts, part -> Crossovers.of(part.ladders())),
                RunPart.join(parts, BreakEvens::of),
                RunPart.join(parts, part -> Changes.of(part.source(), part.rows())),
                RunPart.join(parts, RunPart::targets),
                RunPart.join(parts, part -> part.rows().stream()
                        .flatMap(rows -> Failures.of(rows).stream())
                        .toList()),
                RunPart.join(parts, part -> part.rows().stream()
                        .flatMap(rows -> Failures.unsupported(rows).stream())
                        .toList()),
                findings,
                new Conclusion(choices));
    }

    private static List<LoadSummary> loads(RunPart part) {
        return part.source().plan().load().stream()
                .flatMap(load -> part.rows().stream()
                        .flatMap(rows -> LoadSummary.of(rows.run(), rows.name(), load, rows.loaded()).stream()))
                .toList();
    }

    private static RunSummary.Run run(RunSource source) {
        Plan plan = source.plan();
        RunSummary.Design design = new RunSummary.Design(
                plan.rounds().min(),
                plan.rounds().max(),
                plan.calls().warmUp(),
                plan.calls().measured(),
                plan.calls().shuffledPasses(),
                plan.budget().toMillis() / 1e3,
                plan.precision(),
                plan.seed());
        return new RunSummary.Run(source.id(), plan.title(), design, source.environment(), hostLoad(source));
    }

    /** Median load average over measured calls. */
    static Optional<Double> hostLoad(RunSource source) {
        double[] loads = source.rows().stream()
                .filter(row -> row instanceof Call call
                        && ConfigurationRows.counts(call)
                        && call.telemetry().loadAverage() >= 0)
                .mapToDouble(row -> ((Call) row).telemetry().loadAverage())
                .toArray();
        return loads.length == 0 ? Optional.empty() : Optional.of(Quantiles.median(loads));
    }

    static RunSummary.Configuration configuration(Plan plan, ConfigurationRows rows) {
        return new RunSummary.Configuration(
                rows.run(),
                rows.name(),
                plan.engines().stream()
                        .filter(entry -> entry.name().equals(rows.name()))
                        .findFirst(),
                rows.opened().stream().findFirst().map(RoundOpened::info),
                rows.opened().size(),
                rows.closed().size(),
                rows.calls().size(),
                rows.counted().steadiness(),
                rows.counted().headline(),
                rows.counted().lengthChange(),
                Reached.of(rows, plan.precision()),
                CacheProbe.of(rows));
    }
}

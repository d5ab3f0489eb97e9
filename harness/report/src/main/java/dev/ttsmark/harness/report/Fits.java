package dev.ttsmark.harness.report;

import dev.ttsmark.harness.stats.Estimate;
import dev.ttsmark.harness.summary.LadderFit;
import dev.ttsmark.harness.summary.RunSummary;

/** Parameters of fitted lines as estimates. */
final class Fits {

    private Fits() {}

    /** Over the rounds of its configuration; as calls count the texts that the line was fitted to. */
    static Estimate estimate(Material m, LadderFit fit, LadderFit.Fitted parameter) {
        int rounds = m.configuration(fit.run(), fit.configuration())
                .map(RunSummary.Configuration::roundsClosed)
                .orElse(0);
        return new Estimate(
                parameter.value(), parameter.interval(), rounds, fit.points().size());
    }
}

package dev.ttsmark.harness.cli;

import dev.ttsmark.harness.stats.steady.Regime;
import dev.ttsmark.harness.summary.RunSource;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Which calls of runs the figures are taken of. */
final class RegimeFlag {

    @Option(
            names = "--regime",
            paramLabel = "WHICH",
            description =
                    "Take figures of calls after another text alone (changing), or of calls after the same text alone"
                            + " (same). Otherwise both are taken together where they agree, and changing where they do not.")
    private Optional<Regime> regime = Optional.empty();

    boolean isGiven() {
        return regime.isPresent();
    }

    RunSource of(RunSource run) {
        return regime.map(run::in).orElse(run);
    }
}

package dev.ttsmark.harness.cli;

import dev.ttsmark.harness.decide.parity.ConfigurationParity;
import dev.ttsmark.harness.decide.parity.Parity;
import dev.ttsmark.harness.measure.RunDirectory;
import dev.ttsmark.harness.plan.Sweep;
import dev.ttsmark.harness.summary.RunSource;
import java.util.List;
import java.util.Optional;

/** What recordings of a sweep tell. */
final class SweepAudio {

    private SweepAudio() {}

    /** Of every point but the reference; empty where the sweep asks for no recordings. */
    static Optional<List<ConfigurationParity>> parities(Sweep sweep, RunDirectory directory, RunSource run) {
        return sweep.plan().calls().recorded() == 0
                ? Optional.empty()
                : Optional.of(Parity.of(directory, run, sweep.reference().name(), sweep.quality()));
    }
}

package dev.ttsmark.harness.cli;

import dev.ttsmark.harness.InvalidInputException;
import dev.ttsmark.harness.decide.Rules;
import dev.ttsmark.harness.decide.RunSide;
import dev.ttsmark.harness.decide.Side;
import dev.ttsmark.harness.decide.TableSide;
import dev.ttsmark.harness.measure.Metric;
import dev.ttsmark.harness.measure.RunDirectory;
import dev.ttsmark.harness.summary.RunReader;
import dev.ttsmark.harness.summary.RunSource;
import dev.ttsmark.harness.table.Columns;
import dev.ttsmark.harness.table.Tables;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** What paths on the command line hold, as sides of a comparison. */
record GateSides(Rules rules, Columns columns, Metric metric, RegimeFlag regime) {

    /**
     * A run directory, or a table.
     *
     * @param configuration of the run, alone; empty for all
     * @param as what that configuration is called in the result
     */
    Side of(Path path, Optional<String> configuration, String as) {
        if (!Files.isDirectory(path)) {
            if (configuration.isPresent()) {
                throw new InvalidInputException(path + " is no run directory, so it has no configuration '"
                        + configuration.get() + "'; name a directory, or leave the configuration out.");
            }
            if (regime.isGiven()) {
                throw new InvalidInputException(
                        path + " is no run directory, so it does not tell what came before a call; leave"
                                + " out --regime, or name a directory.");
            }
            return TableSide.of(Tables.read(path.toString(), columns), metric);
        }
        RunSource run = regime.of(RunReader.read(new RunDirectory(path)));
        return configuration
                .map(name -> RunSide.of(run, rules.metrics(), name, as))
                .orElseGet(() -> RunSide.of(run, rules.metrics()));
    }
}

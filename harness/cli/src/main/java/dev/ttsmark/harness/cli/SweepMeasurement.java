package dev.ttsmark.harness.cli;

import dev.ttsmark.harness.decide.sweep.Halving;
import dev.ttsmark.harness.plan.Plan;
import dev.ttsmark.harness.plan.PlanPairs;
import dev.ttsmark.harness.plan.Sweep;
import dev.ttsmark.harness.run.RunRequest;
import dev.ttsmark.harness.run.RunResult;
import dev.ttsmark.harness.summary.RunReader;
import dev.ttsmark.harness.summary.RunSource;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;

/** Measures the points of a sweep into one directory; what is there already counts. */
record SweepMeasurement(Sweep sweep, RunRequest request, Measuring measuring, PrintWriter err) {

    /** Subcommand that goes on with an interrupted one. */
    private static final Optional<String> GO_ON = Optional.of("sweep");

    void run() throws IOException {
        // Everything is held against it, so whatever the budget comes to, it must be there.
        measure(List.of(sweep.reference().name()), new Plan.Rounds(1, 1));
        RunResult result = sweep.search() == Sweep.Search.HALVING
                ? halve()
                : measure(sweep.plan().names(), sweep.plan().rounds());
        err.println("Stopped since " + result.reason() + ".");
    }

    private RunResult measure(List<String> names, Plan.Rounds rounds) throws IOException {
        return measuring.execute(request, PlanPairs.part(sweep.plan(), names, rounds), GO_ON);
    }

    private RunResult halve() throws IOException {
        for (int number = 0; ; number++) {
            Halving.Rung rung = rung(number);
            announce(number, rung);
            RunResult result = measure(rung.names(), rung.rounds());
            if (rung.isLast() || !result.complete()) {
                return result;
            }
        }
    }

    private Halving.Rung rung(int number) {
        if (number == 0) {
            // It needs no rows, and there may be no run to read yet.
            return new Halving(sweep, List.of()).first();
        }
        RunSource run = RunReader.read(request.directory());
        return new Halving(
                        sweep,
                        SweepAudio.parities(sweep, request.directory(), run).orElse(List.of()))
                .rung(number, run);
    }

    private void announce(int number, Halving.Rung rung) {
        List<String> names = rung.names();
        err.println("Rung " + (number + 1) + ": configurations: " + names.size() + " of "
                + sweep.points().size() + ", rounds of each: "
                + (rung.isLast()
                        ? rung.rounds().min() + " or more"
                        : rung.rounds().max())
                + (number == 0 ? "." : "; " + String.join(", ", names) + "."));
    }
}

package dev.ttsmark.harness.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.ttsmark.harness.Printable;
import dev.ttsmark.harness.measure.Json;
import dev.ttsmark.harness.summary.RunGlance;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The runs on disk, without reading their measurements. */
@Command(
        name = "list",
        description =
                "List the runs on disk, newest first: when, what, how many rounds, and whether there is a report.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Example: ttsmark list --json",
            "Exit codes: 0 listed, damaged runs too, 3 the folder could not be read, 64 usage."
        })
final class ListCommand implements Callable<Integer> {

    private static final String ROW = "%-24s %-20s %6s  %-19s  %s%n";

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "DIR", description = "Folder of runs; results/ otherwise.")
    private Optional<Path> folder;

    @Option(names = "--json", description = "Print JSON for another program.")
    private boolean json;

    @Override
    public Integer call() throws JsonProcessingException {
        Path place = folder.orElseGet(Home::results);
        List<RunGlance> runs = RunGlance.below(place);
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.print(Json.pretty(runs));
        } else if (runs.isEmpty()) {
            out.println(place + " holds no run; make one with: ./ttsmark run");
        } else {
            out.printf(ROW, "run", "captured", "rounds", "state", "what");
            runs.forEach(run -> print(run, out));
        }
        return ExitCode.DONE;
    }

    private static void print(RunGlance run, PrintWriter out) {
        String rounds = run.damage().isPresent() ? "-" : Integer.toString(run.rounds());
        String state = run.damage().isPresent() ? "damaged" : state(run);
        String what = run.damage().orElseGet(() -> run.title() + " (" + configurations(run) + ")");
        out.printf(ROW, Printable.of(run.run()), run.capturedAt().orElse("-"), rounds, state, Printable.of(what));
    }

    private static String state(RunGlance run) {
        if (run.inFlight()) {
            return "under way or killed";
        }
        return run.report() ? "report" : "no report";
    }

    /** An engine is named where its configuration has another name. */
    private static String configurations(RunGlance run) {
        return run.configurations().stream()
                .map(each -> each.name().equals(each.engine()) ? each.name() : each.name() + ": " + each.engine())
                .collect(Collectors.joining(", "));
    }
}

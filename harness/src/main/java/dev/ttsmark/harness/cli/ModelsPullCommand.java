package dev.ttsmark.harness.cli;

import dev.ttsmark.model.Manifest;
import dev.ttsmark.model.ModelException;
import dev.ttsmark.model.ModelStore;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Gets released weights from their publishers. */
@Command(
        name = "pull",
        description =
                "Get a model's released files from their publisher; an interrupted pull goes on where it stopped.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example: ttsmark models pull kokoro-82m"})
final class ModelsPullCommand implements Callable<Integer> {

    private static final String IMPORT_MISSING =
            " is here as published, but this version cannot import it: runs go on with stand-in weights.";

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "ID", description = "Models, as 'ttsmark models list' names them.")
    private List<String> ids;

    @Override
    public Integer call() throws ModelException {
        ModelStore store = new ModelStore(Home.modelStore());
        PrintWriter err = spec.commandLine().getErr();
        for (Manifest model : ModelIds.find(ids, store, spec.commandLine())) {
            err.println(model.id() + ": licence " + model.license().name()
                    + (model.license().commercialUse() ? "." : ", not for commercial use."));
            try (PullProgress progress = new PullProgress(err, Terminal.watchesErr())) {
                boolean ready = store.pull(model.id(), progress);
                err.println(model.id() + (ready ? " is here." : IMPORT_MISSING));
            }
        }
        return ExitCode.DONE;
    }
}

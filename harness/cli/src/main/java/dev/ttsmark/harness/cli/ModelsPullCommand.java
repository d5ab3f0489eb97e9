package dev.ttsmark.harness.cli;

import dev.ttsmark.harness.InvalidInputException;
import dev.ttsmark.harness.run.JavaModules;
import dev.ttsmark.model.Manifest;
import dev.ttsmark.model.ModelException;
import dev.ttsmark.model.ModelStore;
import java.io.PrintWriter;
import java.security.Security;
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
                "Get a model's released files from their publisher, and import them where the engine cannot load them as they"
                        + " are; an interrupted pull goes on where it stopped.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example: ttsmark models pull kokoro-82m"})
final class ModelsPullCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "ID", description = "Models, as 'ttsmark models list' names them.")
    private List<String> ids;

    @Override
    public Integer call() throws ModelException {
        requireCurves();
        ModelStore store = new ModelStore(Home.modelStore());
        PrintWriter err = spec.commandLine().getErr();
        for (Manifest model : ModelIds.find(ids, store, spec.commandLine())) {
            err.println(ModelIds.licence(model.id(), model.license()));
            try (PullProgress progress = new PullProgress(err, Terminal.watchesErr())) {
                store.pull(model.id(), progress);
            }
            err.println(model.id() + " is here.");
        }
        return ExitCode.DONE;
    }

    /** Publishers' hosts speak TLS by elliptic curves alone, which before JDK 22 lie in a module of their own. */
    private static void requireCurves() {
        if (Security.getProvider("SunEC") == null) {
            throw new InvalidInputException(JavaModules.lacking(List.of("jdk.crypto.ec")));
        }
    }
}

package dev.ttsmark.harness.cli;

import dev.ttsmark.engine.ModelFiles;
import dev.ttsmark.engine.Options;
import dev.ttsmark.model.Manifest;
import dev.ttsmark.model.ModelException;
import dev.ttsmark.model.ModelStore;
import dev.ttsmark.model.Size;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes weights of a model's shapes from a seed. */
@Command(
        name = "stand-in",
        description = "Write weights of a model's shapes from a seed: timings stand for the architecture, the audio is"
                + " not speech.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example: ttsmark models stand-in kokoro-82m mms-tts-eng"})
final class ModelsStandInCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "ID", description = "Models, as 'ttsmark models list' names them.")
    private List<String> ids;

    @Option(
            names = "--size",
            defaultValue = "full",
            description = "full for the published shapes, small for tests; default ${DEFAULT-VALUE}.")
    private Size size;

    @Option(names = "--seed", defaultValue = "" + ModelStore.DEFAULT_SEED, description = "Default ${DEFAULT-VALUE}.")
    private long seed;

    @Override
    public Integer call() throws ModelException {
        ModelStore store = new ModelStore(Home.modelStore());
        for (Manifest model : ModelIds.find(ids, store, spec.commandLine())) {
            spec.commandLine()
                    .getErr()
                    .println("Stand-in of " + model.id() + " (" + Options.spelled(size) + ", seed " + seed + ") …");
            ModelFiles files = store.standIn(model.id(), size, seed);
            spec.commandLine().getOut().println(files.files().get("model"));
        }
        return ExitCode.DONE;
    }
}

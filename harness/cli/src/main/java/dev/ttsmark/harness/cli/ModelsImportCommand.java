package dev.ttsmark.harness.cli;

import dev.ttsmark.engine.ModelFiles;
import dev.ttsmark.engine.Weights;
import dev.ttsmark.model.ModelException;
import dev.ttsmark.model.ModelStore;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Turns weights as published into a file that an engine loads. */
@Command(
        name = "import",
        description = "Turn a folder of an MMS-TTS checkpoint as Hugging Face keeps it (model.safetensors or"
                + " pytorch_model.bin, config.json, vocab.json, tokenizer_config.json) into a model for the engine; no"
                + " code in it is run. Or take over a folder with a Kokoro graph that was converted, quantised for"
                + " example (*.onnx, voices*.bin or voices*.npz, perhaps config.json).",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Example: ttsmark models import --from downloads/mms-tts-deu --id mms-tts-deu",
            "Example: ttsmark models import --from my-int8 --id kokoro-82m-my-int8",
            "Example: ttsmark models import --from Kokoro-82M-v1.0-ONNX --graph model_q8f16.onnx --id kokoro-82m-q8f16-mine"
        })
final class ModelsImportCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--from", required = true, paramLabel = "DIR", description = "The folder; it is only read.")
    private Path from;

    @Option(
            names = "--id",
            required = true,
            paramLabel = "ID",
            description =
                    "What plans will call it: mms-tts- and the language's three letters (ISO 639-3), or the id of a"
                            + " Kokoro model and an ending of your own.")
    private String id;

    @Option(
            names = "--graph",
            paramLabel = "NAME",
            description = "Which *.onnx of a Kokoro folder that has several, as Hugging Face keeps them.")
    private Optional<String> graph = Optional.empty();

    @Override
    public Integer call() throws ModelException {
        ModelStore store = new ModelStore(Home.modelStore());
        PrintWriter err = spec.commandLine().getErr();
        try {
            ModelFiles model = store.importFrom(from, id, graph, ImportTrial::speak);
            err.println(ModelIds.licence(id, model.license()));
            err.println(id + " speaks " + String.join(", ", model.languages()) + "; its "
                    + (model.weights() == Weights.STAND_IN ? "stand-in " : "") + "weights have sha256 "
                    + model.sha256() + ".");
            spec.commandLine().getOut().println(model.files().get("model"));
            return ExitCode.DONE;
        } catch (ModelException e) {
            if (e.kind() == ModelException.Kind.UNKNOWN) {
                throw new ParameterException(spec.commandLine(), e.getMessage(), e);
            }
            throw e;
        }
    }
}

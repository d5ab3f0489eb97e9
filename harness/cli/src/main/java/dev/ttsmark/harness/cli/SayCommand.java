package dev.ttsmark.harness.cli;

import dev.ttsmark.engine.AudioChunk;
import dev.ttsmark.engine.Engine;
import dev.ttsmark.engine.EngineConfig;
import dev.ttsmark.engine.EngineException;
import dev.ttsmark.engine.EngineInfo;
import dev.ttsmark.engine.EngineProvider;
import dev.ttsmark.engine.ModelFiles;
import dev.ttsmark.engine.Options;
import dev.ttsmark.engine.SynthesisRequest;
import dev.ttsmark.engine.Weights;
import dev.ttsmark.harness.InvalidInputException;
import dev.ttsmark.harness.measure.Outcome;
import dev.ttsmark.harness.measure.SpokenAudio;
import dev.ttsmark.harness.measure.WavFile;
import dev.ttsmark.harness.run.Providers;
import dev.ttsmark.harness.run.Speaker;
import dev.ttsmark.model.ModelException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lets an engine be heard: a WAV file, or PCM on stdout while it is made. */
@Command(
        name = "say",
        description = "Speak a text: to a WAV file, or as raw PCM on stdout while it is made.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Example: ttsmark say --engine kokoro --text \"Hello there.\" --out hello.wav",
            "Example: ttsmark say --engine mms < story.txt | aplay -t raw -f S16_LE -c 1 -r 16000",
            "Timings go to stderr. They are of one cold call; 'ttsmark run' measures."
        })
final class SayCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--engine",
            defaultValue = "kokoro",
            paramLabel = "ID",
            description = "As 'ttsmark engines' names it; default ${DEFAULT-VALUE}.")
    private String engine;

    @Option(
            names = "--model",
            paramLabel = "ID",
            description = "As 'ttsmark models list' names it; default: the engine's first of the language.")
    private Optional<String> model = Optional.empty();

    @Option(names = "--text", paramLabel = "TEXT", description = "What to say; default: what stdin holds, as UTF-8.")
    private Optional<String> text = Optional.empty();

    @Option(
            names = "--language",
            defaultValue = "en",
            paramLabel = "CODE",
            description = "ISO 639 code or tag (sw, swh, zh-CN); default ${DEFAULT-VALUE}.",
            converter = Converters.OfLanguage.class)
    private String language;

    @Option(names = "--voice", paramLabel = "NAME", description = "Voice of an engine that has several.")
    private Optional<String> voice = Optional.empty();

    @Option(
            names = "--option",
            paramLabel = "NAME=VALUE",
            description = "Of the engine, as 'ttsmark engines' lists them; may be repeated.")
    private Map<String, String> options = new LinkedHashMap<>();

    @Option(
            names = "--seed",
            defaultValue = "1",
            paramLabel = "N",
            description = "Of an engine that draws noise; default ${DEFAULT-VALUE}.")
    private long seed;

    @Option(names = "--out", paramLabel = "FILE.wav", description = "Write a WAV file instead of PCM to stdout.")
    private Optional<Path> out = Optional.empty();

    @Mixin
    private LibraryFlags libraries = new LibraryFlags();

    @Override
    public Integer call() throws EngineException, ModelException, IOException {
        if (out.isEmpty() && Terminal.watchesOut()) {
            throw new InvalidInputException(
                    "Stdout is a terminal, which cannot play PCM: name a file with --out, or pipe to a player.");
        }
        libraries.set();
        String words = SpokenInput.read(text, System.in);
        EngineProvider provider = Providers.byId(engine);
        voice.ifPresent(name -> options.put(voiceOption(provider), name));
        try (Engine open = provider.open(new EngineConfig(files(), options))) {
            announce(open.info());
            print(speak(open, new SynthesisRequest(words, language, seed)));
        }
        return ExitCode.DONE;
    }

    private static String voiceOption(EngineProvider provider) {
        return Options.inRole(dev.ttsmark.engine.Option.Role.VOICE, provider.options())
                .map(dev.ttsmark.engine.Option::name)
                .orElseThrow(() -> new InvalidInputException("Engine '" + provider.id()
                        + "' has no voices to choose from: leave --voice out, or choose a model with --model."));
    }

    private Optional<ModelFiles> files() throws ModelException {
        FullModels models = new FullModels(Home.modelStore(), err());
        return model.isPresent() ? Optional.of(models.find(model.get())) : models.first(engine, language);
    }

    private Outcome speak(Engine open, SynthesisRequest request) throws EngineException, IOException {
        List<AudioChunk> heard = new ArrayList<>();
        if (out.isPresent()) {
            Outcome outcome = Speaker.speak(open, request, heard::add);
            if (!heard.isEmpty()) {
                WavFile.write(SpokenAudio.of(heard), out.get().toAbsolutePath());
            }
            return outcome;
        }
        // System.out would swallow that the player has gone.
        try (PcmStream stream = new PcmStream(new FileOutputStream(FileDescriptor.out))) {
            return Speaker.speak(open, request, stream::write);
        }
    }

    private void announce(EngineInfo info) {
        PrintWriter err = err();
        err.println(info.engine() + ", " + info.model().id() + ", "
                + info.runtime().device() + ", "
                + "threads: " + info.runtime().intraOpThreads() + "; 16-bit little-endian mono PCM, "
                + info.sampleRateHz()
                + " Hz.");
        if (info.model().weights() == Weights.STAND_IN) {
            err.println("Stand-in weights: what follows is noise of speech's length, not speech.");
        }
    }

    private void print(Outcome outcome) {
        if (outcome instanceof Outcome.Failed failed) {
            throw new InvalidInputException(failed.message());
        }
        if (outcome instanceof Outcome.Spoken spoken) {
            err().println(SpokenTimes.sentence(spoken));
        }
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}

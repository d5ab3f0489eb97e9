package dev.ttsmark.harness.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.ttsmark.engine.EngineConfig;
import dev.ttsmark.engine.EngineException;
import dev.ttsmark.engine.EngineProvider;
import dev.ttsmark.engine.ModelFiles;
import dev.ttsmark.engine.Tokenization;
import dev.ttsmark.harness.measure.Json;
import dev.ttsmark.harness.run.Providers;
import dev.ttsmark.model.ModelException;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows what an engine makes of a text before its network sees it. */
@Command(
        name = "tokens",
        description = "Show what an engine feeds its network for a text: words, phonemes, dropped symbols, ids.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Example: ttsmark tokens --engine kokoro --text \"It cost $45.50 in 1999.\"",
            "Example: ttsmark tokens --engine kokoro --language zh --option voice=zf_xiaobei --text 你好。 --json",
            "No weights are needed: where a model's vocabulary is not on disk, that of its stand-in is read."
        })
final class TokensCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--engine", required = true, paramLabel = "ID", description = "As 'ttsmark engines' names it.")
    private String engine;

    @Option(names = "--text", required = true, paramLabel = "TEXT", description = "What is to be said.")
    private String text;

    @Option(
            names = "--language",
            defaultValue = "en",
            paramLabel = "CODE",
            description = "ISO 639 code or tag (sw, swh, zh-CN); default ${DEFAULT-VALUE}.",
            converter = Converters.OfLanguage.class)
    private String language;

    @Option(
            names = "--option",
            paramLabel = "NAME=VALUE",
            description = "Of the engine, as 'ttsmark engines' lists them; may be repeated.")
    private Map<String, String> options = new LinkedHashMap<>();

    @Option(
            names = "--model",
            paramLabel = "ID",
            description = "As 'ttsmark models list' names it; otherwise the engine's own vocabulary, or its first"
                    + " model of the language.")
    private Optional<String> model = Optional.empty();

    @Option(names = "--json", description = "Print JSON for another program.")
    private boolean json;

    private record Shown(
            String engine,
            Optional<String> model,
            String language,
            String symbolMode,
            String normalized,
            String phonemes,
            Map<String, Integer> droppedSymbols,
            List<Tokenization.Chunk> chunks) {}

    @Mixin
    private LibraryFlags libraries = new LibraryFlags();

    @Override
    public Integer call() throws EngineException, ModelException, IOException {
        libraries.set();
        try (VocabularyModels models = new VocabularyModels(Home.modelStore())) {
            print(tokenize(Providers.byId(engine), models));
        }
        return ExitCode.DONE;
    }

    private Shown tokenize(EngineProvider provider, VocabularyModels models)
            throws EngineException, ModelException, IOException {
        if (model.isPresent()) {
            return tokenize(provider, Optional.of(models.find(model.get())));
        }
        try {
            return tokenize(provider, Optional.empty());
        } catch (EngineException e) {
            if (e.kind() != EngineException.Kind.MODEL) {
                throw e;
            }
            return tokenize(provider, Optional.of(models.first(engine, language).orElseThrow(() -> e)));
        }
    }

    private Shown tokenize(EngineProvider provider, Optional<ModelFiles> files) throws EngineException {
        Tokenization tokens = provider.tokenize(new EngineConfig(files, options), text, language);
        return new Shown(
                engine,
                files.map(ModelFiles::id),
                language,
                tokens.symbolMode(),
                tokens.normalized(),
                tokens.phonemes(),
                tokens.droppedSymbols(),
                tokens.chunks());
    }

    private void print(Shown shown) throws JsonProcessingException {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.print(Json.pretty(shown));
            return;
        }
        out.println("normalized  " + shown.normalized());
        out.println("phonemes    " + shown.phonemes());
        out.println("symbols     " + shown.symbolMode());
        out.println("dropped     " + dropped(shown.droppedSymbols()));
        int number = 0;
        for (Tokenization.Chunk chunk : shown.chunks()) {
            out.println();
            out.println("chunk " + ++number + " of " + shown.chunks().size() + "  "
                    + chunk.text().strip());
            out.println("  phonemes  " + chunk.phonemes());
            out.println("  " + chunk.ids().length + " ids    "
                    + Arrays.stream(chunk.ids()).mapToObj(Long::toString).collect(Collectors.joining(" ")));
        }
    }

    private static String dropped(Map<String, Integer> symbols) {
        return symbols.isEmpty()
                ? "none"
                : symbols.entrySet().stream()
                        .map(entry -> "'" + entry.getKey() + "' × " + entry.getValue())
                        .collect(Collectors.joining(", "));
    }
}

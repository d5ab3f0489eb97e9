package dev.ttsmark.harness.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.ttsmark.engine.EngineProvider;
import dev.ttsmark.harness.measure.Json;
import java.io.PrintWriter;
import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists the engines on the class path, and every option that a plan may set. */
@Command(
        name = "engines",
        description = "List the engines and the options that a plan may set.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example: ttsmark engines --json"})
final class EnginesCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--json", description = "Print JSON for another program.")
    private boolean json;

    private record Listed(String engine, List<Declared> options) {}

    private record Declared(
            String name, String values, String defaultValue, String meaning, dev.ttsmark.engine.Option.Role role) {

        static Declared of(dev.ttsmark.engine.Option<?> option) {
            return new Declared(option.name(), option.values(), option.defaultValue(), option.meaning(), option.role());
        }
    }

    @Override
    public Integer call() throws JsonProcessingException {
        List<Listed> engines = ServiceLoader.load(EngineProvider.class).stream()
                .map(ServiceLoader.Provider::get)
                .map(provider -> new Listed(
                        provider.id(),
                        provider.options().stream().map(Declared::of).toList()))
                .sorted(Comparator.comparing(Listed::engine))
                .toList();
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.print(Json.pretty(engines));
        } else {
            engines.forEach(engine -> print(engine, out));
        }
        return ExitCode.DONE;
    }

    private static void print(Listed engine, PrintWriter out) {
        out.println(engine.engine());
        for (Declared option : engine.options()) {
            out.printf("  %-24s %s%n", option.name(), option.meaning());
            out.printf("  %-24s %s; default %s%n", "", option.values(), option.defaultValue());
        }
        out.println();
    }
}

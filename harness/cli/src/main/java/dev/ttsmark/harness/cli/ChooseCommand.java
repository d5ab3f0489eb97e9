package dev.ttsmark.harness.cli;

import dev.ttsmark.harness.decide.choose.Choice;
import dev.ttsmark.harness.decide.choose.Chooser;
import dev.ttsmark.harness.decide.choose.Deployment;
import dev.ttsmark.harness.decide.choose.DeploymentReader;
import dev.ttsmark.harness.measure.Json;
import dev.ttsmark.harness.measure.RunDirectory;
import dev.ttsmark.harness.plan.ReportLanguage;
import dev.ttsmark.harness.report.ChoicePage;
import dev.ttsmark.harness.summary.RunReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says which engine to deploy, by what a deployment needs and what runs measured. */
@Command(
        name = "choose",
        description = "Choose an engine and configuration for a deployment, from what runs measured.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Example: ttsmark choose --deployment real-time-assistant results/sample",
            "Shipped deployments: audiobook-batch, edge-cpu, multilingual-noncommercial, real-time-assistant.",
            "Exit codes: 0 chosen, 1 nothing may be deployed, 2 not proven, 3 invalid, 64 usage."
        })
final class ChooseCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--deployment",
            required = true,
            paramLabel = "FILE",
            description = "What the engine is wanted for, in YAML; or the name of one that is shipped.")
    private String deployment;

    @Parameters(arity = "1..*", paramLabel = "DIR", description = "Run directories to take the evidence from.")
    private List<Path> runs;

    @Mixin
    private RegimeFlag regime = new RegimeFlag();

    @Option(names = "--json", description = "Print choice.json instead of Markdown.")
    private boolean json;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Write choice.json, choice.md and choice.html there as well.")
    private Optional<Path> out;

    @Option(names = "--lang", defaultValue = "en", description = "en, zh or both; default ${DEFAULT-VALUE}.")
    private ReportLanguage language;

    @Override
    public Integer call() throws IOException {
        Deployment wanted = DeploymentReader.read(Shipped.find(deployment, "deployment", "choose"));
        Choice choice = Chooser.choose(
                wanted,
                RunReader.read(runs.stream().map(RunDirectory::new).toList()).stream()
                        .map(regime::of)
                        .toList());
        String asJson = Json.pretty(choice);
        String markdown = ChoicePage.markdown(choice, language);
        if (out.isPresent()) {
            Files.createDirectories(out.get());
            Files.writeString(out.get().resolve("choice.json"), asJson);
            Files.writeString(out.get().resolve("choice.md"), markdown);
            Files.writeString(out.get().resolve("choice.html"), ChoicePage.html(choice, language));
        }
        PrintWriter words = spec.commandLine().getOut();
        words.print(json ? asJson : markdown);
        return switch (choice.verdict()) {
            case CHOSEN -> ExitCode.DONE;
            case NONE -> ExitCode.FAIL;
            case UNPROVEN -> ExitCode.INCONCLUSIVE;
        };
    }
}

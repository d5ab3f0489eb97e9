package dev.ttsmark.harness.cli;

import dev.ttsmark.engine.ModelFiles;
import dev.ttsmark.harness.measure.Json;
import dev.ttsmark.harness.measure.RunDirectory;
import dev.ttsmark.harness.plan.Plan;
import dev.ttsmark.harness.plan.PlanReader;
import dev.ttsmark.harness.run.Diagnosis;
import dev.ttsmark.harness.run.EngineDoctor;
import dev.ttsmark.harness.run.GpuDoctor;
import dev.ttsmark.harness.run.MachineDoctor;
import dev.ttsmark.model.Folders;
import dev.ttsmark.model.ModelException;
import dev.ttsmark.model.ModelStore;
import dev.ttsmark.model.Size;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Looks at the machine, and tries every engine on every device with a small model. */
@Command(
        name = "doctor",
        description = "Say whether this machine is fit to be measured on, and which engine opens on which device.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Example: ttsmark doctor",
            "Exit codes: 0 engines can be measured here, 3 something must be put right first."
        })
final class DoctorCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--json", description = "Print JSON for another program.")
    private boolean json;

    @Mixin
    private LibraryFlags libraries = new LibraryFlags();

    @Override
    public Integer call() throws IOException, ModelException {
        libraries.set();
        List<Diagnosis> diagnoses = new ArrayList<>(MachineDoctor.examine(Home.root()));
        diagnoses.addAll(GpuDoctor.examine());
        diagnoses.addAll(engines());
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.print(Json.pretty(diagnoses));
        } else {
            diagnoses.forEach(diagnosis -> print(diagnosis, out));
        }
        boolean ill = diagnoses.stream().anyMatch(diagnosis -> diagnosis.status() == Diagnosis.Status.PROBLEM);
        return ill ? ExitCode.INVALID : ExitCode.DONE;
    }

    private List<Diagnosis> engines() throws IOException, ModelException {
        Path scratch = Files.createTempDirectory("ttsmark-doctor");
        try {
            PrintWriter err = spec.commandLine().getErr();
            err.println("Opening every engine on every device with a small model (20 seconds) …");
            return EngineDoctor.examine(
                    smallModels(scratch.resolve("models")),
                    new RunDirectory(scratch.resolve("run")),
                    libraries.places());
        } finally {
            Folders.delete(scratch);
        }
    }

    /** Engine id to a small stand-in of the model that the default plan gives it. */
    private static Map<String, ModelFiles> smallModels(Path folder) throws ModelException {
        ModelStore store = new ModelStore(folder);
        Map<String, ModelFiles> models = new LinkedHashMap<>();
        for (Plan.EngineEntry entry : PlanReader.defaults().engines()) {
            if (!models.containsKey(entry.engine())) {
                models.put(entry.engine(), store.standIn(entry.model(), Size.SMALL, ModelStore.DEFAULT_SEED));
            }
        }
        return models;
    }

    private static void print(Diagnosis diagnosis, PrintWriter out) {
        out.printf(
                "%-8s %-18s %s%n",
                diagnosis.status().name().toLowerCase(Locale.ROOT), diagnosis.subject(), diagnosis.found());
        if (!diagnosis.advice().isEmpty()) {
            out.printf("%-27s %s%n", "", diagnosis.advice());
        }
    }
}

package dev.ttsmark.harness.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.ttsmark.engine.Options;
import dev.ttsmark.engine.Weights;
import dev.ttsmark.harness.measure.Json;
import dev.ttsmark.model.FileCheck;
import dev.ttsmark.model.Listing;
import dev.ttsmark.model.Manifest;
import dev.ttsmark.model.ModelException;
import dev.ttsmark.model.ModelStore;
import dev.ttsmark.model.Verification;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads model files again and compares them with what is published. */
@Command(
        name = "verify",
        description = "Compare every file of a model with its published length and sha256, or a stand-in with what its"
                + " generator wrote; without an ID, all models on disk. Exits 1 if any file differs or is missing.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example: ttsmark models verify kokoro-82m"})
final class ModelsVerifyCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "0..*", paramLabel = "ID", description = "Models, as 'ttsmark models list' names them.")
    private List<String> ids = new ArrayList<>();

    @Option(names = "--json", description = "Print JSON for another program.")
    private boolean json;

    private record Checked(String model, Weights weights, boolean passed, List<CheckedFile> files) {

        static Checked of(Verification verification) {
            return new Checked(
                    verification.id(),
                    verification.weights(),
                    verification.passed(),
                    verification.files().stream().map(CheckedFile::of).toList());
        }
    }

    private record CheckedFile(String role, String path, FileCheck.Status status, long bytes, Optional<String> sha256) {

        static CheckedFile of(FileCheck check) {
            return new CheckedFile(
                    check.role(), check.path().toString(), check.status(), check.bytes(), check.sha256());
        }
    }

    @Override
    public Integer call() throws ModelException, JsonProcessingException {
        ModelStore store = new ModelStore(Home.modelStore());
        List<Verification> verifications = new ArrayList<>();
        for (String id : ids.isEmpty() ? onDisk(store) : named(store)) {
            verifications.add(store.verify(id));
        }
        print(verifications);
        return verifications.stream().allMatch(Verification::passed) ? ExitCode.DONE : ExitCode.FAIL;
    }

    private List<String> named(ModelStore store) {
        return ModelIds.find(ids, store, spec.commandLine()).stream()
                .map(Manifest::id)
                .toList();
    }

    private static List<String> onDisk(ModelStore store) throws ModelException {
        return store.list().stream()
                .filter(model -> model.released() != Listing.Presence.NONE || model.weights() != Weights.NONE)
                .map(model -> model.manifest().id())
                .toList();
    }

    private void print(List<Verification> verifications) throws JsonProcessingException {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            List<Checked> checked = verifications.stream().map(Checked::of).toList();
            out.print(Json.pretty(checked));
            return;
        }
        if (verifications.isEmpty()) {
            out.println("No model is on disk; 'ttsmark models stand-in kokoro-82m' makes one.");
        }
        for (Verification verification : verifications) {
            out.println(verification.id() + ": "
                    + (verification.weights() == Weights.NONE
                            ? "not on disk"
                            : Options.spelled(verification.weights()) + " weights"));
            for (FileCheck check : verification.files()) {
                out.printf("  %-10s %s %s%n", check.role(), check.path(), check.fault());
            }
        }
    }
}

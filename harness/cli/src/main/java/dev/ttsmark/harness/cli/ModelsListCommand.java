package dev.ttsmark.harness.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.ttsmark.engine.Options;
import dev.ttsmark.engine.Weights;
import dev.ttsmark.harness.measure.Json;
import dev.ttsmark.model.FileSource;
import dev.ttsmark.model.Listing;
import dev.ttsmark.model.Manifest;
import dev.ttsmark.model.ModelException;
import dev.ttsmark.model.ModelStore;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Every known model, and what of it is on disk. */
@Command(
        name = "list",
        description = "List every known model and what of it is on disk; --json adds files, hashes and notes.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example: ttsmark models list --json"})
final class ModelsListCommand implements Callable<Integer> {

    private static final String ROW = "%-40s %-8s %-22s %-13s %9s  %s%n";

    @Spec
    private CommandSpec spec;

    @Option(names = "--json", description = "Print JSON for another program.")
    private boolean json;

    @Override
    public Integer call() throws ModelException, JsonProcessingException {
        List<Listing> models = new ModelStore(Home.modelStore()).list();
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.print(Json.pretty(models));
            return ExitCode.DONE;
        }
        out.printf(ROW, "model", "engine", "precision", "licence", "size", "on disk");
        models.forEach(model -> print(model, out));
        return ExitCode.DONE;
    }

    private static void print(Listing listing, PrintWriter out) {
        Manifest model = listing.manifest();
        out.printf(
                ROW,
                model.id(),
                model.engine(),
                model.precision(),
                model.license().name(),
                size(model),
                onDisk(listing));
    }

    private static String size(Manifest model) {
        if (model.files().isEmpty()) {
            return "-";
        }
        boolean known = model.files().stream().allMatch(file -> file.bytes().isPresent());
        long bytes = model.files().stream()
                .map(FileSource::bytes)
                .mapToLong(length -> length.orElse(0))
                .sum();
        return known ? String.format(Locale.ROOT, "%.1f MB", bytes / 1e6) : "unknown";
    }

    private static String onDisk(Listing listing) {
        String released =
                switch (listing.released()) {
                    case COMPLETE ->
                        listing.manifest().readiness() == Manifest.Readiness.IMPORT
                                        && listing.importedSha256().isEmpty()
                                ? "released, imported on first use"
                                : "released";
                    case PARTIAL -> "released, incomplete";
                    case NONE -> listing.importedSha256().isPresent() ? imported(listing) : "";
                };
        String standIn =
                listing.standIns().stream().map(Options::spelled).collect(Collectors.joining(", ", "stand-in (", ")"));
        if (listing.standIns().isEmpty()) {
            return released.isEmpty() ? offer(listing.manifest()) : released;
        }
        boolean preferred = listing.weights() == Weights.RELEASED;
        return released.isEmpty() ? standIn : released + "; " + standIn + (preferred ? ", not used" : "");
    }

    private static String imported(Listing listing) {
        return listing.weights() == Weights.STAND_IN ? "imported, stand-in weights" : "imported";
    }

    private static String offer(Manifest model) {
        if (model.standIn().isPresent()) {
            return "- (stand-in, pull)";
        }
        return model.readiness() == Manifest.Readiness.LISTED ? "- (only listed)" : "- (pull)";
    }
}

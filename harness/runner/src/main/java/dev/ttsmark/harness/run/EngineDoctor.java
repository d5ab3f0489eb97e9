package dev.ttsmark.harness.run;

import dev.ttsmark.engine.EngineInfo;
import dev.ttsmark.engine.EngineProvider;
import dev.ttsmark.engine.ModelFiles;
import dev.ttsmark.engine.Option;
import dev.ttsmark.engine.Options;
import dev.ttsmark.harness.corpus.Utterance;
import dev.ttsmark.harness.measure.Call;
import dev.ttsmark.harness.measure.MeasurementLog;
import dev.ttsmark.harness.measure.Outcome;
import dev.ttsmark.harness.measure.RoundFailed;
import dev.ttsmark.harness.measure.RoundOpened;
import dev.ttsmark.harness.measure.Row;
import dev.ttsmark.harness.measure.RunDirectory;
import dev.ttsmark.harness.plan.NativeLibraries;
import dev.ttsmark.harness.plan.Plan;
import dev.ttsmark.harness.plan.PlanReader;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Opens every engine on every device that it knows, each in a process of its own, and lets it say a word. */
public final class EngineDoctor {

    private static final Utterance WORD = new Utterance("doctor", "EN-1", "en", "Hello.");

    private EngineDoctor() {}

    /**
     * @param models engine id to a model to open
     * @param directory for the rows, thrown away afterwards
     * @param libraries setting of {@link NativeLibraries} to its place, as the command line says it
     */
    public static List<Diagnosis> examine(
            Map<String, ModelFiles> models, RunDirectory directory, Map<String, String> libraries) throws IOException {
        List<Plan.EngineEntry> entries = ServiceLoader.load(EngineProvider.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(provider -> models.containsKey(provider.id()))
                .flatMap(provider -> entries(provider, models.get(provider.id())))
                .toList();
        Map<String, ModelFiles> byName =
                entries.stream().collect(Collectors.toMap(Plan.EngineEntry::name, entry -> models.get(entry.engine())));
        Runs.execute(
                new RunRequest(once(entries, libraries), directory, List.of(WORD), byName, ""),
                new Silence(),
                rows -> List.of(),
                Interruption.none());
        List<Row> rows = MeasurementLog.read(directory.measurements());
        return entries.stream().map(entry -> diagnosis(entry, rows)).toList();
    }

    /** Each says the word once. */
    private static Plan once(List<Plan.EngineEntry> entries, Map<String, String> libraries) {
        Plan usual = PlanReader.defaults();
        return new Plan(
                usual.schema(),
                "doctor",
                entries,
                List.of(),
                new Plan.Rounds(1, 1),
                new Plan.Calls(0, 1, 0, 0, 0, usual.calls().timeout()),
                usual.budget(),
                usual.precision(),
                usual.seed(),
                1,
                usual.language(),
                Map.of(),
                List.of(),
                NativeLibraries.over(usual.jvm(), libraries),
                Optional.empty());
    }

    private static Stream<Plan.EngineEntry> entries(EngineProvider provider, ModelFiles model) {
        return Options.inRole(Option.Role.DEVICE, provider.options()).stream().flatMap(option -> devices(option)
                .map(device -> new Plan.EngineEntry(
                        provider.id() + "-" + device,
                        provider.id(),
                        model.id(),
                        Map.of(option.name(), device),
                        List.of())));
    }

    /** Those that the option spells out; a pattern such as {@code cuda:N} is none. */
    private static Stream<String> devices(Option<?> option) {
        return Stream.of(option.values().split(" *\\| *")).filter(value -> value.matches("[a-z0-9]+"));
    }

    private static Diagnosis diagnosis(Plan.EngineEntry entry, List<Row> all) {
        List<Row> rows = all.stream()
                .filter(row -> row.configuration().equals(entry.name()))
                .toList();
        String device = EngineOptions.device(entry).orElse("cpu");
        String subject = entry.engine() + " on " + device;
        Optional<String> failure = Stream.concat(
                        only(rows, RoundFailed.class).map(RoundFailed::message),
                        only(rows, Call.class).map(Call::outcome).flatMap(EngineDoctor::failure))
                .findFirst();
        Optional<EngineInfo> info =
                only(rows, RoundOpened.class).map(RoundOpened::info).findFirst();
        if (failure.isEmpty() && info.isPresent()) {
            EngineInfo.Runtime runtime = info.get().runtime();
            return Diagnosis.good(
                    subject,
                    runtime.name() + " " + runtime.version() + ", " + runtime.provider() + " on " + runtime.device());
        }
        String found = failure.orElse("it was not tried");
        return device.equals("cpu")
                ? Diagnosis.problem(subject, found, "Nothing can be measured with this engine until it opens.")
                : Diagnosis.note(subject, "not here", found);
    }

    private static Stream<String> failure(Outcome outcome) {
        return outcome instanceof Outcome.Failed failed ? Stream.of(failed.message()) : Stream.empty();
    }

    private static <T> Stream<T> only(List<Row> rows, Class<T> type) {
        return rows.stream().filter(type::isInstance).map(type::cast);
    }
}

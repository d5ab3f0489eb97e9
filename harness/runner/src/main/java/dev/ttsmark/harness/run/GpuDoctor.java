package dev.ttsmark.harness.run;

import dev.ttsmark.engine.EngineProvider;
import dev.ttsmark.engine.GpuLibrary;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Says of every library that a runtime's build for NVIDIA's GPUs asks the system for whether it is there. */
public final class GpuDoctor {

    private GpuDoctor() {}

    /** Nothing for engines whose runtime is built for the CPU alone. */
    public static List<Diagnosis> examine() {
        return Providers.all().stream()
                .flatMap(provider -> examine(provider).stream())
                .toList();
    }

    static List<Diagnosis> examine(EngineProvider provider) {
        Map<String, List<GpuLibrary>> byName = provider.gpuLibraries().stream()
                .collect(Collectors.groupingBy(GpuLibrary::name, LinkedHashMap::new, Collectors.toList()));
        return byName.values().stream()
                .map(same -> diagnosis(provider.id() + " on " + devices(same), same.get(0)))
                .toList();
    }

    private static String devices(List<GpuLibrary> libraries) {
        return libraries.stream().map(GpuLibrary::device).distinct().collect(Collectors.joining(" and "));
    }

    private static Diagnosis diagnosis(String wants, GpuLibrary library) {
        return library.file()
                .map(file -> Diagnosis.good(library.name(), "for " + wants + ": " + version(library) + file))
                .orElseGet(() -> Diagnosis.note(
                        library.name(),
                        "missing for " + wants + others(library.others()),
                        capital(library.remedy()) + "."));
    }

    private static String version(GpuLibrary library) {
        return (library.version().isEmpty() ? "version unknown" : library.version()) + ", ";
    }

    private static String others(List<Path> others) {
        return others.isEmpty()
                ? ""
                : "; there is " + others.stream().map(Path::toString).collect(Collectors.joining(", "));
    }

    private static String capital(String sentence) {
        return Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
    }
}

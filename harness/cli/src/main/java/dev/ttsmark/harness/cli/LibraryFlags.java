package dev.ttsmark.harness.cli;

import dev.ttsmark.harness.plan.NativeLibraries;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Option;

/** Where native libraries lie, for commands that open engines. */
final class LibraryFlags {

    private final Map<String, String> places = new LinkedHashMap<>();

    @Option(
            names = "--onnxruntime",
            paramLabel = "PLACE",
            description = "Take ONNX Runtime from this folder, or from a Python that has the package onnxruntime-gpu.")
    private void onnxruntime(String place) {
        places.put("onnxruntime", whole(place));
    }

    @Option(
            names = "--libtorch",
            paramLabel = "PLACE",
            description = "Take libtorch from this folder, or from a Python that has the package torch.")
    private void libtorch(String place) {
        places.put("libtorch", whole(place));
    }

    /** Setting to place, for the processes that a plan starts. */
    Map<String, String> places() {
        return places;
    }

    /** For engines that this process opens or asks. */
    void set() {
        places.forEach((setting, place) -> System.setProperty(NativeLibraries.property(setting), place));
    }

    /** A run may be gone on with from another folder; what is no path here is a Python's name. */
    private static String whole(String place) {
        return Files.exists(Path.of(place))
                ? Path.of(place).toAbsolutePath().normalize().toString()
                : place;
    }
}

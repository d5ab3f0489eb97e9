package dev.ttsmark.engine;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A library that a runtime's build for NVIDIA's GPUs asks the system for.
 *
 * @param device option value that it is needed for, {@code cuda}
 * @param name by which it is asked for: {@code libcudart.so.13}
 * @param file empty where there is none
 * @param version of the file, {@code 13.0.96}; empty where neither its name nor a package tells
 * @param others files of other versions that are there
 * @param remedy what to do where there is none, as a half sentence with the line to type
 */
public record GpuLibrary(
        String device, String name, Optional<Path> file, String version, List<Path> others, String remedy) {

    public GpuLibrary {
        others = List.copyOf(others);
    }
}

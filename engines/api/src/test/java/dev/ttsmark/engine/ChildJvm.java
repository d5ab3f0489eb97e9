package dev.ttsmark.engine;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** For what only a process of its own can show: its environment, its death, its hold on a file. */
public final class ChildJvm {

    private ChildJvm() {}

    /** Not started yet: this JVM, on the class path of the test, running a class's {@code main}. */
    public static ProcessBuilder of(Class<?> program, Object... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                program.getName()));
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        return new ProcessBuilder(command);
    }
}

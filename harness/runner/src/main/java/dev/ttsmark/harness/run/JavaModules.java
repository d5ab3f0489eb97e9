package dev.ttsmark.harness.run;

import dev.ttsmark.harness.InvalidInputException;
import java.util.List;

/** Modules of the Java runtime; a small one, made by {@code jlink}, may leave out what is needed here. */
public final class JavaModules {

    /** Of JMH, logback, oshi and the engine's process, and of FreeMarker, whose report comes when all is measured. */
    private static final List<String> MEASURING = List.of(
            "java.desktop",
            "java.logging",
            "java.management",
            "java.naming",
            "java.xml",
            "jdk.management",
            "jdk.unsupported");

    private JavaModules() {}

    /** @throws InvalidInputException naming all that are not there */
    static void requireForMeasuring() {
        List<String> lacking = MEASURING.stream()
                .filter(name -> ModuleLayer.boot().findModule(name).isEmpty())
                .toList();
        if (!lacking.isEmpty()) {
            throw new InvalidInputException(lacking(lacking));
        }
    }

    /** What to do about modules that are not there, in one sentence. */
    public static String lacking(List<String> names) {
        return "This Java runtime lacks " + (names.size() == 1 ? "the module " : "the modules ")
                + String.join(", ", names)
                + ": take a whole JDK 17 or newer, or make the image with 'jlink --add-modules "
                + String.join(",", names) + "' as well.";
    }
}

package dev.ttsmark.harness.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Where the native libraries of engines lie, as a plan's keys and the command line say it: short for a property among the
 * flags of the engines' processes, so that a run's plan repeats it and its environment records it.
 */
public final class NativeLibraries {

    /** Of a plan, of the command line with {@code --}, and of the property with {@code -Dttsmark.}. */
    public static final List<String> SETTINGS = List.of("onnxruntime", "libtorch");

    private NativeLibraries() {}

    /** Name of the property that engines read. */
    public static String property(String setting) {
        return "ttsmark." + setting;
    }

    /**
     * The flags with these places, each in the stead of one that was there.
     *
     * @param places setting to a folder, or to a Python
     */
    public static List<String> over(List<String> jvm, Map<String, String> places) {
        List<String> flags = new ArrayList<>(jvm);
        places.forEach((setting, place) -> {
            String start = "-D" + property(setting) + "=";
            flags.removeIf(flag -> flag.startsWith(start));
            flags.add(start + place);
        });
        return List.copyOf(flags);
    }
}

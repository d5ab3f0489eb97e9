package dev.ttsmark.harness.cli;

import dev.ttsmark.harness.run.JavaModules;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A module that a small Java runtime leaves out, told by the class that was looked for. */
final class MissingModule {

    /** Packages that this program and its libraries use outside {@code java.base}, to their modules. */
    private static final Map<String, String> MODULES = Map.ofEntries(
            Map.entry("java/beans/", "java.desktop"),
            Map.entry("java/lang/instrument/", "java.instrument"),
            Map.entry("java/lang/management/", "java.management"),
            Map.entry("java/net/http/", "java.net.http"),
            Map.entry("java/rmi/", "java.rmi"),
            Map.entry("java/util/logging/", "java.logging"),
            Map.entry("java/util/prefs/", "java.prefs"),
            Map.entry("java/awt/", "java.desktop"),
            Map.entry("javax/management/", "java.management"),
            Map.entry("javax/naming/", "java.naming"),
            Map.entry("javax/script/", "java.scripting"),
            Map.entry("javax/sound/", "java.desktop"),
            Map.entry("javax/swing/", "java.desktop"),
            Map.entry("javax/xml/", "java.xml"),
            Map.entry("org/w3c/dom/", "java.xml"),
            Map.entry("org/xml/sax/", "java.xml"),
            Map.entry("com/sun/management/", "jdk.management"),
            Map.entry("sun/misc/", "jdk.unsupported"));

    private MissingModule() {}

    /** Empty where a failure has another cause. */
    static Optional<String> sentence(Throwable failure) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            Optional<String> module = moduleOf(String.valueOf(at.getMessage()).replace('.', '/'));
            if (module.isPresent() && (at instanceof NoClassDefFoundError || at instanceof ClassNotFoundException)) {
                return module.map(name -> JavaModules.lacking(List.of(name)));
            }
        }
        return Optional.empty();
    }

    private static Optional<String> moduleOf(String className) {
        return MODULES.entrySet().stream()
                .filter(known -> className.startsWith(known.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}

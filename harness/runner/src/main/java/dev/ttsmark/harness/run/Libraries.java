package dev.ttsmark.harness.run;

import java.io.File;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Versions of the jars on the class path, which engines' processes share. */
final class Libraries {

    private static final Pattern JAR = Pattern.compile("(.+?)-([0-9][0-9A-Za-z.+_-]*)\\.jar");

    private Libraries() {}

    static Map<String, String> onClassPath() {
        return of(System.getProperty("java.class.path"));
    }

    /** @param classPath folders and jars with the system's separator between */
    static Map<String, String> of(String classPath) {
        Map<String, String> versions = new TreeMap<>();
        for (String entry : classPath.split(Pattern.quote(File.pathSeparator))) {
            Path name = Path.of(entry).getFileName();
            Matcher jar = JAR.matcher(name == null ? "" : name.toString());
            if (jar.matches()) {
                versions.put(jar.group(1), jar.group(2));
            }
        }
        return versions;
    }
}

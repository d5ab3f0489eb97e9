package dev.ttsmark.mms;

import ai.djl.util.Platform;
import ai.djl.util.Utils;
import dev.ttsmark.engine.ElfLibrary;
import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** DJL's libraries that bind libtorch: those in its jar, for one version, and those that somebody put into its cache. */
final class TorchBindings {

    private static final String BINDING = System.mapLibraryName("djl_torch");
    private static final String JAR_FOLDER = "jnilib/";
    private static final String PROPERTIES = JAR_FOLDER + "pytorch.properties";

    private static final String CPU = "cpu";

    private final Platform platform = Platform.fromSystem("pytorch");

    /** The version of libtorch that the jar binds. */
    String version() {
        return platform.getVersion();
    }

    String djlVersion() {
        return platform.getApiVersion();
    }

    /** As DJL names system and processor: {@code linux-x86_64}. */
    String system() {
        return platform.getClassifier();
    }

    /** Flavours bound for a version: {@code cpu}, {@code cu128}; a binding beside the libraries is for these alone. */
    SortedSet<String> flavours(LibtorchFolder folder, String version) {
        SortedSet<String> flavours = cached(version);
        Stream.of(djlVersion() + "-" + BINDING, BINDING)
                .map(folder.path()::resolve)
                .filter(Files::isRegularFile)
                .findFirst()
                .ifPresent(binding -> flavours.addAll(beside(folder, binding)));
        if (version.equals(version())) {
            flavours.addAll(inJar());
        }
        return flavours;
    }

    /** One that asks for nothing of CUDA's serves the CPU, too, where there is no driver. */
    private static List<String> beside(LibtorchFolder folder, Path binding) {
        if (!folder.isCuda()) {
            return List.of(CPU);
        }
        String cuda = folder.flavour().orElse("cu");
        boolean isForBoth = ElfLibrary.read(binding)
                .filter(library -> library.needed().stream().noneMatch(name -> name.contains("cuda")))
                .isPresent();
        return isForBoth ? List.of(CPU, cuda) : List.of(cuda);
    }

    /** Where DJL looks for a binding that is not in its jar. */
    Path cacheFile(String version, String flavour) {
        return cache().resolve(version + "-" + flavour + "-" + system()).resolve(djlVersion() + "-" + BINDING);
    }

    static Path cache() {
        return Utils.getEngineCacheDir("pytorch");
    }

    private SortedSet<String> cached(String version) {
        SortedSet<String> flavours = new TreeSet<>();
        String end = "-" + system();
        try (Stream<Path> folders = Files.list(cache())) {
            folders.map(folder -> folder.getFileName().toString())
                    .filter(name -> name.startsWith(version + "-") && name.endsWith(end))
                    .filter(name -> name.length() > version.length() + 1 + end.length())
                    .map(name -> name.substring(version.length() + 1, name.length() - end.length()))
                    // The build of the one that is brought along has a date there.
                    .filter(flavour -> Character.isLetter(flavour.charAt(0)))
                    .filter(flavour -> Files.isRegularFile(cacheFile(version, flavour)))
                    .forEach(flavours::add);
        } catch (IOException e) {
            // There is no cache yet.
        }
        return flavours;
    }

    private SortedSet<String> inJar() {
        SortedSet<String> flavours = new TreeSet<>();
        URL url = Platform.class.getClassLoader().getResource(PROPERTIES);
        try {
            URLConnection connection = url == null ? null : url.openConnection();
            if (connection instanceof JarURLConnection inJar) {
                inJar.setUseCaches(false);
                try (JarFile jar = inJar.getJarFile()) {
                    String start = JAR_FOLDER + system() + "/";
                    jar.stream()
                            .map(entry -> entry.getName())
                            .filter(name -> name.startsWith(start) && name.endsWith("/" + BINDING))
                            .map(name -> name.substring(start.length(), name.lastIndexOf('/')))
                            .forEach(flavours::add);
                }
            }
        } catch (IOException e) {
            // DJL will say that it cannot read its own jar.
        }
        return flavours;
    }
}

package dev.ttsmark.mms;

import ai.djl.util.Platform;
import dev.ttsmark.engine.EngineException;
import dev.ttsmark.engine.EngineException.Kind;
import dev.ttsmark.engine.NamedPlace;
import dev.ttsmark.engine.RuntimeFolder;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/**
 * Which libtorch this process is to load: the one that somebody names, or else the one that is brought along. DJL by itself
 * passes over names that lead nowhere, and takes the flavour of its binding from the GPUs of the machine.
 *
 * @param named empty for the one that is brought along
 */
record TorchChoice(Optional<LibtorchFolder> named) {

    static final String PATH = "PYTORCH_LIBRARY_PATH";

    private static final String SETTING = "libtorch";
    private static final RuntimeFolder PACKAGE =
            new RuntimeFolder("torch/lib", LibtorchFolder.LIBRARY, LibtorchFolder::isAt);

    private static final String EXCLUSION = "PYTORCH_LIBRARY_EXCLUSION";

    /** Shares tensors between processes of Python's; it does not find its neighbours when it is loaded alone. */
    private static final String NOT_FOR_JAVA = "libshm.so";

    private static final String VERSION = "PYTORCH_VERSION";
    private static final String FLAVOUR = "PYTORCH_FLAVOR";
    private static final String CPU = "cpu";
    private static final String OLD_ABI = "-precxx11";

    /** @throws EngineException of kind OPTION if what is named is not there, or cannot be bound */
    static TorchChoice made() throws EngineException {
        refuseMissingExtras();
        Optional<NamedPlace> place = NamedPlace.byVariable(PATH);
        Optional<NamedPlace> setting = NamedPlace.bySetting(SETTING);
        if (setting.isPresent()) {
            LibtorchFolder folder = LibtorchFolder.at(PACKAGE.at(setting.get()));
            if (place.isPresent() && !isSame(place.get(), folder)) {
                throw setting.get().refused("and " + PATH + " names another; leave one of them out");
            }
            return new TorchChoice(Optional.of(folder));
        }
        if (place.isEmpty()) {
            refuseOtherThanBundled();
            return new TorchChoice(Optional.empty());
        }
        Path found = place.get().first(LibtorchFolder::isAt).orElseThrow(() -> noLibtorch(place.get()));
        return new TorchChoice(Optional.of(LibtorchFolder.at(found)));
    }

    private static boolean isSame(NamedPlace place, LibtorchFolder folder) {
        return place.first(LibtorchFolder::isAt)
                .filter(other -> LibtorchFolder.at(other).path().equals(folder.path()))
                .isPresent();
    }

    boolean isCuda() {
        return named.filter(LibtorchFolder::isCuda).isPresent();
    }

    /** In words: {@code libtorch 2.7.1+cu126 in FOLDER}. */
    String inWords() {
        return named.map(folder ->
                        "libtorch" + folder.build().map(build -> " " + build).orElse("") + " in " + folder.path())
                .orElse("the libtorch that is brought along");
    }

    /** Lets DJL find CUDA's runtime, which counts GPUs, before anything of DJL's looks for it. */
    void showCudaRuntime() throws EngineException {
        Optional<Path> runtime = named.flatMap(CudaRuntime::of);
        if (runtime.isPresent()) {
            CudaRuntime.show(runtime.get());
        }
    }

    /**
     * Tells DJL which binding to take.
     *
     * @throws EngineException of kind OPTION if there is none for this libtorch
     */
    void settle(CudaDriver driver) throws EngineException {
        if (named.isEmpty()) {
            return;
        }
        LibtorchFolder folder = named.get();
        TorchBindings bindings = new TorchBindings();
        String version = version(folder, bindings);
        String flavour = flavour(folder, version, bindings, driver);
        // A folder of its own in DJL's cache: in that of the one brought along DJL would leave out what is to lie
        // there.
        set(VERSION, version);
        set(FLAVOUR, flavour);
        if (NamedPlace.byVariable(PATH).isEmpty()) {
            set(PATH, folder.path().toString());
        }
        if (NamedPlace.byVariable(EXCLUSION).isEmpty()) {
            set(EXCLUSION, NOT_FOR_JAVA);
        }
    }

    private String version(LibtorchFolder folder, TorchBindings bindings) throws EngineException {
        Optional<String> wanted = NamedPlace.byVariable(VERSION).map(NamedPlace::value);
        Optional<String> found = folder.version();
        if (wanted.isPresent() && found.isPresent() && !found.get().equals(wanted.get())) {
            throw refused("is not the " + wanted.get() + " that " + VERSION + " says; leave that out");
        }
        return wanted.or(() -> found).orElse(bindings.version());
    }

    private String flavour(LibtorchFolder folder, String version, TorchBindings bindings, CudaDriver driver)
            throws EngineException {
        SortedSet<String> bound = bindings.flavours(folder, version);
        Optional<String> wanted = NamedPlace.byVariable(FLAVOUR).map(NamedPlace::value);
        if (bound.isEmpty()) {
            throw refused("cannot be bound: DJL " + bindings.djlVersion() + " binds " + bindings.version()
                    + "; type 'pip install torch==" + bindings.version()
                    + "' for one that fits, or compile a binding for"
                    + " yours as docs/gpu.md says and put it at "
                    + bindings.cacheFile(version, wanted.or(folder::flavour).orElse(CPU)));
        }
        if (wanted.isPresent()) {
            requireFitting(wanted.get(), folder, bound);
            return wanted.get();
        }
        // Without a driver a build for CUDA computes on the CPU, as long as nothing of CUDA is bound.
        String device = folder.isCuda() && driver.isThere() ? "cu" : CPU;
        List<String> fitting = bound.stream()
                .filter(flavour -> flavour.startsWith(device) && flavour.endsWith(OLD_ABI) == folder.hasOldAbi())
                .toList();
        if (fitting.isEmpty()) {
            throw refused(
                    (folder.hasOldAbi() ? "has the C++ ABI of before GCC 5 (pre-cxx11) and " : "") + "cannot be bound:"
                            + " DJL " + bindings.djlVersion() + " has " + String.join(", ", bound) + " on "
                            + bindings.system() + "; name a build for one of these");
        }
        String newest = fitting.get(fitting.size() - 1);
        return folder.flavour().filter(fitting::contains).orElse(newest);
    }

    private void requireFitting(String wanted, LibtorchFolder folder, SortedSet<String> bound) throws EngineException {
        if (!bound.contains(wanted)) {
            throw refused("cannot be bound with " + FLAVOUR + " " + wanted + ": there is " + String.join(", ", bound)
                    + "; leave " + FLAVOUR + " out, and the fitting one is taken");
        }
        if (wanted.startsWith("cu") && !folder.isCuda()) {
            throw refused("is built for the CPU, and " + FLAVOUR + " says " + wanted
                    + "; leave that out, or name a CUDA" + " build");
        }
    }

    private EngineException refused(String what) {
        return new EngineException(
                Kind.OPTION,
                Character.toUpperCase(inWords().charAt(0)) + inWords().substring(1) + " " + what + ".");
    }

    private static void set(String name, String value) throws EngineException {
        String variable = System.getenv(name);
        if (variable != null && variable.isBlank()) {
            throw new EngineException(Kind.OPTION, name + " is set to nothing, which hides " + value + "; unset it.");
        }
        System.setProperty(name, value);
    }

    private static EngineException noLibtorch(NamedPlace place) {
        String hint = place.first(part -> LibtorchFolder.isAt(part.resolve("lib")))
                .map(part -> ", such as " + part.resolve("lib"))
                .orElse("");
        return place.refused("where there is no " + LibtorchFolder.LIBRARY + "; name the folder that holds it" + hint
                + ", or leave " + PATH + " out for the one that is brought along");
    }

    /** Brought along is one libtorch for the CPU; DJL would fetch another version, and pass over another flavour. */
    private static void refuseOtherThanBundled() throws EngineException {
        Optional<String> version = NamedPlace.byVariable(VERSION).map(NamedPlace::value);
        Optional<String> flavour = NamedPlace.byVariable(FLAVOUR).map(NamedPlace::value);
        if (version.isEmpty() && flavour.isEmpty()) {
            return;
        }
        Platform bundled = Platform.detectPlatform("pytorch");
        if (version.isPresent() && !bundled.getVersion().startsWith(version.get())) {
            throw otherThanBundled(VERSION, version.get(), bundled.getVersion());
        }
        if (flavour.isPresent() && !flavour.get().equals(bundled.getFlavor())) {
            throw otherThanBundled(FLAVOUR, flavour.get(), bundled.getFlavor());
        }
    }

    private static EngineException otherThanBundled(String name, String wanted, String there) {
        return new EngineException(
                Kind.OPTION,
                name + " says " + wanted + ", and the libtorch that is brought along is " + there + "; name another by "
                        + PATH + ", or leave " + name + " out.");
    }

    private static void refuseMissingExtras() throws EngineException {
        Optional<NamedPlace> extra = NamedPlace.byVariable("PYTORCH_EXTRA_LIBRARY_PATH");
        if (extra.isPresent()) {
            extra.get().files(",");
        }
        Optional<NamedPlace> standard = NamedPlace.byVariable("LIBSTDCXX_LIBRARY_PATH");
        if (standard.isPresent()) {
            standard.get().file();
        }
    }
}

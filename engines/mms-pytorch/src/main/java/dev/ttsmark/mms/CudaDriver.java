package dev.ttsmark.mms;

import com.sun.jna.NativeLibrary;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.PointerByReference;
import java.util.Optional;

/**
 * NVIDIA's driver as programs meet it, {@code libcuda}, asked by its own functions: DJL counts GPUs by a library of CUDA's
 * that it finds in few places, and libtorch does not say why it sees none.
 *
 * @param library empty where the system has none
 * @param reason why there is none
 */
record CudaDriver(Optional<NativeLibrary> library, String reason) {

    /** For a libtorch that has no use for one: loading the driver takes time and memory. */
    static final CudaDriver UNASKED = new CudaDriver(Optional.empty(), "nobody asked for a driver");

    private static final String NAME = System.getProperty("os.name").startsWith("Windows") ? "nvcuda" : "libcuda.so.1";

    static CudaDriver ofSystem() {
        return named(NAME);
    }

    static CudaDriver named(String name) {
        try {
            return new CudaDriver(Optional.of(NativeLibrary.getInstance(name)), "");
        } catch (UnsatisfiedLinkError e) {
            // JNA tells of each place where it looked; the system's own words come first.
            String said = String.valueOf(e.getMessage())
                    .lines()
                    .filter(line -> line.startsWith(name + ":"))
                    .findFirst()
                    .orElse(name + " cannot be loaded");
            return new CudaDriver(Optional.empty(), said);
        }
    }

    boolean isThere() {
        return library.isPresent();
    }

    /** GPUs that a process may use, or why there is none. */
    Gpus gpus() {
        if (library.isEmpty()) {
            return new Gpus(0, reason);
        }
        try {
            return counted(library.get());
        } catch (UnsatisfiedLinkError e) {
            return new Gpus(0, library.get().getFile().getName() + " lacks a function of the driver's");
        }
    }

    private static Gpus counted(NativeLibrary driver) {
        int failure = driver.getFunction("cuInit").invokeInt(new Object[] {0});
        IntByReference count = new IntByReference();
        if (failure == 0) {
            failure = driver.getFunction("cuDeviceGetCount").invokeInt(new Object[] {count});
        }
        if (failure != 0) {
            PointerByReference words = new PointerByReference();
            driver.getFunction("cuGetErrorString").invokeInt(new Object[] {failure, words});
            String said = words.getValue() == null
                    ? "error " + failure
                    : words.getValue().getString(0);
            return new Gpus(0, "the driver says '" + said + "'" + hidden());
        }
        return new Gpus(count.getValue(), count.getValue() == 0 ? "the driver sees no GPU" + hidden() : "");
    }

    /** The newest CUDA that the driver can serve, {@code 12.4}. */
    String newestCuda() {
        IntByReference version = new IntByReference();
        library.ifPresent(driver -> driver.getFunction("cuDriverGetVersion").invokeInt(new Object[] {version}));
        return version.getValue() / 1000 + "." + version.getValue() % 1000 / 10;
    }

    private static String hidden() {
        String visible = System.getenv("CUDA_VISIBLE_DEVICES");
        return visible == null ? "" : ", with CUDA_VISIBLE_DEVICES '" + visible + "'";
    }

    /** @param reason empty where there are some */
    record Gpus(int count, String reason) {}
}

package dev.ttsmark.mms;

import com.sun.jna.Function;
import com.sun.jna.NativeLibrary;
import java.util.Optional;

/**
 * Gives back to the system what the C library keeps. libtorch takes tensors from malloc, a size for every length of text,
 * and oneDNN keeps small things in between, so that pages would stay which nothing can be put into: at full size half a
 * gigabyte after a hundred texts. On a GPU tensors lie elsewhere, and what is given back of the host's memory is asked for
 * anew by every later kernel's launch, so nothing is.
 */
final class FreedMemory {

    private final Optional<Function> trim;

    FreedMemory(boolean isOnHost) {
        trim = isOnHost ? trim() : Optional.empty();
    }

    /**
     * To be called after each call, when all that it took is free again; every fourth call was too seldom to keep memory
     * flat. At full size it costs some 30 ms of processor time, most of it in the next call, which asks for pages anew.
     */
    void giveBack() {
        trim.ifPresent(function -> function.invokeInt(new Object[] {0}));
    }

    /** Of the GNU C library; others have none. */
    private static Optional<Function> trim() {
        try {
            return Optional.of(NativeLibrary.getProcess().getFunction("malloc_trim"));
        } catch (UnsatisfiedLinkError e) {
            return Optional.empty();
        }
    }
}

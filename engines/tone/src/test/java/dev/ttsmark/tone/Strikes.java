package dev.ttsmark.tone;

import dev.ttsmark.engine.EngineException;
import dev.ttsmark.engine.EngineException.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** The faults that end a call, or the process with it. */
final class Strikes {

    private Strikes() {}

    /** Returns where {@code fault} is none of them. */
    static void strike(Fault fault) throws EngineException {
        switch (fault) {
            case THROW -> throw new EngineException(Kind.RUNTIME, "The script says that this call fails.");
            case HANG -> hang();
            case EXIT -> Runtime.getRuntime().halt(3);
            case CRASH -> crash();
            case OUT_OF_MEMORY -> fillTheHeap();
            default -> {}
        }
    }

    private static void hang() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Writes to address 0: what a faulty native library does. By reflection, since the compiler warns of the class. */
    private static void crash() {
        try {
            Class<?> type = Class.forName("sun.misc.Unsafe");
            var field = type.getDeclaredField("theUnsafe");
            field.setAccessible(true);
            type.getMethod("putAddress", long.class, long.class).invoke(field.get(null), 0L, 0L);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void fillTheHeap() {
        List<long[]> blocks = new ArrayList<>();
        while (true) {
            blocks.add(new long[1 << 20]);
        }
    }
}

package dev.ttsmark.tone;

import dev.ttsmark.engine.EngineException;
import dev.ttsmark.engine.EngineException.Kind;
import dev.ttsmark.tone.ToneScript.Fault;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** Commits faults on purpose, so that tests can see the harness survive and report them. */
final class Faults {

    private Faults() {}

    /** The faults of a call as a whole; returns where {@code fault} is none of them. */
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

    /** The faults of samples. */
    static void spoil(Fault fault, float[] samples) {
        switch (fault) {
            case SILENT -> Arrays.fill(samples, 0);
            case NAN -> samples[samples.length / 2] = Float.NaN;
            case CLIPPED -> {
                for (int i = 0; i < samples.length; i++) {
                    samples[i] = Math.max(-1, Math.min(1, samples[i] * 100));
                }
            }
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

package dev.ttsmark.harness.run.load;

import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;

/** An engine of known capacity: so many slots, in each of which a call is like a call alone. */
public final class ScriptedService implements Service {

    private final Timeline timeline;
    private final int slots;
    private final ToDoubleFunction<Request> audioSeconds;
    private final ToDoubleFunction<Request> rtf;
    private final int chunks;
    private int running;

    /**
     * @param audioSeconds of a request
     * @param rtf at which a request is computed, asked once for each
     * @param chunks of equal length in which its audio comes
     */
    public ScriptedService(
            Timeline timeline,
            int slots,
            ToDoubleFunction<Request> audioSeconds,
            ToDoubleFunction<Request> rtf,
            int chunks) {
        this.timeline = timeline;
        this.slots = slots;
        this.audioSeconds = audioSeconds;
        this.rtf = rtf;
        this.chunks = chunks;
    }

    @Override
    public int slots() {
        return slots;
    }

    @Override
    public void begin(Request request, Consumer<Answer> done) {
        if (++running > slots) {
            throw new AssertionError(running + " calls at a time in " + slots + " slots");
        }
        long nowNanos = timeline.nowNanos();
        double seconds = audioSeconds.applyAsDouble(request);
        double computing = seconds * rtf.applyAsDouble(request);
        Playback playback = new Playback();
        for (int chunk = 1; chunk <= chunks; chunk++) {
            playback.audio(nowNanos + Math.round(1e9 * computing * chunk / chunks), seconds / chunks);
        }
        timeline.at(nowNanos + Math.round(1e9 * computing), () -> {
            running--;
            done.accept(playback.answer());
        });
    }
}

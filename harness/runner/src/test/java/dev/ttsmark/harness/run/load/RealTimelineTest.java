package dev.ttsmark.harness.run.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class RealTimelineTest {

    private final RealTimeline timeline = new RealTimeline();

    @Test
    void thingsHappenInTheirOrderAndNotBeforeTheirTime() {
        List<String> done = new ArrayList<>();
        long now = timeline.nowNanos();
        AtomicBoolean early = new AtomicBoolean();
        timeline.at(now + 20_000_000, () -> {
            early.set(timeline.nowNanos() - now < 20_000_000);
            done.add("later");
        });
        timeline.at(now, () -> done.add("first"));
        timeline.at(now, () -> done.add("second"));
        timeline.run(() -> done.size() == 3);
        assertThat(done).containsExactly("first", "second", "later");
        assertThat(early).isFalse();
    }

    @Test
    void whatAnotherThreadSaysIsHeardWhileNothingIsDue() throws Exception {
        AtomicBoolean heard = new AtomicBoolean();
        Thread other = new Thread(() -> {
            pause();
            timeline.at(timeline.nowNanos(), () -> heard.set(true));
        });
        other.start();
        timeline.run(heard::get);
        other.join();
        assertThat(heard).isTrue();
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

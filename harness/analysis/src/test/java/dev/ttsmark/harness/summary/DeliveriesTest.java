package dev.ttsmark.harness.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ttsmark.engine.SpokenText;
import dev.ttsmark.engine.Streaming;
import dev.ttsmark.harness.measure.Call;
import dev.ttsmark.harness.measure.Calls;
import dev.ttsmark.harness.measure.Outcome;
import dev.ttsmark.harness.measure.Outcome.Arrival;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** What is said of streaming comes from arrivals, not from what an engine declares. */
class DeliveriesTest {

    private static final int RATE_HZ = 24_000;

    @Test
    void moreChunksThanPiecesOfTextIsStreaming() {
        Delivery delivery = delivery(1, at(0.2, 1), at(0.5, 2), at(1.0, 3));
        assertThat(delivery.seen()).isEqualTo(Delivery.Seen.STREAMS);
        assertThat(delivery.chunks()).isEqualTo(3);
        assertThat(delivery.ttfbShare()).isCloseTo(0.2, within(1e-9));
        assertThat(delivery.underrunSeconds()).isZero();
        assertThat(delivery.isContinuous()).isTrue();
        assertThat(delivery.arrivals())
                .containsExactly(
                        new Delivery.Arrival(0.2, 1), new Delivery.Arrival(0.5, 3), new Delivery.Arrival(1.0, 6));
    }

    @Test
    void aChunkForEachPieceOfTextIsSentenceBySentence() {
        assertThat(delivery(2, at(0.4, 1), at(1.0, 2)).seen()).isEqualTo(Delivery.Seen.BY_SENTENCE);
    }

    @Test
    void whatComesTogetherIsNoStreamHoweverManyChunksItHas() {
        assertThat(delivery(1, at(1.0, 6)).seen()).isEqualTo(Delivery.Seen.AT_ONCE);
        assertThat(delivery(1, at(0.95, 1), at(0.97, 1), at(1.0, 4)).seen()).isEqualTo(Delivery.Seen.AT_ONCE);
    }

    @Test
    void aLateChunkMakesPlaybackWait() {
        Delivery delivery = delivery(1, at(0.2, 0.5), at(2.0, 3));
        assertThat(delivery.underrunSeconds()).isCloseTo(1.3, within(1e-9));
        assertThat(delivery.isContinuous()).isFalse();
    }

    private static Arrival at(double seconds, double audioSeconds) {
        return new Arrival(Math.round(seconds * 1e9), (int) Math.round(audioSeconds * RATE_HZ));
    }

    private static Delivery delivery(int pieces, Arrival... arrivals) {
        UnaryOperator<Call> arriving = call -> call.outcome() instanceof Outcome.Spoken spoken
                ? Calls.with(
                        call,
                        new Outcome.Spoken(
                                arrivals[arrivals.length - 1].atNanos(),
                                RATE_HZ,
                                List.of(arrivals),
                                List.of(),
                                new SpokenText(pieces, 20, 0, "characters"),
                                spoken.sanity()))
                : call;
        RunSource run = SyntheticRun.named("run")
                .text("ladder/EN-1", "en", 40, 6)
                .engine(SyntheticEngine.of("engine", 0.1, 0.1)
                        .streaming(Streaming.BATCH)
                        .fault(arriving))
                .build();
        return Summaries.of(List.of(run)).deliveries().get(0);
    }
}

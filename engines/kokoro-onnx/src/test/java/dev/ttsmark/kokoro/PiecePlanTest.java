package dev.ttsmark.kokoro;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ttsmark.text.ClauseSplitter;
import dev.ttsmark.text.SpokenLength;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PiecePlanTest {

    private static final String SEED =
            "Artificial intelligence is transforming the way we interact with technology. From"
                    + " voice assistants to autonomous vehicles, AI is becoming an integral part of our daily lives.";

    @Test
    void beginsWithAPhraseAndGoesOnWithWhatPlaybackLeavesTimeFor() {
        assertThat(new PiecePlan(0.8).of(SEED))
                .containsExactly(
                        "Artificial intelligence is transforming ",
                        "the way we interact with technology. ",
                        "From voice assistants to autonomous vehicles, ",
                        "AI is becoming an integral part of our daily lives.");
        assertThat(new PiecePlan(0.1).of(SEED)).hasSize(3).last().asString().startsWith("From voice");
    }

    @Test
    void chineseIsCutAtItsOwnMarks() {
        assertThat(new PiecePlan(0.8).of("我们在清晨出发前往山顶，沿途的风景十分优美动人。到了中午，大家都饿了。"))
                .first()
                .isEqualTo("我们在清晨出发前往山顶，");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.35, 0.8})
    void playbackNeverWaitsUnlessForASingleClause(double rtf) {
        for (String text : List.of(SEED, SEED + " " + SEED, "One. Two, three, and four. " + SEED)) {
            List<String> pieces = new PiecePlan(rtf).of(text);
            assertThat(String.join("", pieces)).isEqualTo(text);
            double unheard = SpokenLength.of(pieces.get(0));
            for (String piece : pieces.subList(1, pieces.size())) {
                double computing = SpokenLength.of(piece) * rtf;
                boolean single =
                        ClauseSplitter.split(piece, ClauseSplitter.USUAL_LEAST).size() == 1;
                assertThat(computing <= unheard || single).isTrue();
                unheard = Math.max(0, unheard - computing) + SpokenLength.of(piece);
            }
        }
    }
}

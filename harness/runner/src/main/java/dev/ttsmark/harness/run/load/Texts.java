package dev.ttsmark.harness.run.load;

import dev.ttsmark.harness.corpus.Utterance;
import java.util.List;
import java.util.SplittableRandom;

/** Draws what is asked for next; the same seed draws the same. */
final class Texts {

    private final List<Utterance> texts;
    private final SplittableRandom random;

    Texts(List<Utterance> texts, SplittableRandom random) {
        this.texts = texts;
        this.random = random;
    }

    Utterance next() {
        return texts.get(random.nextInt(texts.size()));
    }
}

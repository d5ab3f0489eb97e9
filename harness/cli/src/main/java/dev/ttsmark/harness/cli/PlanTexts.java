package dev.ttsmark.harness.cli;

import dev.ttsmark.harness.InvalidInputException;
import dev.ttsmark.harness.corpus.CorpusReader;
import dev.ttsmark.harness.corpus.Utterance;
import dev.ttsmark.harness.plan.Plan;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The texts a plan asks for. */
final class PlanTexts {

    private PlanTexts() {}

    static List<Utterance> of(Plan plan, Path corpora) {
        CorpusReader reader = new CorpusReader(corpora);
        List<Utterance> texts = new ArrayList<>();
        for (Plan.CorpusEntry entry : plan.corpora()) {
            List<Utterance> held = reader.read(entry.name()).utterances().stream()
                    .filter(utterance -> entry.holds(utterance.id()))
                    .toList();
            if (held.isEmpty()) {
                throw new InvalidInputException("Corpus '" + entry.name() + "' has no text that matches 'only' "
                        + entry.only() + "; see " + corpora.resolve(entry.name()) + ".");
            }
            texts.addAll(held);
        }
        return texts;
    }
}

package dev.ttsmark.harness.run;

import dev.ttsmark.engine.EngineException;
import dev.ttsmark.harness.InvalidInputException;
import dev.ttsmark.harness.corpus.Utterance;
import dev.ttsmark.harness.plan.Plan;
import java.util.List;
import java.util.Optional;

/** Refuses plans that cannot be measured, or whose figures could not be compared, before anything starts. */
public final class PlanCheck {

    private PlanCheck() {}

    /** Every engine is there, knows its options, and has a text to speak. */
    public static void measurable(Plan plan, List<Utterance> texts) {
        Prerequisites.require();
        PlaceProperties.check(plan.jvm());
        for (Plan.EngineEntry entry : plan.engines()) {
            EngineOptions.of(entry, plan.threads());
            if (texts.stream().noneMatch(text -> entry.speaks(text.qualifiedId()))) {
                throw new InvalidInputException("Engine '" + entry.name() + "' has no text to speak: its 'only' "
                        + entry.only() + " matches none of the " + texts.size() + " texts of the plan's corpora.");
            }
        }
    }

    /** The engine could be opened with these options somewhere, if not with the devices of this machine. */
    public static void openable(Plan.EngineEntry entry) {
        try {
            Providers.byId(entry.engine()).check(entry.options());
        } catch (EngineException e) {
            throw new InvalidInputException(e.getMessage(), e);
        }
    }

    /** Two engines with unequal threads are no comparison; one engine with several thread counts is. */
    public static void comparable(Plan plan) {
        for (Plan.EngineEntry a : plan.engines()) {
            for (Plan.EngineEntry b : plan.engines()) {
                Optional<String> threadsOfA = EngineOptions.threads(a, plan.threads());
                Optional<String> threadsOfB = EngineOptions.threads(b, plan.threads());
                if (!a.engine().equals(b.engine())
                        && threadsOfA.isPresent()
                        && threadsOfB.isPresent()
                        && !threadsOfA.equals(threadsOfB)) {
                    throw new InvalidInputException("'" + a.name() + "' has " + threadsOfA.get() + " threads and '"
                            + b.name() + "' " + threadsOfB.get()
                            + ": unequal engines cannot be compared; give both the same, or insist with --force.");
                }
            }
        }
    }
}

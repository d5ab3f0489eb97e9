package dev.ttsmark.harness.run;

import dev.ttsmark.harness.measure.LoadStep;
import dev.ttsmark.harness.plan.Load;
import dev.ttsmark.harness.plan.NextLoad;
import java.util.List;
import java.util.Optional;

/** Says which load a configuration is to have next. */
public interface LevelChooser {

    /**
     * What to show next.
     *
     * @param soFar of one configuration, in the order made
     * @param firstGuess that the engine may carry, by what a call takes alone; 1 or more people, or requests a second
     * @return empty where nothing is left to show
     */
    Optional<NextLoad> next(Load load, List<LoadStep> soFar, double firstGuess);
}

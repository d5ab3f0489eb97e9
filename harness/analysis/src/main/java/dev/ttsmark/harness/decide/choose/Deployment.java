package dev.ttsmark.harness.decide.choose;

import dev.ttsmark.engine.Languages;
import dev.ttsmark.harness.measure.Metric;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * What an engine is wanted for.
 *
 * @param languages ISO 639-1 codes, all of which must be spoken
 * @param device where it must run: {@code cpu} or {@code cuda}; empty for anywhere
 * @param memoryLimitBytes for all of its processes; empty for no limit
 * @param concurrency calls at a time: listeners or clients under load, else as many processes
 * @param slo metric of a call to the value that 95 % of calls must keep to
 * @param limits metric of a whole process, such as its energy, to the value not to be exceeded
 * @param quality what the audio must be
 * @param rankBy the metric that decides among those that may be deployed
 */
public record Deployment(
        String title,
        List<String> languages,
        boolean commercialUse,
        Optional<String> device,
        OptionalDouble memoryLimitBytes,
        Lengths lengths,
        int concurrency,
        Map<Metric, Double> slo,
        Map<Metric, Double> limits,
        Quality quality,
        Metric rankBy) {

    public Deployment {
        languages = Languages.canonical(languages);
        slo = Map.copyOf(slo);
        limits = Map.copyOf(limits);
    }

    /**
     * What can be asked of audio without listening.
     *
     * @param releasedWeights stand-ins are not accepted
     * @param droppedSymbols the most symbols of a text that may go unspoken; empty for any number
     */
    public record Quality(boolean releasedWeights, OptionalInt droppedSymbols) {}
}

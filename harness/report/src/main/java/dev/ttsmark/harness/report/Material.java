package dev.ttsmark.harness.report;

import dev.ttsmark.engine.Streaming;
import dev.ttsmark.harness.summary.CellSummary;
import dev.ttsmark.harness.summary.Finding;
import dev.ttsmark.harness.summary.Memory;
import dev.ttsmark.harness.summary.OperatorTable;
import dev.ttsmark.harness.summary.RunSummary;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What chapters are written from. */
record Material(RunSummary summary, Words words, Recordings recordings, Rewriting rewriting) {

    static final String STAND_IN = "◇";

    private static final int COLOURS = 8;

    boolean severalRuns() {
        return summary.runs().size() > 1;
    }

    Phrase say(String key, Object... arguments) {
        return words.say(key, arguments);
    }

    Phrase notMeasured() {
        return say("not-measured");
    }

    Optional<RunSummary.Configuration> configuration(String run, String name) {
        return summary.configurations().stream()
                .filter(c -> c.run().equals(run) && c.name().equals(name))
                .findFirst();
    }

    Optional<Memory> memory(String run, String name) {
        return summary.memory().stream()
                .filter(memory ->
                        memory.run().equals(run) && memory.configuration().equals(name))
                .findFirst();
    }

    /** Where the configuration was profiled, and that with success. */
    Optional<OperatorTable> operators(String run, String name) {
        return summary.operators().stream()
                .filter(table ->
                        table.run().equals(run) && table.configuration().equals(name))
                .filter(table -> table.failure().isEmpty())
                .findFirst();
    }

    /** Head of a row: the configuration, and the run it belongs to where there are several. */
    TableCell head(String run, String configuration) {
        TableCell cell = TableCell.of(configuration).look(TableCell.Look.STRONG);
        return severalRuns() ? cell.detail(run) : cell;
    }

    /** The same for sentences. */
    String name(String run, String configuration) {
        return severalRuns() ? configuration + " (" + run + ")" : configuration;
    }

    /** Whether first audio comes with the last by construction. */
    boolean isBatch(CellSummary cell) {
        return configuration(cell.run(), cell.configuration())
                .flatMap(RunSummary.Configuration::info)
                .filter(info -> info.streaming() == Streaming.BATCH)
                .isPresent();
    }

    /** Whether its processes were seen to be steady. */
    boolean isSteady(String run, String configuration) {
        return configuration(run, configuration)
                .filter(c -> c.steadiness().established())
                .isPresent();
    }

    /** Whether a finding says that figures of this configuration, on this text or on all, must not be used. */
    boolean isInvalid(String run, String configuration, Optional<String> utterance) {
        return summary.findings().stream()
                .filter(f -> f.severity() == Finding.Severity.INVALID)
                .filter(f -> f.run().map(run::equals).orElse(true))
                .filter(f -> f.configuration().map(configuration::equals).orElse(true))
                .anyMatch(f -> f.utterance().isEmpty()
                        || utterance.isEmpty()
                        || f.utterance().equals(utterance));
    }

    /** A configuration's name in legends, with the same colour and shape in every figure. */
    Figure.Key key(String run, String name) {
        List<String> names = summary.cells().stream()
                .filter(cell -> cell.run().equals(run))
                .map(CellSummary::configuration)
                .distinct()
                .toList();
        int index = names.indexOf(name);
        Figure.Marker[] markers = Figure.Marker.values();
        return new Figure.Key("s" + index % COLOURS, markers[(index + index / COLOURS) % markers.length], name);
    }

    /** Of a figure that shows one language of one run. */
    String anchor(String what, String run, String language) {
        int number = summary.runs().stream().map(RunSummary.Run::id).toList().indexOf(run) + 1;
        return what + "-" + number + "-" + List.copyOf(languages()).indexOf(language);
    }

    /** Languages of the texts, as first seen. */
    Set<String> languages() {
        Set<String> languages = new LinkedHashSet<>();
        summary.cells().forEach(cell -> languages.add(cell.language()));
        return languages;
    }

    List<CellSummary> cells(String language) {
        return summary.cells().stream()
                .filter(cell -> cell.language().equals(language))
                .toList();
    }

    /** Stands at every caption of figures that were measured over stand-in weights; the legend says what it means. */
    Phrase weightsTag() {
        return hasStandIns() ? Phrase.plain(STAND_IN) : Phrase.NONE;
    }

    WeightsTag weights() {
        return WeightsTag.of(summary.configurations().stream()
                .map(c -> Map.entry(c.name(), c.info()))
                .toList());
    }

    boolean hasStandIns() {
        return weights().hasStandIns();
    }
}

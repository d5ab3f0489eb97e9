package dev.ttsmark.harness.summary;

import dev.ttsmark.harness.measure.Bilingual;
import dev.ttsmark.harness.summary.Finding.Kind;
import dev.ttsmark.harness.summary.Finding.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What a reader must know before believing a figure, gravest first. */
final class Findings {

    private final String run;
    private final List<Finding> found = new ArrayList<>();

    private Findings(String run) {
        this.run = run;
    }

    static List<Finding> of(RunPart part) {
        Findings findings = new Findings(part.source().id());
        for (ConfigurationRows rows : part.rows()) {
            FailureFindings.find(rows, findings);
            List<CellSummary> cells = part.cells(rows);
            TextFindings.find(rows, cells, findings);
            AudioFindings.find(rows, cells, findings);
            SilenceFindings.find(cells, findings);
            rows.opened().stream().findFirst().ifPresent(opened -> {
                EngineFindings.find(rows, opened.info(), cells, findings);
                DeviceFindings.find(rows, opened, findings);
            });
            LengthChangeFindings.find(rows, findings);
            SecondCallFindings.find(rows, findings);
            GpuFindings.find(rows, findings);
            MemoryFindings.find(rows, Heap.growthBytes(part.source().plan().jvm()), findings);
            CacheFindings.find(rows, findings);
            SampleFindings.find(rows, cells, findings);
        }
        DeviceFindings.compare(part.rows(), findings);
        TextFindings.compare(part.cells(), findings);
        LineFindings.find(part, findings);
        HostFindings.find(part, findings);
        return findings.found.stream()
                .sorted(Comparator.comparing(Finding::severity).thenComparing(Finding::kind))
                .toList();
    }

    /** Where a finding holds; empty parts mean everywhere. */
    record Place(Optional<String> configuration, Optional<String> utterance) {

        static final Place RUN = new Place(Optional.empty(), Optional.empty());

        static Place of(ConfigurationRows rows) {
            return new Place(Optional.of(rows.name()), Optional.empty());
        }

        static Place of(CellSummary cell) {
            return new Place(Optional.of(cell.configuration()), Optional.of(cell.utterance()));
        }
    }

    void add(
            Kind kind,
            Severity severity,
            Place place,
            Map<String, Double> evidence,
            Bilingual sentence,
            Bilingual nextStep) {
        found.add(new Finding(
                kind,
                severity,
                Optional.of(run),
                place.configuration(),
                place.utterance(),
                new TreeMap<>(evidence),
                sentence,
                nextStep));
    }
}

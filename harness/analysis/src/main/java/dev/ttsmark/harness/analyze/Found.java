package dev.ttsmark.harness.analyze;

import dev.ttsmark.harness.measure.Bilingual;
import dev.ttsmark.harness.summary.Finding;
import dev.ttsmark.harness.summary.Finding.Kind;
import dev.ttsmark.harness.summary.Finding.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Collects findings; they stand beside what they concern, so they name no place. */
final class Found {

    private final List<Finding> findings = new ArrayList<>();

    void add(Kind kind, Severity severity, Map<String, Double> evidence, Bilingual sentence, Bilingual nextStep) {
        findings.add(new Finding(
                kind,
                severity,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new TreeMap<>(evidence),
                sentence,
                nextStep));
    }

    /** Gravest first. */
    List<Finding> sorted() {
        return findings.stream()
                .sorted(Comparator.comparing(Finding::severity).thenComparing(Finding::kind))
                .toList();
    }
}

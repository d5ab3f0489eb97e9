package dev.ttsmark.harness.report;

import dev.ttsmark.harness.report.Document.Section;
import java.util.List;

/** Writes one section of the report; where nothing was measured it says so. */
interface Chapter {

    /** In the order of the report. */
    List<Chapter> ALL = List.of(
            new ComparedChapter(),
            new EnvironmentChapter(),
            new DefinitionsChapter(),
            new SteadyStateChapter(),
            new ColdStartChapter(),
            new StreamingChapter(),
            new LadderChapter(),
            new StagesChapter(),
            new OptimizationChapter(),
            new ListeningChapter(),
            new FindingsChapter(),
            new FailuresChapter(),
            new DeploymentChapter(),
            new ReproduceChapter());

    Section write(Material material);
}

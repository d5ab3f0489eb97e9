package dev.ttsmark.harness.report;

import dev.ttsmark.harness.report.Document.Section;
import java.util.List;

/** Writes one section of the report; where nothing was measured it says so. */
interface Chapter {

    /** What a reader came for, in the order of the report. */
    List<Chapter> MAIN = List.of(
            new SteadyStateChapter(),
            new OptimizationChapter(),
            new DeploymentChapter(),
            new LadderChapter(),
            new StagesChapter(),
            new OriginsChapter(),
            new StreamingChapter(),
            new LoadChapter(),
            new ColdStartChapter(),
            new FindingsChapter(),
            new FailuresChapter(),
            new ListeningChapter());

    /** How it was measured, and what it rests on. */
    List<Chapter> APPENDIX = List.of(
            new ComparedChapter(),
            new EnvironmentChapter(),
            new DefinitionsChapter(),
            new EvidenceChapter(),
            new NotesChapter(),
            new ReproduceChapter());

    Section write(Material material);
}

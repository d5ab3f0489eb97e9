package dev.ttsmark.harness.report;

import dev.ttsmark.harness.plan.PlanReader;
import dev.ttsmark.harness.summary.RunSummary;

/** What a report is called: titles of plans as they were written, ours in every language. */
final class Titles {

    private Titles() {}

    static Phrase of(Material m) {
        return m.words()
                .list(m.summary().runs().stream()
                        .map(RunSummary.Run::title)
                        .distinct()
                        .map(title -> said(m, title))
                        .toList());
    }

    private static Phrase said(Material m, String title) {
        return title.equals(PlanReader.defaults().title()) ? m.say("title.default") : Phrase.plain(title);
    }
}

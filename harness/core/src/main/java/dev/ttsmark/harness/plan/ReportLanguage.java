package dev.ttsmark.harness.plan;

/** Language of a report. */
public enum ReportLanguage {
    EN,
    ZH,
    BOTH
}

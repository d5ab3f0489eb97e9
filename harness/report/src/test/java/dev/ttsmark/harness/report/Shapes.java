package dev.ttsmark.harness.report;

import dev.ttsmark.engine.License;
import dev.ttsmark.engine.Streaming;
import dev.ttsmark.engine.Weights;
import dev.ttsmark.harness.load.Steps;
import dev.ttsmark.harness.measure.LoadStep;
import dev.ttsmark.harness.summary.SyntheticEngine;
import dev.ttsmark.harness.summary.SyntheticRun;
import java.util.ArrayList;
import java.util.List;

/** Runs of every shape that a report must carry. */
enum Shapes {
    ONE {
        @Override
        void engines(SyntheticRun run) {
            run.engine(engine("kokoro", 0.18, 0.22));
        }
    },
    FOUR {
        @Override
        void engines(SyntheticRun run) {
            run.engine(engine("kokoro", 0.18, 0.22))
                    .engine(SyntheticEngine.of("mms-eng", 0.04, 0.14).rss(610L << 20))
                    .engine(SyntheticEngine.of("mms-zlm", 0.04, 0.14)
                            .languages("ms")
                            .rss(600L << 20))
                    .engine(engine("kokoro-unsplit", 0.19, 0.22).streaming(Streaming.BATCH))
                    .text("a/MS-1", "ms", 41, 3)
                    .text("a/MS-2", "ms", 178, 11)
                    .compare("kokoro-unsplit", "kokoro");
        }
    },
    TWELVE {
        @Override
        void engines(SyntheticRun run) {
            for (int i = 0; i < 12; i++) {
                String name = "kokoro-82m_onnx-int8_provider-cpu_arena-on_threads-" + (i + 1);
                run.engine(engine(name, 0.1 + 0.02 * i, 0.2 + 0.03 * (i % 5)));
            }
        }
    },
    LOADED {
        @Override
        void engines(SyntheticRun run) {
            List<LoadStep> steps = new ArrayList<>(Steps.ofEngine("kokoro", 6));
            steps.addAll(Steps.ofEngine("mms-eng", 11));
            run.engine(engine("kokoro", 0.18, 0.22))
                    .engine(SyntheticEngine.of("mms-eng", 0.04, 0.14).rss(610L << 20))
                    .load(Steps.SEARCH, steps);
        }
    },
    FAILED {
        @Override
        void engines(SyntheticRun run) {
            run.engine(engine("kokoro", 0.18, 0.22).fault(SampleRuns::fails))
                    .engine(SyntheticEngine.of("mms-eng", 0.04, 0.14).fault(SampleRuns::fails));
        }
    };

    private static final double[] SECONDS = {0.8, 1.9, 4.1, 6.5, 9, 14};

    abstract void engines(SyntheticRun run);

    /** Six lengths in English, and a length in a corpus of a long name. */
    SyntheticRun run() {
        SyntheticRun run = SyntheticRun.named(name().toLowerCase(java.util.Locale.ROOT));
        engines(run);
        for (int i = 0; i < SECONDS.length; i++) {
            run.text("a/EN-" + (i + 1), "en", (int) (14 * SECONDS[i]), SECONDS[i]);
        }
        return run.text("a-corpus-whose-name-is-quite-long/EN-of-two-hundred-characters", "en", 200, 15)
                .rounds(3, 4, 1);
    }

    private static SyntheticEngine engine(String name, double overheadSeconds, double marginalRtf) {
        return SyntheticEngine.of(name, overheadSeconds, marginalRtf)
                .streaming(Streaming.SENTENCE)
                .rss(740L << 20)
                .weights(Weights.STAND_IN, new License("Apache-2.0", true));
    }
}

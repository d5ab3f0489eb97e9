package dev.ttsmark.harness.load;

import dev.ttsmark.harness.measure.DistributionRecorder;
import dev.ttsmark.harness.measure.LoadStep;
import dev.ttsmark.harness.measure.LoadStep.Part;
import dev.ttsmark.harness.plan.Load;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Steps of a load whose requests are fast or slow. */
public final class Steps {

    public static final Load SEARCH = new Load(
            Load.Pattern.LISTENERS, List.of(), 1, 3, 20, 3, 256, 600, true, new Load.Slo(0.5, 0.95, 0.1, 0.99));

    private Steps() {}

    /** A step in which so many of the requests had to wait for a second. */
    static LoadStep step(int process, double level, long due, long slow) {
        return step(process, level, Part.LEVEL, due, slow, 0);
    }

    static LoadStep step(int process, double level, Part part, long due, long slow, long lost) {
        return step("e", process, level, part, due, slow, lost);
    }

    /** Three processes at each level up to twice so many people as it carries, and one that is overloaded. */
    public static List<LoadStep> ofEngine(String configuration, int carries) {
        List<LoadStep> steps = new ArrayList<>();
        int process = 0;
        for (int level = 1; level <= 2 * carries; level++) {
            long due = 40L * level;
            long slow = level <= carries ? due / 100 : due * (level - carries) / level;
            for (int round = 0; round < 3; round++) {
                steps.add(step(configuration, ++process, level, Part.LEVEL, due, slow, 0));
            }
        }
        long due = 40L * carries;
        steps.add(step(configuration, ++process, carries, Part.LEVEL, due, 1, 0));
        steps.add(step(configuration, process, 2 * carries, Part.OVERLOAD, 2 * due, due, 3));
        steps.add(step(configuration, process, carries, Part.RECOVERY, due, 1, 0));
        return steps;
    }

    public static LoadStep step(
            String configuration, int process, double level, Part part, long due, long slow, long lost) {
        DistributionRecorder ttfb = new DistributionRecorder();
        DistributionRecorder total = new DistributionRecorder();
        DistributionRecorder rtf = new DistributionRecorder();
        DistributionRecorder wait = new DistributionRecorder();
        for (long i = 0; i < due - lost; i++) {
            ttfb.record(i < slow ? 1 : 0.2);
            total.record(i < slow ? 1.5 : 0.7);
            rtf.record(i < slow ? 0.6 : 0.28);
            wait.record(0);
        }
        return new LoadStep(
                1,
                configuration,
                process,
                Load.Pattern.LISTENERS,
                level,
                part,
                20,
                1,
                1,
                new LoadStep.Requests(due, due - lost, 0, 0, lost == 0 ? Map.of() : Map.of("SilentAudio", lost)),
                ttfb.distribution(),
                total.distribution(),
                rtf.distribution(),
                wait.distribution(),
                2.5 * (due - lost),
                new LoadStep.Waiting(0.3, 2),
                Math.min(1, level / 10),
                level,
                500L << 20,
                0.001,
                Optional.empty());
    }
}

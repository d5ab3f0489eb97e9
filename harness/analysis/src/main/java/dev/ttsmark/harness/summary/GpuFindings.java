package dev.ttsmark.harness.summary;

import dev.ttsmark.harness.measure.Bilingual;
import dev.ttsmark.harness.measure.RoundGpu;
import dev.ttsmark.harness.stats.Numbers;
import dev.ttsmark.harness.summary.Finding.Kind;
import dev.ttsmark.harness.summary.Finding.Severity;
import java.util.List;
import java.util.Map;

/** Whether the GPU held its clock while it was measured. */
final class GpuFindings {

    /** A power limit that acts now and then is how cards work. */
    private static final double OFTEN_CAPPED = 0.1;

    private GpuFindings() {}

    static void find(ConfigurationRows rows, Findings findings) {
        // A card may not tell why its clock is where it is.
        List<RoundGpu> gpus =
                rows.gpus().stream().filter(gpu -> gpu.slowedSamples() >= 0).toList();
        double samples = gpus.stream().mapToInt(RoundGpu::samples).sum();
        double slowed = gpus.stream().mapToInt(RoundGpu::slowedSamples).sum();
        double capped = gpus.stream().mapToInt(RoundGpu::cappedSamples).sum();
        if (samples == 0 || slowed == 0 && capped <= OFTEN_CAPPED * samples) {
            return;
        }
        Bilingual sentence = slowed > 0
                ? new Bilingual(
                        "%s: %s slowed itself down for heat or want of power in %s of the samples; its clock fell to %s"
                                + " MHz.",
                        "%s：%s 因过热或供电不足而降频（占采样的 %s），最低频率 %s MHz。")
                : new Bilingual(
                        "%s: the power limit of %s held its clock down in %s of the samples, to %s MHz.",
                        "%s：%s 受功耗上限限制而降频（占采样的 %s），最低频率 %s MHz。");
        int lowest = gpus.stream()
                .mapToInt(RoundGpu::lowestSmClockMhz)
                .filter(clock -> clock >= 0)
                .min()
                .orElse(-1);
        double share = (slowed > 0 ? slowed : capped) / samples;
        findings.add(
                Kind.THROTTLED,
                slowed > 0 ? Severity.INVALID : Severity.WARNING,
                Findings.Place.of(rows),
                Map.of("slowedShare", slowed / samples, "cappedShare", capped / samples, "lowestSmClockMhz", (double)
                        lowest),
                sentence.with(rows.name(), gpus.get(0).gpu(), Numbers.percent(share), "" + lowest),
                new Bilingual(
                        "Cool the card or lock its clock below the limit, and measure again.",
                        "请改善散热，或将显卡频率锁定在限值以下，然后重新测量。"));
    }
}

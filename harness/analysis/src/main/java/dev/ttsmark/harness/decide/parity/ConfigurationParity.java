package dev.ttsmark.harness.decide.parity;

import dev.ttsmark.harness.measure.Bilingual;
import java.util.Comparator;
import java.util.List;

/**
 * What became of a configuration: FAIL if any of its texts lies too far from the reference, else UNKNOWN if any could
 * not be judged.
 *
 * @param sentence why
 * @param texts shortest first
 */
public record ConfigurationParity(
        String configuration, Parity.Status status, Bilingual sentence, List<TextParity> texts) {

    public ConfigurationParity {
        texts = List.copyOf(texts);
    }

    static ConfigurationParity of(String configuration, String reference, List<TextParity> texts) {
        List<TextParity> failed = with(Parity.Status.FAIL, texts);
        if (!failed.isEmpty()) {
            TextParity worst = failed.stream()
                    .max(Comparator.comparingDouble(ConfigurationParity::worstShare))
                    .orElseThrow();
            Bilingual sentence = new Bilingual(
                            "%s of %s texts lie too far from '%s'; the worst is %s.",
                            "%2$s 个文本中有 %1$s 个与“%3$s”差异过大，最差的是 %4$s。")
                    .with("" + failed.size(), "" + texts.size(), reference, worst.utterance());
            return new ConfigurationParity(configuration, Parity.Status.FAIL, sentence.then(worst.sentence()), texts);
        }
        List<TextParity> unknown = with(Parity.Status.UNKNOWN, texts);
        if (texts.isEmpty() || !unknown.isEmpty()) {
            return new ConfigurationParity(configuration, Parity.Status.UNKNOWN, why(unknown), texts);
        }
        Bilingual sentence = new Bilingual(
                        "All %s texts lie as near to '%s' as it lies to itself, within what is allowed.",
                        "全部 %s 个文本与“%s”的差异，均未超出其自身重复录音的差异加容许量。")
                .with("" + texts.size(), reference);
        return new ConfigurationParity(configuration, Parity.Status.PASS, sentence, texts);
    }

    private static Bilingual why(List<TextParity> unknown) {
        return unknown.isEmpty()
                ? new Bilingual("It has spoken no text.", "该配置尚未合成任何文本。")
                : new Bilingual("%s could not be judged.", "%s 无法判定。")
                        .with(unknown.get(0).utterance())
                        .then(unknown.get(0).sentence());
    }

    private static List<TextParity> with(Parity.Status status, List<TextParity> texts) {
        return texts.stream().filter(text -> text.status() == status).toList();
    }

    private static double worstShare(TextParity text) {
        return text.nearness().orElseThrow().gaps().values().stream()
                .mapToDouble(gap -> gap.excess() / gap.allowed())
                .max()
                .orElseThrow();
    }
}

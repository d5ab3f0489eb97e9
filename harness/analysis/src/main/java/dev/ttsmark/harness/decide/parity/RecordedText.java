package dev.ttsmark.harness.decide.parity;

import dev.ttsmark.harness.InvalidInputException;
import dev.ttsmark.harness.measure.AudioFiles;
import dev.ttsmark.harness.measure.Bilingual;
import dev.ttsmark.harness.measure.RunDirectory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The recordings of a text by one configuration.
 *
 * @param objection why they cannot be used; empty where there are two or more of one sample rate, all of them sound
 */
record RecordedText(List<Recorded> recordings, Optional<Bilingual> objection) {

    private static final int FEWEST = 2;

    private static final Bilingual NOT_ASKED_FOR = new Bilingual(
            "'%s' has %s recordings of this text, and two is the least; say calls: {recorded: 3} in the plan.",
            "“%s” 对该文本仅有 %s 份录音，至少需要两份；请在计划中设置 calls: {recorded: 3}。");

    private static final Bilingual NOT_MADE = new Bilingual(
            "'%s' has %s recordings of this text so far, and two is the least; go on with a larger budget.",
            "“%s” 对该文本目前仅有 %s 份录音，至少需要两份；请增加时间预算后续跑。");

    static RecordedText read(RunDirectory directory, String configuration, String utterance, int most) {
        List<Recorded> recordings = new ArrayList<>();
        for (int number = 1; number <= most; number++) {
            int n = number;
            Optional<Path> file =
                    AudioFiles.find(directory.recordings(), () -> directory.recording(configuration, utterance, n));
            try {
                file.map(path -> Recorded.read(path, n)).ifPresent(recordings::add);
            } catch (InvalidInputException e) {
                return new RecordedText(List.of(), Optional.of(damaged(file.orElseThrow(), e)));
            }
        }
        return new RecordedText(recordings, objection(configuration, recordings, most));
    }

    private static Optional<Bilingual> objection(String configuration, List<Recorded> recordings, int most) {
        if (recordings.size() < FEWEST) {
            String there = String.valueOf(recordings.size());
            return Optional.of(
                    most < FEWEST ? NOT_ASKED_FOR.with(configuration, there) : NOT_MADE.with(configuration, there));
        }
        long rates = recordings.stream()
                .map(recorded -> recorded.spectrum().sampleRateHz())
                .distinct()
                .count();
        return rates == 1
                ? Optional.empty()
                : Optional.of(new Bilingual(
                                "Recordings of '%s' have different sample rates; measure again.",
                                "“%s” 的各份录音采样率不一致；请重新测量。")
                        .with(configuration));
    }

    private static Bilingual damaged(Path file, InvalidInputException why) {
        return new Bilingual("A recording cannot be used: %2$s", "录音 %1$s 无法使用；请恢复该文件或重新测量。")
                .with(String.valueOf(file.getFileName()), why.getMessage());
    }
}

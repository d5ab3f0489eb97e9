package dev.ttsmark.harness.decide.parity;

import dev.ttsmark.harness.InvalidInputException;
import dev.ttsmark.harness.measure.Sanity;
import dev.ttsmark.harness.measure.SanityCheck;
import dev.ttsmark.harness.measure.SpokenAudio;
import dev.ttsmark.harness.measure.WavFile;
import dev.ttsmark.harness.stats.audio.LogMel;
import dev.ttsmark.harness.stats.audio.Loudness;
import java.nio.file.Path;

/**
 * A recording, taken apart.
 *
 * @param number that tells its seed
 * @param audibleSeconds from the first to the last audible window
 * @param spectrum of that part
 * @param loudnessLufs of the whole
 */
record Recorded(int number, double totalSeconds, double audibleSeconds, LogMel spectrum, double loudnessLufs) {

    /** @throws InvalidInputException if the file is no recording, or nothing can be heard in it */
    static Recorded read(Path file, int number) {
        SpokenAudio audio = WavFile.read(file);
        int rate = audio.sampleRateHz();
        Sanity sanity = SanityCheck.of(audio.samples(), rate);
        if (!sanity.audible()) {
            throw new InvalidInputException("Nothing can be heard in " + file + "; measure again.");
        }
        int from = (int) Math.round(sanity.onsetSeconds() * rate);
        int to = from + (int) Math.round(sanity.speechSeconds() * rate);
        return new Recorded(
                number,
                (double) audio.samples().length / rate,
                sanity.speechSeconds(),
                LogMel.of(numbers(audio.samples(), from, to), rate),
                Loudness.integrated(numbers(audio.samples(), 0, audio.samples().length), rate));
    }

    private static double[] numbers(float[] samples, int from, int to) {
        double[] numbers = new double[to - from];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = samples[from + i];
        }
        return numbers;
    }
}

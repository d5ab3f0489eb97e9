package dev.ttsmark.harness.stats.audio;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ttsmark.harness.measure.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;

/** Audio made of formulas, and what numpy, scipy, librosa and pyloudnorm say of it: fixtures/stats/make_audio.py. */
final class MadeAudio {

    private MadeAudio() {}

    static JsonNode cases(String name) {
        try {
            return Json.MAPPER
                    .readTree(Path.of("src/test/fixtures/stats/audio.json").toFile())
                    .get(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A gliding tone with harmonics, and an envelope that beats. */
    static double[] voice(int rate, JsonNode voice) {
        double[] samples =
                new double[(int) Math.round(rate * voice.get("seconds").asDouble())];
        for (int n = 0; n < samples.length; n++) {
            double t = (double) n / rate;
            double phase =
                    voice.get("pitch").asDouble() * t + voice.get("glide").asDouble() * t * t / 2;
            double wave = 0;
            for (int h = 1; h <= 20; h++) {
                wave += Math.pow(h, -voice.get("tilt").asDouble()) * Math.sin(2 * Math.PI * h * phase);
            }
            samples[n] = 0.2
                    * wave
                    * (0.55 + 0.45 * Math.sin(2 * Math.PI * voice.get("beats").asDouble() * t));
        }
        return samples;
    }

    static double[] sine(int rate, double hertz, double seconds, double peakDb) {
        double[] samples = new double[(int) (rate * seconds)];
        double peak = Math.pow(10, peakDb / 20);
        Arrays.setAll(samples, n -> peak * Math.sin(2 * Math.PI * hertz * n / rate));
        return samples;
    }

    static double[] joined(double[]... parts) {
        return Arrays.stream(parts).flatMapToDouble(Arrays::stream).toArray();
    }
}

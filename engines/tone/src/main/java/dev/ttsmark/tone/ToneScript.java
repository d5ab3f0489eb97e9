package dev.ttsmark.tone;

import dev.ttsmark.engine.EngineException;
import dev.ttsmark.engine.EngineOption;
import dev.ttsmark.engine.Options;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a tone engine does on each call.
 *
 * @param loadMillis time that opening takes
 * @param fixedMillis time before the first chunk, whatever the length
 * @param millisPerAudioSecond time for each second of audio, spread over the chunks
 * @param warmUpMillis extra time of the first call, halved with each further one
 * @param chunks pieces in which the audio arrives
 * @param secondsPerCharacter audio for each code point of text
 * @param sampleRateHz samples a second
 * @param languages ISO 639-1 codes it accepts
 * @param threads it says it computes with
 * @param provider where it is to compute
 */
record ToneScript(
        int loadMillis,
        double fixedMillis,
        double millisPerAudioSecond,
        double warmUpMillis,
        int chunks,
        double secondsPerCharacter,
        int sampleRateHz,
        List<String> languages,
        int threads,
        Provider provider) {

    /** Where it is to compute. */
    enum Provider {
        CPU,
        GPU
    }

    static final List<EngineOption> OPTIONS = List.of(
            new EngineOption("load-ms", "0..60000", "0", "Time that opening takes, in milliseconds."),
            new EngineOption("fixed-ms", "0..60000", "0", "Time before the first chunk, in milliseconds."),
            new EngineOption(
                    "ms-per-audio-second", "0..60000", "0", "Time for each second of audio, spread over the chunks."),
            new EngineOption(
                    "warm-up-ms", "0..60000", "0", "Extra time of the first call, halved with each further one."),
            new EngineOption("chunks", "1..1000", "1", "Pieces in which the audio arrives."),
            new EngineOption("seconds-per-character", "0.0001..1", "0.06", "Audio for each code point of text."),
            new EngineOption("sample-rate", "8000..48000", "24000", "Samples a second."),
            new EngineOption("languages", "ISO 639-1 codes", "en,zh,ms", "Languages it accepts, with commas between."),
            new EngineOption("threads", "1..1024", "1", "Threads it says it computes with."),
            new EngineOption("provider", "cpu | gpu", "cpu", "Where it computes; no machine has the GPU it asks for."));

    static ToneScript of(Options options) throws EngineException {
        return new ToneScript(
                options.integer("load-ms", 0, 60_000),
                options.number("fixed-ms", 0, 60_000),
                options.number("ms-per-audio-second", 0, 60_000),
                options.number("warm-up-ms", 0, 60_000),
                options.integer("chunks", 1, 1000),
                options.number("seconds-per-character", 0.0001, 1),
                options.integer("sample-rate", 8_000, 48_000),
                List.of(options.text("languages").split(",")),
                options.integer("threads", 1, 1024),
                options.choice("provider", Provider.class));
    }

    /** The script as options, for {@code EngineInfo}. */
    Map<String, String> inForce() {
        Map<String, String> options = new LinkedHashMap<>();
        options.put("load-ms", String.valueOf(loadMillis));
        options.put("fixed-ms", String.valueOf(fixedMillis));
        options.put("ms-per-audio-second", String.valueOf(millisPerAudioSecond));
        options.put("warm-up-ms", String.valueOf(warmUpMillis));
        options.put("chunks", String.valueOf(chunks));
        options.put("seconds-per-character", String.valueOf(secondsPerCharacter));
        options.put("sample-rate", String.valueOf(sampleRateHz));
        options.put("languages", String.join(",", languages));
        options.put("threads", String.valueOf(threads));
        options.put("provider", Options.spelled(Provider.CPU));
        return options;
    }

    /** Samples of the whole utterance; at least one for each chunk. */
    int samples(int characters) {
        return Math.max(chunks, (int) Math.round(characters * secondsPerCharacter * sampleRateHz));
    }
}

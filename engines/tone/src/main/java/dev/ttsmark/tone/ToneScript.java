package dev.ttsmark.tone;

import dev.ttsmark.engine.Option;
import dev.ttsmark.engine.Options;
import java.util.List;
import java.util.Map;

/** What a tone engine does on each call. */
final class ToneScript {

    /** Where it is to compute. */
    enum Provider {
        CPU,
        GPU
    }

    private static final int MINUTE_MILLIS = 60_000;

    static final Option<Integer> LOAD_MILLIS =
            Option.whole("load-ms", 0, MINUTE_MILLIS, 0, "Time that opening takes, in milliseconds.");
    static final Option<Double> FIXED_MILLIS =
            Option.number("fixed-ms", 0, MINUTE_MILLIS, 0, "Time before the first chunk, in milliseconds.");
    static final Option<Double> MILLIS_PER_AUDIO_SECOND = Option.number(
            "ms-per-audio-second", 0, MINUTE_MILLIS, 0, "Time for each second of audio, spread over the chunks.");
    static final Option<Double> WARM_UP_MILLIS = Option.number(
            "warm-up-ms", 0, MINUTE_MILLIS, 0, "Extra time of the first call, halved with each further one.");
    static final Option<Integer> CHUNKS = Option.whole("chunks", 1, 1000, 1, "Pieces in which the audio arrives.");
    static final Option<Double> SECONDS_PER_CHARACTER =
            Option.number("seconds-per-character", 0.0001, 1, 0.06, "Audio for each code point of text.");
    static final Option<Integer> SAMPLE_RATE_HZ =
            Option.whole("sample-rate", 8_000, 48_000, 24_000, "Samples a second.");
    static final Option<String> LANGUAGES = Option.text(
            "languages",
            "ISO 639-1 codes",
            "ISO 639-1 codes with commas between",
            "en,zh,ms",
            "Languages it accepts, with commas between.",
            written -> written);
    static final Option<Integer> THREADS = Option.whole("threads", 1, 1024, 1, "Threads it says it computes with.")
            .as(Option.Role.THREADS);
    static final Option<Integer> CONCURRENCY = Option.whole(
            "concurrency", 1, 1024, 1, "Calls that it says it serves at a time; each takes as long as one alone.");
    static final Option<Provider> PROVIDER = Option.choice(
                    "provider", Provider.CPU, "Where it computes; no machine has the GPU it asks for.")
            .as(Option.Role.DEVICE);

    static final List<Option<?>> OPTIONS = List.of(
            LOAD_MILLIS,
            FIXED_MILLIS,
            MILLIS_PER_AUDIO_SECOND,
            WARM_UP_MILLIS,
            CHUNKS,
            SECONDS_PER_CHARACTER,
            SAMPLE_RATE_HZ,
            LANGUAGES,
            THREADS,
            CONCURRENCY,
            PROVIDER);

    private final Options options;

    ToneScript(Options options) {
        this.options = options;
    }

    <T> T get(Option<T> option) {
        return options.get(option);
    }

    List<String> languages() {
        return List.of(get(LANGUAGES).split(","));
    }

    /** What is really so, for {@code EngineInfo}. */
    Map<String, String> inForce() {
        return options.with(PROVIDER, Provider.CPU).written();
    }

    /** Samples of the whole utterance; at least one for each chunk. */
    int samples(int characters) {
        return Math.max(get(CHUNKS), (int) Math.round(characters * get(SECONDS_PER_CHARACTER) * get(SAMPLE_RATE_HZ)));
    }
}

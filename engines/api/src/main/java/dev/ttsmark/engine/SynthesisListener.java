package dev.ttsmark.engine;

/** Hears an engine speak. The listener holds the clock: engines never read it. */
public interface SynthesisListener {

    /** The engine enters {@code stage}; it may enter a stage several times, once per chunk for example. */
    void stage(Stage stage);

    /** What the text front end made of the request; heard once, before the first audio. */
    void text(SpokenText text);

    /** The next piece of audio, in playing order; heard at least once. PCM only, never a container header. */
    void audio(AudioChunk chunk);
}

package dev.ttsmark.engine;

/** What an engine is busy with; the harness attributes time between two marks to the first of them. */
public enum Stage {
    /** Normalising, splitting, looking up phonemes and ids. */
    TEXT,
    /** Building the input tensors. */
    PREPARE,
    /** Running the network. */
    INFER,
    /** Copying samples from the device to the host. */
    READ_BACK,
    /** Trimming, joining and scaling samples. */
    POST
}

package dev.ttsmark.tone;

/** What can go wrong, on purpose, so that tests can see the harness survive and report it. */
enum Fault {
    NONE,
    /** The call fails with an {@link dev.ttsmark.engine.EngineException}. */
    THROW,
    /** The call returns without any audio. */
    NO_AUDIO,
    /** The call never returns. */
    HANG,
    /** The process exits with code 3. */
    EXIT,
    /** The process dies of a segmentation fault. */
    CRASH,
    /** The call fills the heap. */
    OUT_OF_MEMORY,
    /** The samples are all 0. */
    SILENT,
    /** One sample is NaN. */
    NAN,
    /** The tone is far beyond full scale, and pinned there. */
    CLIPPED,
    /** A tenth of the audio comes. */
    TRUNCATED,
    /** Every second call gives a twentieth less audio. */
    UNSTABLE_DURATION,
    /** Two seconds of silence follow the speech. */
    PADDED,
    /** Half a second of silence is handed over before anything is computed. */
    FILLER,
    /** Every second call speaks the text twice. */
    MIXED_TEXTS,
    /** A third of the symbols is unknown and left out. */
    DROPPED_SYMBOLS,
    /** All audio is held back until the last piece is there. */
    HELD_BACK,
    /** Every piece but the first comes half a second late. */
    LATE_CHUNKS,
    /** A text heard before is answered at once. */
    CACHE,
    /** Each call takes a tenth of the fixed time longer than the one before. */
    DRIFT,
    /** Calls become slower and faster again, by half of the fixed time, over eight calls. */
    CYCLE,
    /** The fixed time doubles. */
    SLOWDOWN,
    /** The second faulty call takes thirty times the fixed time longer. */
    SECOND_SLOW,
    /** Of the second faulty call a single sample comes. */
    SECOND_TINY,
    /** A text that differs from the one before takes four times the fixed time. */
    FORGETS_SHAPES,
    /** A text of more than 40 characters takes eleven times the fixed time. */
    STEP,
    /** Each call keeps half a megabyte outside the heap. */
    LEAK,
    /** Each call fills the young generation of a small heap. */
    GARBAGE,
    /** Computes with one thread more than it is given. */
    EXTRA_THREAD,
    /** A device that is not there is replaced by the CPU without a word. */
    SILENT_FALLBACK,
    /** Half of the graph runs elsewhere than asked. */
    PARTIAL_FALLBACK,
    /** Profiling fails. */
    NO_PROFILE,
    /** Profiling dies of a segmentation fault. */
    CRASHING_PROFILE,
    /** Every process has another version of the runtime. */
    CHANGING_VERSION
}

package dev.ttsmark.model;

/** How large a stand-in is. */
public enum Size {
    /** The published shapes: same graph, same cost. */
    FULL,
    /** The same code path with few channels, about 1 MB: for tests. */
    SMALL
}

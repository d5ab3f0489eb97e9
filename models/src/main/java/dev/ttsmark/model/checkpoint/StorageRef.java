package dev.ttsmark.model.checkpoint;

/**
 * Where a pickle says values lie.
 *
 * @param key number of the entry {@code data/N}
 * @param elements in all of it
 */
record StorageRef(ElementType type, String key, long elements) {}

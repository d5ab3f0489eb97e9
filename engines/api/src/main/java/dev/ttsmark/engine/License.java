package dev.ttsmark.engine;

/**
 * Terms under which a model's weights may be used.
 *
 * @param name SPDX identifier
 * @param commercialUse whether those terms allow commercial use
 */
public record License(String name, boolean commercialUse) {}

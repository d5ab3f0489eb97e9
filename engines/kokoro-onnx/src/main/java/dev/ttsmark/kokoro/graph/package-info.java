/** Rewrites an ONNX graph, as a file, into one that computes the same by other operators; knows the format, not the runtime. */
package dev.ttsmark.kokoro.graph;

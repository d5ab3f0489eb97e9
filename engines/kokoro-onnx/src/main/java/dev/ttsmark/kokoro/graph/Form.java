package dev.ttsmark.kokoro.graph;

import java.io.IOException;

/** A kind of node that can be computed by others. */
interface Form {

    /** Adds what computes the same, or nothing where the node is of another form; returns whether it was of this one. */
    boolean replace(Node node, Graph graph, Edit edit) throws IOException;
}

package dev.ttsmark.model;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** Writes weights of a network's shapes from a seed. */
interface StandInGenerator {

    /**
     * Changes with every change of what is written, so that older stand-ins are written anew.
     *
     * @param language of the manifest's stand-in; empty where the shape is one for all
     * @return letters, digits and hyphens
     */
    String version(Size size, String language) throws IOException;

    /**
     * @param language as above
     * @param folder exists and is empty
     * @return role to file, {@code model} always, every file directly in the folder
     */
    Map<String, Path> write(Size size, String language, Path folder, long seed) throws IOException;
}

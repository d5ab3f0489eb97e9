package dev.ttsmark.model;

import dev.ttsmark.engine.Languages;
import dev.ttsmark.engine.License;
import java.util.List;
import java.util.Optional;

/**
 * What is known of a model before any of its files is here.
 *
 * @param id names the model in plans and on the command line
 * @param family manifest file it stands in; models of a family share a folder, and files such as voices
 * @param engine id of the engine that speaks it
 * @param architecture the network, in words
 * @param precision of its weights, for example {@code fp32} or {@code int8}
 * @param license of its weights
 * @param languages ISO 639-1 codes it was trained for
 * @param sampleRateHz samples a second of its audio
 * @param files published files, of this model and of its family
 * @param readiness what its files are good for once they are here
 * @param standIn how weights of the same shapes are made; empty where none can be
 * @param note what a user should know before choosing it; may be empty
 */
public record Manifest(
        String id,
        String family,
        String engine,
        String architecture,
        String precision,
        License license,
        List<String> languages,
        int sampleRateHz,
        List<FileSource> files,
        Readiness readiness,
        Optional<StandIn> standIn,
        String note) {

    public Manifest {
        languages = Languages.canonical(languages);
        files = List.copyOf(files);
    }

    /** What published files are good for. */
    public enum Readiness {
        /** The engine loads them as they are. */
        READY,
        /** They can be pulled, but must be turned into the engine's format first. */
        IMPORT,
        /** They are named for completeness and cannot be pulled; the note says why. */
        LISTED
    }

    /**
     * How a stand-in is made.
     *
     * @param generator name of the generator
     * @param language ISO 639-3 code whose vocabulary sets the shape of the embedding; empty where the shape is one for
     *     all
     */
    public record StandIn(String generator, String language) {}
}

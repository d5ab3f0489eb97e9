package dev.ttsmark.model;

import dev.ttsmark.engine.EngineException;
import dev.ttsmark.engine.ModelFiles;

/** Tries an imported model before anybody can see it in the store; engines are beyond this room, so callers bring them. */
@FunctionalInterface
public interface ModelTrial {

    /** Believes whatever importers wrote. */
    ModelTrial NONE = (engine, model) -> {};

    /**
     * @param engine id of the engine that is to speak it
     * @param model where it is staged; the paths hold only during this call
     * @throws EngineException if the engine cannot speak with it
     */
    void speak(String engine, ModelFiles model) throws EngineException;
}

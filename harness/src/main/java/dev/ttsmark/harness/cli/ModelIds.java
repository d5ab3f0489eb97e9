package dev.ttsmark.harness.cli;

import dev.ttsmark.model.Manifest;
import dev.ttsmark.model.ModelException;
import dev.ttsmark.model.ModelStore;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;

/** Models named on the command line. */
final class ModelIds {

    private ModelIds() {}

    /** What is known of them; an unknown id is a fault of usage. */
    static List<Manifest> find(List<String> ids, ModelStore store, CommandLine command) {
        List<Manifest> found = new ArrayList<>();
        for (String id : ids) {
            try {
                found.add(store.manifest(id));
            } catch (ModelException e) {
                throw new CommandLine.ParameterException(command, e.getMessage(), e);
            }
        }
        return found;
    }
}

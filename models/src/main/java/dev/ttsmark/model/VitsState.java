package dev.ttsmark.model;

import dev.ttsmark.model.VitsSkeleton.Tensor;
import dev.ttsmark.model.checkpoint.Checkpoint;
import dev.ttsmark.model.checkpoint.CheckpointException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The state dict of a VITS checkpoint with weight normalisation folded: direction v and length g of each output become
 * {@code g · v / ‖v‖} (Salimans and Kingma 2016), whichever of PyTorch's two ways of naming them the file has.
 */
final class VitsState {

    private static final Map<String, Boolean> PARTS = Map.of(
            ".weight_g", true,
            ".weight_v", false,
            ".parametrizations.weight.original0", true,
            ".parametrizations.weight.original1", false);

    private final Path file;
    private final Checkpoint checkpoint;
    private final Map<String, Source> sources = new TreeMap<>();

    VitsState(Path file, Checkpoint checkpoint) throws CheckpointException {
        this.file = file;
        this.checkpoint = checkpoint;
        for (String name : new TreeSet<>(checkpoint.names())) {
            put(name);
        }
        for (var source : sources.entrySet()) {
            if (!source.getValue().whole()) {
                throw refused("has only one half of the normalised weight", source.getKey());
            }
        }
    }

    /** Names in the file that make one weight; {@code length} is null where it is not normalised. */
    private record Source(String direction, String length, boolean normalised) {

        boolean whole() {
            return direction != null && normalised == (length != null);
        }

        boolean clashes(Source other) {
            return normalised != other.normalised
                    || direction != null && other.direction != null
                    || length != null && other.length != null;
        }

        Source with(Source other) {
            return new Source(
                    direction == null ? other.direction : direction, length == null ? other.length : length, true);
        }
    }

    private void put(String name) throws CheckpointException {
        String weight = name;
        Source source = new Source(name, null, false);
        for (var part : PARTS.entrySet()) {
            if (name.endsWith(part.getKey())) {
                weight = name.substring(0, name.length() - part.getKey().length()) + ".weight";
                source = part.getValue() ? new Source(null, name, true) : new Source(name, null, true);
            }
        }
        Source other = sources.get(weight);
        if (other != null && other.clashes(source)) {
            throw refused("has two of the tensor", weight);
        }
        sources.put(weight, other == null ? source : other.with(source));
    }

    /** Refuses a file that has not exactly these tensors, in these shapes. */
    void require(List<Tensor> tensors) throws CheckpointException {
        TreeSet<String> extra = new TreeSet<>(sources.keySet());
        for (Tensor tensor : tensors) {
            Source source = sources.get(tensor.name());
            if (source == null) {
                throw refused("lacks the tensor", tensor.name());
            }
            requireShape(source.direction, tensor.shape());
            if (source.normalised) {
                requireShape(source.length, lengths(tensor.shape()));
            }
            extra.remove(tensor.name());
        }
        if (!extra.isEmpty()) {
            throw refused("has a tensor that no MMS-TTS model has,", extra.first());
        }
    }

    private void requireShape(String name, List<Integer> needed) throws CheckpointException {
        if (!checkpoint.shape(name).equals(needed)) {
            throw new CheckpointException(
                    file,
                    "has " + CheckpointException.quoted(name) + " in the shape " + checkpoint.shape(name) + " where "
                            + needed + " is needed");
        }
    }

    private static List<Integer> lengths(List<Integer> shape) {
        List<Integer> lengths = new ArrayList<>(shape);
        for (int i = 1; i < lengths.size(); i++) {
            lengths.set(i, 1);
        }
        return lengths;
    }

    /** @return row-major values of a tensor that was required */
    float[] values(Tensor tensor) throws IOException, CheckpointException {
        Source source = sources.get(tensor.name());
        float[] values = checkpoint.read(source.direction);
        if (source.normalised) {
            fold(values, checkpoint.read(source.length));
        }
        for (float value : values) {
            if (!Float.isFinite(value)) {
                throw refused("has values that are not finite in", tensor.name());
            }
        }
        return values;
    }

    private static void fold(float[] direction, float[] lengths) {
        int inputs = direction.length / lengths.length;
        for (int output = 0; output < lengths.length; output++) {
            int from = output * inputs;
            double squares = 0;
            for (int i = from; i < from + inputs; i++) {
                squares += (double) direction[i] * direction[i];
            }
            double scale = lengths[output] / Math.sqrt(squares);
            for (int i = from; i < from + inputs; i++) {
                direction[i] = (float) (direction[i] * scale);
            }
        }
    }

    private CheckpointException refused(String what, String name) {
        return new CheckpointException(file, what + " " + CheckpointException.quoted(name));
    }
}

package dev.ttsmark.harness.table;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Criterion's {@code sample.json}: nanoseconds that iterations took together. */
final class CriterionSample implements Tool {

    private static final String UNKNOWN = "criterion";
    private static final long LARGEST_SIBLING_BYTES = 1 << 20;

    @Override
    public String title() {
        return "Criterion";
    }

    @Override
    public boolean wrote(JsonShape shape) {
        return shape.has("iters[]", "times[]");
    }

    @Override
    public Set<String> keys() {
        return Set.of("iters", "times");
    }

    @Override
    public String advice() {
        return CriterionMessages.ADVICE;
    }

    /** As the file beside it tells. */
    private static String name(Place place) {
        Optional<Path> sibling = place.file()
                .map(file -> file.resolveSibling("benchmark.json"))
                .filter(Files::isRegularFile)
                .filter(file -> file.toFile().length() <= LARGEST_SIBLING_BYTES);
        if (sibling.isEmpty()) {
            return UNKNOWN;
        }
        Place beside = new Place(sibling.get().toString(), sibling);
        try (Reader text = Files.newBufferedReader(sibling.get())) {
            JsonNode read = new JsonTree(beside, text, Set.of("full_id"), Set.of()).next();
            return read == null
                    ? UNKNOWN
                    : new JsonSpot(beside, "", read).key("full_id").name();
        } catch (IOException e) {
            throw beside.file("cannot be read (" + e.getMessage() + "); it tells which benchmark this is.");
        }
    }

    @Override
    public void read(JsonSpot root, Consumer<Samples> sink) {
        TimeUnit nanoseconds = TimeUnit.of(root, "ns");
        double[] seconds = CriterionMessages.seconds(root.key("iters"), root.key("times"), nanoseconds);
        sink.accept(new Samples(root, name(root.place()), Map.of(), "", Map.of(Samples.SECONDS, seconds)));
    }
}

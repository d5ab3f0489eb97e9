package dev.ttsmark.harness.table;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** {@code hyperfine --export-json}: seconds of whole processes, one after another. */
final class Hyperfine implements Tool {

    @Override
    public String title() {
        return "hyperfine";
    }

    @Override
    public boolean wrote(JsonShape shape) {
        boolean empty = shape.paths().equals(Set.of("", "results[]"));
        return empty
                || shape.has("results[]")
                        && shape.has("results[].command")
                        && shape.hasAny("results[].times[]", "results[].mean", "results[].exit_codes[]");
    }

    @Override
    public Set<String> keys() {
        return Set.of("results", "command", "times", "exit_codes");
    }

    @Override
    public Set<String> wholeKeys() {
        return Set.of("parameters");
    }

    @Override
    public boolean startsProcesses() {
        return true;
    }

    @Override
    public String advice() {
        return "measure each command at least 60 times with 'hyperfine --runs 60 --export-json FILE'";
    }

    @Override
    public void read(JsonSpot root, Consumer<Samples> sink) {
        List<JsonSpot> results = root.key("results").items();
        if (results.isEmpty()) {
            throw root.key("results").refused("holds no command; give hyperfine one to measure.");
        }
        results.forEach(result -> sink.accept(samples(result)));
    }

    private static Samples samples(JsonSpot result) {
        String command = result.key("command").name();
        Map<String, String> parameters = result.key("parameters").labels();
        Map<String, String> labels = new LinkedHashMap<>(Map.of("command", command));
        parameters.forEach((name, value) -> labels.put("parameters." + name, value));
        return new Samples(result, name(command, parameters), labels, "", Map.of(Samples.SECONDS, seconds(result)));
    }

    /** A command holds its parameters, unless it was given a name. */
    private static String name(String command, Map<String, String> parameters) {
        return parameters.values().stream().allMatch(command::contains)
                ? command
                : parameters.entrySet().stream()
                        .map(parameter -> parameter.getKey() + "=" + parameter.getValue())
                        .collect(Collectors.joining(", ", command + " (", ")"));
    }

    private static double[] seconds(JsonSpot result) {
        JsonSpot times = result.key("times");
        if (!times.isThere() || times.isList() && times.size() == 0) {
            throw times.refused("holds no time of a single run, only their mean may be there; write the file again with"
                    + " 'hyperfine --export-json FILE'.");
        }
        List<JsonSpot> runs = times.items();
        JsonSpot codes = result.key("exit_codes");
        if (codes.isThere() && codes.items().size() != runs.size()) {
            throw codes.refused("tells of " + codes.size() + " runs where times are " + runs.size()
                    + "; check that the file is as the tool wrote it.");
        }
        double[] seconds = new double[runs.size()];
        for (int i = 0; i < seconds.length; i++) {
            boolean failed = codes.isThere() && !isZero(codes.item(i));
            seconds[i] = failed ? Double.NaN : runs.get(i).positive();
        }
        return seconds;
    }

    /** Null is a process that a signal ended. */
    private static boolean isZero(JsonSpot code) {
        return code.node().isNumber() && code.node().doubleValue() == 0;
    }
}

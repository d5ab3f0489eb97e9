package dev.ttsmark.harness.summary;

import dev.ttsmark.harness.measure.Call;
import dev.ttsmark.harness.measure.Outcome;
import dev.ttsmark.harness.measure.RoundFailed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What did not work, and what was never asked to. */
final class Failures {

    private Failures() {}

    private record Kind(Optional<String> utterance, String failure) {}

    /** Failed rounds first, then failed calls, by text and class in the order met. */
    static List<FailureGroup> of(ConfigurationRows rows) {
        Map<Kind, List<String>> messages = new LinkedHashMap<>();
        for (RoundFailed round : rows.failed()) {
            note(messages, new Kind(Optional.empty(), round.failure()), round.message());
        }
        for (Call call : rows.calls()) {
            if (call.outcome() instanceof Outcome.Failed failed) {
                note(messages, new Kind(Optional.of(call.utterance()), failed.failure()), failed.message());
            }
        }
        List<FailureGroup> groups = new ArrayList<>();
        messages.forEach((kind, found) -> groups.add(new FailureGroup(
                rows.run(), rows.name(), kind.utterance(), kind.failure(), found.get(0), found.size())));
        return groups;
    }

    private static void note(Map<Kind, List<String>> messages, Kind kind, String message) {
        messages.computeIfAbsent(kind, k -> new ArrayList<>()).add(message);
    }

    /** Texts whose every call was answered with "unsupported". */
    static List<UnsupportedCell> unsupported(ConfigurationRows rows) {
        List<UnsupportedCell> cells = new ArrayList<>();
        for (List<Call> calls : rows.byUtterance().values()) {
            Call first = calls.get(0);
            boolean all = calls.stream().allMatch(call -> call.outcome() instanceof Outcome.Unsupported);
            if (all && first.outcome() instanceof Outcome.Unsupported unsupported) {
                cells.add(new UnsupportedCell(
                        rows.run(), rows.name(), first.utterance(), first.language(), unsupported.message()));
            }
        }
        return cells;
    }
}

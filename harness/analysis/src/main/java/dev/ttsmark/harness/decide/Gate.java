package dev.ttsmark.harness.decide;

import dev.ttsmark.harness.stats.compare.Looks;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Judges a candidate by rules, cell by cell. */
public final class Gate {

    private static final int SHOWN_PARTS = 8;
    /** Stands for the cells of a rule that meets none. */
    private static final Cell NOWHERE = new Cell("*", Optional.empty());

    private Gate() {}

    /**
     * What is to be judged.
     *
     * @param baseline may be missing where the rules hold budgets alone
     * @param schedule of measurements that grow; empty for all that is there, looked at once
     */
    public record Request(
            Rules rules, Optional<Side> baseline, Side candidate, NoiseFloors floors, Optional<Looks> schedule) {

        public Request {
            if (baseline.isEmpty() && rules.needBaseline()) {
                throw new IllegalArgumentException("margins need a baseline");
            }
        }

        private Request inOneRegime() {
            return new Request(
                    rules,
                    baseline.map(side -> SameRegime.of(side, candidate)),
                    baseline.map(side -> SameRegime.of(candidate, side)).orElse(candidate),
                    floors,
                    schedule);
        }
    }

    public static GateResult judge(Request request) {
        List<String> notes = notes(request);
        Request used = request.inOneRegime();
        if (!request.floors().isEmpty() && isElsewhere(request)) {
            notes.add("The noise floor was measured on another machine or JVM, so it is not used.");
            used = new Request(used.rules(), used.baseline(), used.candidate(), NoiseFloors.NONE, used.schedule());
        }
        Optional<Family> family = family(used);
        family.ifPresent(together -> notes.add(together.sentence()));
        return Conclusion.of(
                used.baseline().map(Side::name),
                used.candidate().name(),
                notes,
                List.of(),
                family,
                newCells(used),
                checks(used));
    }

    private static boolean isElsewhere(Request request) {
        return Objections.unequal(
                        request.floors().traits(),
                        request.candidate().traits(),
                        request.rules().mayDiffer())
                .isPresent();
    }

    /** Empty where nothing can be compared. */
    private static Optional<Family> family(Request request) {
        int comparisons = comparisons(request);
        return comparisons == 0
                ? Optional.empty()
                : Optional.of(Family.of(
                        request.schedule().orElseGet(() -> Looks.once(2)).among(comparisons)));
    }

    /** Whatever they come to: a family that shrank with its verdicts would be no protection. */
    private static int comparisons(Request request) {
        return request.rules().rules().stream()
                .filter(Rule.Margin.class::isInstance)
                .mapToInt(rule -> (int) cells(request).stream()
                        .filter(cell -> concerns(request, rule, cell))
                        .filter(cell -> holds(request.baseline(), rule, cell))
                        .filter(cell -> holds(Optional.of(request.candidate()), rule, cell))
                        .count())
                .sum();
    }

    private static Set<Cell> cells(Request request) {
        Set<Cell> cells = new LinkedHashSet<>();
        request.baseline().ifPresent(side -> cells.addAll(side.cells().keySet()));
        cells.addAll(request.candidate().cells().keySet());
        return cells;
    }

    private static List<Check> checks(Request request) {
        Set<Cell> cells = cells(request);
        int family = Math.max(1, comparisons(request));
        BudgetJudge budgets = new BudgetJudge(request.candidate());
        Optional<MarginJudge> margins = request.baseline()
                .map(baseline -> new MarginJudge(
                        baseline,
                        request.candidate(),
                        request.rules().mayDiffer(),
                        request.floors(),
                        request.schedule(),
                        family));
        List<Check> checks = new ArrayList<>();
        for (Rule rule : request.rules().rules()) {
            List<Cell> concerned =
                    cells.stream().filter(cell -> concerns(request, rule, cell)).toList();
            (concerned.isEmpty() ? Stream.of(NOWHERE) : concerned.stream())
                    .filter(cell -> !isNew(request, rule, cell))
                    .map(cell -> judge(budgets, margins, rule, cell))
                    .forEach(checks::add);
        }
        if (checks.isEmpty()) {
            checks.add(judge(budgets, margins, request.rules().rules().get(0), NOWHERE));
        }
        checks.sort(Check.GRAVEST_FIRST);
        return checks;
    }

    private static Check judge(BudgetJudge budgets, Optional<MarginJudge> margins, Rule rule, Cell cell) {
        return rule instanceof Rule.Budget budget
                ? budgets.judge(budget, cell)
                : margins.orElseThrow().judge((Rule.Margin) rule, cell);
    }

    /** Cells that margins would hold for, had the baseline measured them; nothing can be said of them yet. */
    private static List<Cell> newCells(Request request) {
        return request.candidate().cells().keySet().stream()
                .filter(cell -> request.rules().rules().stream()
                        .anyMatch(rule -> concerns(request, rule, cell) && isNew(request, rule, cell)))
                .toList();
    }

    private static boolean isNew(Request request, Rule rule, Cell cell) {
        return rule instanceof Rule.Margin
                && request.candidate().cells().containsKey(cell)
                && !request.baseline().orElseThrow().cells().containsKey(cell);
    }

    /** A table's cells hold one metric, whatever its source; a run's tell calls from processes. */
    private static boolean concerns(Request request, Rule rule, Cell cell) {
        boolean holds = holds(Optional.of(request.candidate()), rule, cell) || holds(request.baseline(), rule, cell);
        return rule.scope().covers(cell)
                && (holds || rule.isOfRounds() == cell.utterance().isEmpty());
    }

    private static boolean holds(Optional<Side> side, Rule rule, Cell cell) {
        return side.map(s -> s.cells().get(cell))
                .filter(readings -> readings.metrics().containsKey(rule.metric().id()))
                .isPresent();
    }

    private static List<String> notes(Request request) {
        List<String> notes = new ArrayList<>();
        request.baseline().ifPresent(baseline -> compare(baseline, request.candidate(), notes));
        return notes;
    }

    private static void compare(Side baseline, Side candidate, List<String> notes) {
        if (baseline.traits().isEmpty() || candidate.traits().isEmpty()) {
            notes.add("A table does not tell where it was measured, so equal conditions are taken on trust.");
        }
        boolean apart = baseline.measured()
                .flatMap(before -> candidate.measured().map(after -> !before.overlaps(after)))
                .orElse(false);
        if (apart) {
            notes.add("Baseline and candidate were measured one after the other, so drift of the machine counts as a"
                    + " difference; 'ttsmark gate --measure' interleaves them.");
        }
        List<String> changed = changed(baseline.parts(), candidate.parts());
        if (!changed.isEmpty()) {
            notes.add("Changed between the two: " + String.join(", ", changed) + ".");
        }
    }

    private static List<String> changed(Map<String, String> before, Map<String, String> after) {
        Set<String> names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        return names.stream()
                .filter(name -> !Optional.ofNullable(before.get(name)).equals(Optional.ofNullable(after.get(name))))
                .map(name ->
                        name + " " + before.getOrDefault(name, "(none)") + " → " + after.getOrDefault(name, "(none)"))
                .limit(SHOWN_PARTS)
                .toList();
    }
}

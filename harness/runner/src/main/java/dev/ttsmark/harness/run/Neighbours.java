package dev.ttsmark.harness.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Random orders in which nothing follows itself, where that can be avoided. */
final class Neighbours {

    private Neighbours() {}

    /**
     * Each thing as often as it is wanted. What comes next is drawn from what is left, among things that leave an order
     * without equal neighbours open; where there are none, among those unlike the one before; at last among all.
     *
     * @param wanted how often each comes, 0 for not at all
     * @param before what the order follows
     */
    static <T> List<T> apart(Map<T, Integer> wanted, Optional<T> before, Random random) {
        Map<T, Integer> left = new LinkedHashMap<>(wanted);
        left.values().removeIf(count -> count <= 0);
        List<T> order = new ArrayList<>();
        Optional<T> last = before;
        while (!left.isEmpty()) {
            T next = draw(candidates(left, last), left, random);
            left.computeIfPresent(next, (thing, count) -> count == 1 ? null : count - 1);
            order.add(next);
            last = Optional.of(next);
        }
        return order;
    }

    private static <T> List<T> candidates(Map<T, Integer> left, Optional<T> last) {
        List<T> others = left.keySet().stream()
                .filter(thing -> !last.equals(Optional.of(thing)))
                .toList();
        List<T> open = others.stream().filter(thing -> staysOpen(left, thing)).toList();
        if (!open.isEmpty()) {
            return open;
        }
        return others.isEmpty() ? List.copyOf(left.keySet()) : mostFrequent(others, left);
    }

    /** Whether an order without equal neighbours is left once this one has come. */
    private static <T> boolean staysOpen(Map<T, Integer> left, T next) {
        int all = left.values().stream().mapToInt(Integer::intValue).sum() - 1;
        return left.entrySet().stream().allMatch(entry -> {
            boolean isNext = entry.getKey().equals(next);
            int own = entry.getValue() - (isNext ? 1 : 0);
            return own <= all - own + (isNext ? 0 : 1);
        });
    }

    private static <T> List<T> mostFrequent(List<T> things, Map<T, Integer> left) {
        int most = things.stream().mapToInt(left::get).max().orElseThrow();
        return things.stream().filter(thing -> left.get(thing) == most).toList();
    }

    private static <T> T draw(List<T> candidates, Map<T, Integer> left, Random random) {
        int at = random.nextInt(candidates.stream().mapToInt(left::get).sum());
        for (T candidate : candidates) {
            at -= left.get(candidate);
            if (at < 0) {
                return candidate;
            }
        }
        throw new IllegalStateException("drawn beyond all candidates");
    }
}

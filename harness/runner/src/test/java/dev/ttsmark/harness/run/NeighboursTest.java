package dev.ttsmark.harness.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NeighboursTest {

    @Test
    void nothingFollowsItselfWhereThatCanBeAvoidedAndElseAsSeldomAsCanBe() {
        Random random = new Random(5);
        for (int trial = 0; trial < 5_000; trial++) {
            Map<Integer, Integer> wanted = new LinkedHashMap<>();
            int things = 1 + random.nextInt(5);
            for (int thing = 0; thing < things; thing++) {
                wanted.put(thing, 1 + random.nextInt(6));
            }
            Optional<Integer> before = Optional.of(random.nextInt(6));
            List<Integer> order = Neighbours.apart(wanted, before, random);
            assertThat(order.stream().collect(Collectors.groupingBy(thing -> thing, Collectors.summingInt(thing -> 1))))
                    .isEqualTo(wanted);
            assertThat(equalNeighbours(before, order))
                    .as("%s after %s", wanted, before)
                    .isEqualTo(unavoidable(wanted, before));
        }
    }

    private static int equalNeighbours(Optional<Integer> before, List<Integer> order) {
        List<Integer> all = Stream.concat(before.stream(), order.stream()).toList();
        int equal = 0;
        for (int i = 1; i < all.size(); i++) {
            equal += all.get(i).equals(all.get(i - 1)) ? 1 : 0;
        }
        return equal;
    }

    /** Each of the others parts two of the most frequent; the one before stands at the beginning. */
    private static int unavoidable(Map<Integer, Integer> wanted, Optional<Integer> before) {
        int all = wanted.values().stream().mapToInt(Integer::intValue).sum();
        return wanted.entrySet().stream()
                .mapToInt(entry -> entry.getValue()
                        - (all - entry.getValue())
                        - (before.equals(Optional.of(entry.getKey())) ? 0 : 1))
                .map(surplus -> Math.max(0, surplus))
                .max()
                .orElseThrow();
    }

    @Test
    void everyOrderWithoutEqualNeighboursCanComeOut() {
        Set<List<String>> orders = new HashSet<>();
        for (int seed = 0; seed < 200; seed++) {
            orders.add(Neighbours.apart(
                    new LinkedHashMap<>(Map.of("a", 2, "b", 1, "c", 1)), Optional.of("b"), new Random(seed)));
        }
        assertThat(orders)
                .as("of six orders of a·a·, those that do not begin with b")
                .containsExactlyInAnyOrder(
                        List.of("a", "b", "a", "c"),
                        List.of("a", "c", "a", "b"),
                        List.of("a", "b", "c", "a"),
                        List.of("a", "c", "b", "a"),
                        List.of("c", "a", "b", "a"));
    }
}

package dev.ttsmark.harness.stats;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;

/**
 * Shares that cannot rise from one level to the next: the likeliest such shares, by pooling neighbours that do (Ayer, Brunk, Ewing,
 * Reid and Silverman, 1955).
 */
public final class FallingShares {

    private record Block(double count, double trials, int levels) {

        double share() {
            return count / trials;
        }

        Block with(Block next) {
            return new Block(count + next.count, trials + next.trials, levels + next.levels);
        }
    }

    private FallingShares() {}

    /**
     * One share for each level.
     *
     * @param counts of trials that have it, by level upwards
     * @param trials above 0
     */
    public static List<Double> of(List<Long> counts, List<Long> trials) {
        Deque<Block> blocks = new ArrayDeque<>();
        for (int level = 0; level < counts.size(); level++) {
            Block block = new Block(counts.get(level), trials.get(level), 1);
            while (!blocks.isEmpty() && blocks.getLast().share() <= block.share()) {
                block = blocks.removeLast().with(block);
            }
            blocks.addLast(block);
        }
        List<Double> shares = new ArrayList<>();
        for (Iterator<Block> each = blocks.iterator(); each.hasNext(); ) {
            Block block = each.next();
            for (int level = 0; level < block.levels(); level++) {
                shares.add(block.share());
            }
        }
        return shares;
    }
}

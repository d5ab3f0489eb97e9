package dev.ttsmark.harness.decide.choose;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How long the texts of a deployment are.
 *
 * @param shares characters (code points) to share of the texts, ascending, shares adding up to 1
 */
public record Lengths(List<Share> shares) {

    /** So many characters, for that share of the texts. */
    public record Share(int characters, double share) {}

    public Lengths {
        shares = List.copyOf(shares);
        if (shares.isEmpty()) {
            throw new IllegalArgumentException("a deployment without texts");
        }
    }

    /** @param weights characters to a weight above 0, in any unit */
    static Lengths of(Map<Integer, Double> weights) {
        double sum = weights.values().stream().mapToDouble(Double::doubleValue).sum();
        return new Lengths(new TreeMap<>(weights)
                .entrySet().stream()
                        .map(entry -> new Share(entry.getKey(), entry.getValue() / sum))
                        .toList());
    }

    /** Every text counts alike. */
    static Lengths ofTexts(List<String> texts) {
        return of(texts.stream()
                .collect(Collectors.groupingBy(
                        text -> text.codePointCount(0, text.length()), Collectors.summingDouble(text -> 1))));
    }

    /** Those within the range, at their shares of the whole: they add up to what is covered. */
    List<Share> within(int shortest, int longest) {
        return shares.stream()
                .filter(share -> share.characters() >= shortest && share.characters() <= longest)
                .toList();
    }

    /** The lengths that lie outside the range. */
    List<Integer> outside(int shortest, int longest) {
        return shares.stream()
                .map(Share::characters)
                .filter(characters -> characters < shortest || characters > longest)
                .toList();
    }
}

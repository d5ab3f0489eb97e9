package dev.ttsmark.harness.measure;

import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * A metric as data: what it is called, what it means, and how a call yields it. {@link Metrics} lists them all.
 *
 * @param id written beside every value; its last part is the unit
 * @param mayBeZero whether zero is a proper value, so that logarithms are out of place
 * @param definition one sentence
 * @param ofCall value of a call that spoke; empty where that call has none. Always empty unless {@code source} is CALL
 */
public record Metric(
        String id,
        Unit unit,
        Better better,
        Source source,
        boolean mayBeZero,
        Bilingual label,
        Bilingual definition,
        Function<Spoken, OptionalDouble> ofCall) {

    /** A call that spoke. */
    public record Spoken(int characters, Outcome.Spoken outcome) {}

    /** What values are counted in. */
    public enum Unit {
        SECONDS("s"),
        BYTES("B"),
        JOULES("J"),
        CHARACTERS_PER_SECOND("1/s"),
        RATIO("");

        private final String symbol;

        Unit(String symbol) {
            this.symbol = symbol;
        }

        /** For column heads; empty for a ratio. */
        public String symbol() {
            return symbol;
        }
    }

    /** Which direction is an improvement. */
    public enum Better {
        LOWER,
        HIGHER,
        /** The metric describes; it does not rank. */
        NEITHER
    }

    /** What a value is taken from. */
    public enum Source {
        CALL,
        ROUND,
        FIT
    }

    /** The value of a call; empty where the call did not speak or has no such value. */
    public OptionalDouble of(Call call) {
        if (call.outcome() instanceof Outcome.Spoken spoken) {
            return ofCall.apply(new Spoken(call.characters(), spoken));
        }
        return OptionalDouble.empty();
    }
}

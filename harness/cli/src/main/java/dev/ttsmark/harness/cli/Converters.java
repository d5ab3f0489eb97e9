package dev.ttsmark.harness.cli;

import dev.ttsmark.engine.Languages;
import dev.ttsmark.harness.InvalidInputException;
import dev.ttsmark.harness.plan.PlanValues;
import java.time.Duration;
import java.util.function.Supplier;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads values of flags as plans write them; a refusal is a usage error. */
final class Converters {

    private Converters() {}

    static final class OfDuration implements ITypeConverter<Duration> {
        @Override
        public Duration convert(String value) {
            return refusing(() -> PlanValues.duration(value, "duration"));
        }
    }

    static final class OfShare implements ITypeConverter<Double> {
        @Override
        public Double convert(String value) {
            return refusing(() -> PlanValues.share(value, "share"));
        }
    }

    static final class OfLanguage implements ITypeConverter<String> {
        @Override
        public String convert(String value) {
            return Languages.canonical(value);
        }
    }

    private static <T> T refusing(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (InvalidInputException e) {
            throw new TypeConversionException(e.getMessage());
        }
    }
}

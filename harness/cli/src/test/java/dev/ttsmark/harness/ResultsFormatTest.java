package dev.ttsmark.harness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ttsmark.harness.decide.GateResult;
import dev.ttsmark.harness.decide.NoiseFloors;
import dev.ttsmark.harness.decide.Trait;
import dev.ttsmark.harness.history.HistoryRow;
import dev.ttsmark.harness.measure.Environment;
import dev.ttsmark.harness.measure.Outcome;
import dev.ttsmark.harness.measure.Row;
import dev.ttsmark.harness.plan.Plan;
import dev.ttsmark.harness.summary.Finding;
import dev.ttsmark.harness.summary.RunSummary;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** {@code docs/results-format.md} names every field of every file in a run directory. */
class ResultsFormatTest {

    private static final List<Class<?>> FILES = List.of(Plan.class, Environment.class, Row.class, RunSummary.class);

    @Test
    void everyFieldIsDocumented() throws Exception {
        String document = Files.readString(Path.of("../../docs/results-format.md"));
        Set<String> fields = new LinkedHashSet<>();
        Set<Class<?>> seen = new LinkedHashSet<>();
        FILES.forEach(type -> collect(type, seen, fields));
        assertThat(seen).contains(Outcome.Spoken.class, Finding.class);
        assertThat(fields).hasSizeGreaterThan(100).allSatisfy(field -> assertThat(document)
                .containsAnyOf("`" + field + "`", "`" + inYaml(field) + "`"));
    }

    @Test
    void everyFieldOfAGateIsDocumented() throws Exception {
        String document = Files.readString(Path.of("../../docs/gate.md"));
        Set<String> fields = new LinkedHashSet<>();
        Set<Class<?>> seen = new LinkedHashSet<>();
        List.of(GateResult.class, NoiseFloors.class).forEach(type -> collect(type, seen, fields));
        assertThat(fields).hasSizeGreaterThan(30).allSatisfy(field -> assertThat(document)
                .contains("`" + field + "`"));
        assertThat(seen.stream().filter(Class::isEnum).filter(type -> type != Trait.class))
                .hasSize(5)
                .allSatisfy(type -> assertThat(type.getEnumConstants()).allSatisfy(constant -> assertThat(document)
                        .contains("`" + ((Enum<?>) constant).name() + "`")));
        assertThat(Trait.values()).allSatisfy(trait -> assertThat(document).contains("`" + trait + "`"));
    }

    @Test
    void everyFieldOfAHistoryIsDocumented() throws Exception {
        String document = Files.readString(Path.of("../../docs/history.md"));
        Set<String> fields = new LinkedHashSet<>();
        collect(HistoryRow.class, new LinkedHashSet<>(), fields);
        assertThat(fields).hasSize(14).allSatisfy(field -> assertThat(document).contains("`" + field + "`"));
    }

    /** Plans spell {@code warmUp} as {@code warm-up}, and write the unit of {@code stepSeconds} with its value. */
    private static String inYaml(String field) {
        return field.replaceAll("(settle|step)Seconds", "$1")
                .replaceAll("([A-Z])", "-$1")
                .toLowerCase(Locale.ROOT);
    }

    @Test
    void everyNamedConstantIsDocumented() throws Exception {
        String document = Files.readString(Path.of("../../docs/results-format.md"));
        Set<Class<?>> seen = new LinkedHashSet<>();
        FILES.forEach(type -> collect(type, seen, new LinkedHashSet<>()));
        assertThat(seen.stream().filter(Class::isEnum).toList())
                .isNotEmpty()
                .allSatisfy(type -> assertThat(type.getEnumConstants()).allSatisfy(constant -> assertThat(document)
                        .containsAnyOf(
                                "`" + ((Enum<?>) constant).name() + "`",
                                "`" + ((Enum<?>) constant).name().toLowerCase(Locale.ROOT) + "`")));
    }

    private static void collect(Type type, Set<Class<?>> seen, Set<String> fields) {
        if (type instanceof ParameterizedType generic) {
            for (Type argument : generic.getActualTypeArguments()) {
                collect(argument, seen, fields);
            }
        } else if (type instanceof Class<?> plain && plain.getName().startsWith("dev.ttsmark") && seen.add(plain)) {
            if (plain.isSealed()) {
                for (Class<?> permitted : plain.getPermittedSubclasses()) {
                    collect(permitted, seen, fields);
                }
            } else if (plain.isRecord()) {
                for (RecordComponent component : plain.getRecordComponents()) {
                    fields.add(component.getName());
                    collect(component.getGenericType(), seen, fields);
                }
            }
        }
    }
}

package dev.ttsmark.harness;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.ttsmark.harness.summary.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The pages on findings name the kinds that the code raises, and no others. */
class FindingsPageTest {

    private static final String PACKAGE = "dev.ttsmark.harness.";
    private static final Pattern NAME = Pattern.compile("`([A-Z][A-Z_]+)`");

    private final JavaClasses harness = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(PACKAGE);

    @Test
    void thePageOfRunsNamesWhatRunsFind() throws IOException {
        Set<Finding.Kind> documented = EnumSet.noneOf(Finding.Kind.class);
        page("findings.md")
                .lines()
                .takeWhile(line -> !line.startsWith("## False alarms"))
                .filter(line -> line.startsWith("| `"))
                .forEach(line -> documented.addAll(named(line.split("(?<!\\\\)\\|")[1])));
        assertThat(documented).isEqualTo(raisedIn("summary"));
    }

    @Test
    void thePageOfTablesNamesWhatTablesFind() throws IOException {
        String list = page("analyze.md").split("\nFindings: ")[1].split("\n\n")[0];
        assertThat(named(list)).isEqualTo(raisedIn("analyze"));
    }

    @Test
    void everyKindIsRaisedSomewhere() {
        Set<Finding.Kind> raised = raisedIn("summary");
        raised.addAll(raisedIn("analyze"));
        assertThat(raised).isEqualTo(EnumSet.allOf(Finding.Kind.class));
    }

    private Set<Finding.Kind> raisedIn(String room) {
        Set<Finding.Kind> raised = EnumSet.noneOf(Finding.Kind.class);
        harness.stream()
                .filter(type -> type.getPackageName().equals(PACKAGE + room))
                .flatMap(type -> type.getFieldAccessesFromSelf().stream())
                .filter(access -> access.getTargetOwner().isEquivalentTo(Finding.Kind.class))
                .filter(access -> !access.getOriginOwner().isEquivalentTo(Finding.Kind.class))
                .map(JavaFieldAccess::getName)
                .forEach(name -> raised.add(Finding.Kind.valueOf(name)));
        return raised;
    }

    private static Set<Finding.Kind> named(String text) {
        Set<Finding.Kind> kinds = EnumSet.noneOf(Finding.Kind.class);
        Matcher names = NAME.matcher(text);
        while (names.find()) {
            assertThat(Arrays.stream(Finding.Kind.values()).map(Enum::name)).contains(names.group(1));
            kinds.add(Finding.Kind.valueOf(names.group(1)));
        }
        return kinds;
    }

    private static String page(String name) throws IOException {
        return Files.readString(Path.of("../../docs").resolve(name));
    }
}

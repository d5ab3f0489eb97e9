package dev.ttsmark.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class VersionTest {

    @Test
    void isThatOfTheParentPom() throws Exception {
        assertThat(Files.readString(Path.of("../../pom.xml"))).contains("<version>" + Version.number() + "</version>");
    }

    @Test
    void saysWhichCommitOrThatItIsNotKnown() {
        assertThat(Version.commit("8c50fa818b75")).isEqualTo("commit 8c50fa818b75");
        assertThat(Version.commit("8c50fa818b75-dirty")).isEqualTo("commit 8c50fa818b75 with changes since");
        assertThat(Version.commit("unknown")).isEqualTo("commit unknown: built outside of a git repository");
    }
}

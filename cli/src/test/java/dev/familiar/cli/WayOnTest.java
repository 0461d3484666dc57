package dev.familiar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Where nobody who is known fits, the command that is shown asks the whole question.
class WayOnTest {

    @TempDir Path folder;

    private Path home;

    @BeforeEach
    void importsConnectionsOfTwoKinds() throws IOException {
        home = folder.resolve("home");
        Path connections =
                Files.writeString(
                        folder.resolve("Connections.csv"),
                        """
                        First Name,Last Name,URL,Email Address,Company,Position,Connected On
                        Cleo,Dane,https://www.linkedin.com/in/cleo-dane,,Fjord Retail,Recruiter,3 May 2019
                        Ben,Stone,https://www.linkedin.com/in/ben-stone,,Cobalt Bank,Recruiter,3 May 2019
                        """);
        assertThat(Typed.at(home, "import", connections.toString()).status())
                .isEqualTo(ExitStatus.DONE);
    }

    @Test
    void namesTheKindOfOrganisationAndNotHowTheRoleWasUnderstood() {
        Typed asked = Typed.at(home, "people", "hiring managers at a retailer");

        assertThat(asked.out())
                .contains("Nobody.", "connected, not known: 1")
                .contains("path --role 'hiring managers' --kind retailer --home");
    }

    @Test
    void asksForThoseOfThatKindAlone() {
        Typed ways = Typed.at(home, "path", "--role", "hiring managers", "--kind", "retailer");

        assertThat(ways.status()).isEqualTo(ExitStatus.DONE);
        assertThat(ways.out()).contains("Cleo Dane").doesNotContain("Ben Stone");
    }

    @Test
    void takesAKindByItself() {
        Typed ways = Typed.at(home, "path", "--kind", "bank");

        assertThat(ways.out()).contains("Ben Stone").doesNotContain("Cleo Dane");
    }
}

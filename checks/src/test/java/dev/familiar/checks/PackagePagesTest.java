package dev.familiar.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A newcomer who begins at a package's page is sent to what exists.
class PackagePagesTest {

    static Stream<String> pages() {
        return Checkout.files("*/src/{main,test}/java/**/package-info.java").stream()
                .map(Checkout::name)
                .filter(page -> !page.contains("/planted/"));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyNameOnAPackagePageExists(String page) {
        assertThat(PackagePage.read(Checkout.ROOT.resolve(page)).namesThatLeadNowhere())
                .as("names in %s that are no package, type or member", page)
                .isEmpty();
    }

    @Test
    void everyPackageOfTheProgramHasAPage() {
        assertThat(pages().toList())
                .hasSizeGreaterThan(50)
                .contains("app/src/main/java/dev/familiar/app/package-info.java");
    }

    /// The page of the identity room as it once was.
    @Test
    void findsTheNamesThatLeadNowhere() {
        PackagePage page =
                PackagePage.of(
                        "dev.familiar.identity",
                        """
                        /// This package holds the contracts. The path through the room: `name` takes
                        /// names apart and compares them, `blocking` says who is worth comparing,
                        /// `comparison` weighs field by field, `clustering` ([Linker]:
                        /// `EvidenceLinker`) makes people of descriptions, `resolution` ([Resolver]:
                        /// `EvidenceResolver`) finds who of them somebody could be.
                        @NullMarked
                        package dev.familiar.identity;
                        """);

        assertThat(page.namesThatLeadNowhere())
                .containsExactly("comparison", "clustering", "EvidenceLinker");
    }

    @Test
    void findsTheLinkAndTheMemberThatLeadNowhere() {
        PackagePage page =
                PackagePage.of(
                        "dev.familiar.identity",
                        """
                        /// [Linker#link] [Linker#unlink] [dev.familiar.identity.Linker]
                        /// [dev.familiar.model.Linker] [Unlinker] [PersonName] [words](page.md) `Linker#undo`
                        /// `Linkage.PossibleLink` `Linkage.Heap` `identity.name` `identity.nothing`
                        /// `anything()`
                        """);

        assertThat(page.namesThatLeadNowhere())
                .isEqualTo(
                        List.of(
                                "Linker#undo",
                                "Linkage.Heap",
                                "identity.nothing",
                                "anything()",
                                "Linker#unlink",
                                "dev.familiar.model.Linker",
                                "Unlinker",
                                "PersonName"));
    }

    @Test
    void leavesFilesAndWordsOfTheDataAlone() {
        PackagePage page =
                PackagePage.of(
                        "dev.familiar.testkit",
                        """
                        /// `mail.mbox` `facebook-owner-….zip` `exact` `--json` `card:<UID>`
                        /// `bench/run COMMAND` `src/main/jte` `schema-*.sql`
                        """);

        assertThat(page.namesThatLeadNowhere()).isEmpty();
    }
}

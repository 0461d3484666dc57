package dev.familiar.checks;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;

/// The architecture rules hold for the program.
///
/// Plain test methods on purpose: ArchUnit's own field annotation has been seen to pass unseen with
/// a Surefire that counts no tests for it.
class ArchitectureTest {

    private static final String ROOT = "dev.familiar";

    /// What JMH writes around the benchmarks follows its rules, not ours.
    private static final JavaClasses PROGRAM =
            new ClassFileImporter()
                    .withImportOption(location -> !location.contains("/test-classes/"))
                    .withImportOption(location -> !location.contains("/jmh_generated/"))
                    .importPackages(ROOT);

    private final HouseRules rules = new HouseRules(ROOT);

    @Test
    void seesTheWholeProgram() {
        assertThat(PROGRAM.size()).isGreaterThan(300);
        assertThat(rules.roomsToday())
                .allSatisfy(room ->
                        assertThat(PROGRAM.getPackage(room).getClassesInPackageTree())
                                .as(room)
                                .hasSizeGreaterThan(3));
    }

    @Test
    void roomsPointDown() {
        rules.roomsPointDown().check(PROGRAM);
    }

    @Test
    void packagesFormNoCycle() {
        rules.packagesFormNoCycle().check(PROGRAM);
    }

    @Test
    void internalStaysInternal() {
        rules.internalStaysInternal().check(PROGRAM);
    }

    @Test
    void sourcesDoNotKnowEachOther() {
        rules.sourcesDoNotKnowEachOther().check(PROGRAM);
    }

    @Test
    void onlyJsonTextWritesJson() {
        rules.onlyJsonTextWritesJson().check(PROGRAM);
    }

    @Test
    void sharedSourceCodeKnowsNoSource() {
        rules.sharedSourceCodeKnowsNoSource().check(PROGRAM);
    }

    @Test
    void domainRoomsAreFrameworkFree() {
        rules.domainRoomsAreFrameworkFree().check(PROGRAM);
    }

    @Test
    void onlyLiveMailTouchesTheNetwork() {
        rules.onlyLiveMailTouchesTheNetwork().check(PROGRAM);
    }

    @Test
    void onlyStoreSpeaksSql() {
        rules.onlyStoreSpeaksSql().check(PROGRAM);
    }

    @Test
    void onlyAppReadsTheClock() {
        rules.onlyAppReadsTheClock().check(PROGRAM);
    }

    @Test
    void onlyCliPrints() {
        rules.onlyCliPrints().check(PROGRAM);
    }

    @Test
    void fewPublicTypes() {
        rules.fewPublicTypes(20).check(PROGRAM);
    }

    @Test
    void everyPackageIsNullMarked() {
        rules.everyPackageIsNullMarked().check(PROGRAM);
    }

    @Test
    void modelHoldsOnlyValues() {
        rules.modelHoldsOnlyValues().check(PROGRAM);
    }

    @Test
    void optionalIsOnlyReturned() {
        rules.optionalIsOnlyReturned().check(PROGRAM);
    }

    @Test
    void noEmptyNames() {
        rules.noEmptyNames().check(PROGRAM);
    }

    @Test
    void noGenericExceptionsThrown() {
        rules.noGenericExceptionsThrown().check(PROGRAM);
    }
}

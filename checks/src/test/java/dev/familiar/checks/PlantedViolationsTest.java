package dev.familiar.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Each architecture rule is able to fail: on a class planted for it, and not on the innocent ones
/// beside it.
class PlantedViolationsTest {

    private static final String ROOT = "dev.familiar.checks.planted";

    private static final JavaClasses PLANTED = new ClassFileImporter().importPackages(ROOT);

    private static final HouseRules RULES = new HouseRules(ROOT);

    static Stream<Arguments> rulesAndTheirBreakers() {
        return Stream.of(
                arguments(RULES.roomsPointDown(), "model.KnowsTheStore"),
                arguments(RULES.packagesFormNoCycle(), "traces.internal.Egg"),
                arguments(RULES.internalStaysInternal(), "identity.StealsAnEgg"),
                arguments(RULES.sourcesDoNotKnowEachOther(), "sources.second.KnowsTheFirst"),
                arguments(RULES.sharedSourceCodeKnowsNoSource(), "sources.ListOfSources"),
                arguments(RULES.domainRoomsAreFrameworkFree(), "identity.UsesAFramework"),
                arguments(RULES.onlyLiveMailTouchesTheNetwork(), "app.OpensASocket"),
                arguments(RULES.onlyLiveMailTouchesTheNetwork(), "app.FetchesAPage"),
                arguments(RULES.onlyStoreSpeaksSql(), "app.SpeaksSql"),
                arguments(RULES.onlyAppReadsTheClock(), "traces.AsksTheTime"),
                arguments(RULES.onlyAppReadsTheClock(), "traces.AsksForTheDate"),
                arguments(RULES.onlyJsonTextWritesJson(), "app.WritesItsOwnJson"),
                arguments(RULES.onlyJsonTextWritesJson(), "app.HasANodePrintItself"),
                arguments(RULES.onlyCliPrints(), "app.Prints"),
                arguments(RULES.onlyCliPrints(), "app.LogsTheOldWay"),
                arguments(RULES.fewPublicTypes(2), "crowd has 3 public types"),
                arguments(RULES.everyPackageIsNullMarked(), "unmarked.NeverSaidNull"),
                arguments(RULES.modelHoldsOnlyValues(), "model.NotAValue"),
                arguments(RULES.optionalIsOnlyReturned(), "app.TakesAnOptional"),
                arguments(RULES.optionalIsOnlyReturned(), "app.KeepsAnOptional"),
                arguments(RULES.noEmptyNames(), "app.ThingManager"),
                arguments(RULES.noEmptyNames(), "app.ThingManager$Module"),
                arguments(RULES.noGenericExceptionsThrown(), "app.Shrugs"));
    }

    @ParameterizedTest
    @MethodSource("rulesAndTheirBreakers")
    void failsOnItsPlantedViolation(ArchRule rule, String breaker) {
        assertThat(violations(rule)).anyMatch(line -> line.contains(ROOT + "." + breaker));
    }

    @Test
    void leavesTheInnocentAlone() {
        List<String> all =
                rulesAndTheirBreakers()
                        .map(arguments -> (ArchRule) arguments.get()[0])
                        .flatMap(rule -> violations(rule).stream())
                        .toList();

        assertThat(all)
                .isNotEmpty()
                .noneMatch(line -> line.contains("IsHandedAClock"))
                .noneMatch(line -> line.contains("ReturnsAnOptional"))
                .noneMatch(line -> line.contains("SaysWhatIsWrong"))
                .noneMatch(line -> line.contains("ReadsLiveMail"))
                .noneMatch(line -> line.contains("SharedKit"));
    }

    private static List<String> violations(ArchRule rule) {
        return rule.evaluate(PLANTED).getFailureReport().getDetails();
    }
}

package dev.familiar.checks.metamorphic;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What does not concern who asks changes no verdict, and no probability by more than 0.02: that
/// much may what is learned from an archive move with what is in it.
class MetamorphicTest {

    private static final double LEAST = 0.02;
    private static final String WORLDS = "dev.familiar.checks.metamorphic.World#all";
    private static final String CLOSE = "dev.familiar.checks.metamorphic.World#withSomebodyClose";

    @TempDir private static Path folder;

    private static Homes homes;

    @BeforeAll
    static void open() {
        homes = new Homes(folder);
    }

    private static void movesNobody(World world, List<Letter> more) {
        assertSame(homes.judged(world), homes.judged(world.archive().with(more)));
    }

    private static void assertSame(Map<String, Said> before, Map<String, Said> after) {
        assertThat(Said.moved(before, after, LEAST)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource(WORLDS)
    void aRobotWithSixtyAddressesMovesNobody(World world) {
        movesNobody(world, world.additions().robot(60));
    }

    @ParameterizedTest
    @MethodSource(WORLDS)
    void aNewsletterMovesNobody(World world) {
        movesNobody(world, world.additions().newsletter(100));
    }

    @ParameterizedTest
    @MethodSource(WORLDS)
    void aTypoInACopyMovesNobody(World world) {
        Archive archive = world.archive();
        Account meant = archive.account(archive.askers().getFirst().name());
        Account by = archive.account(archive.askers().get(1).name());

        movesNobody(world, world.additions().typo(meant, by));
    }

    @ParameterizedTest
    @MethodSource(WORLDS)
    void aStrayNameInSomebodysToLineMovesNobody(World world) {
        Archive archive = world.archive();
        Account of = archive.account(archive.askers().get(1).name());
        Account by = archive.account(archive.askers().get(2).name());

        movesNobody(world, world.additions().strayName(archive.askers().getFirst().name(), of, by));
    }

    @ParameterizedTest
    @MethodSource(CLOSE)
    void threeStrayNamesOnACloseAccountMoveNobody(World world) {
        Archive archive = world.archive();
        Account close = archive.account(archive.askers().getFirst().name());

        movesNobody(
                world,
                world.additions()
                        .strayNames(
                                List.of("Bruno Wexelblatt", "Carla Grimaldi", "Dag Pettifer"),
                                close));
    }

    @ParameterizedTest
    @MethodSource(WORLDS)
    void aClockThatAllShareMovesNobody(World world) {
        Archive houston = world.archive().asking(asker -> asker.in("Houston, Texas"));

        assertSame(
                homes.judged(houston),
                homes.judged(houston.withLetters(letter -> letter.by(ZoneOffset.ofHours(-7)))));
    }

    @ParameterizedTest
    @MethodSource(WORLDS)
    void manyStrangersMoveNobody(World world) {
        int strangers = Integer.getInteger("familiar.metamorphic.strangers", 1_000);

        movesNobody(world, world.additions().strangers(strangers));
    }

    @ParameterizedTest
    @MethodSource(WORLDS)
    void theMailOfOthersToOthersMovesNobody(World world) {
        movesNobody(world, world.additions().anothersArchive(300));
    }
}

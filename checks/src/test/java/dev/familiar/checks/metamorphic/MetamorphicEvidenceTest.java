package dev.familiar.checks.metamorphic;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What agrees never lowers, and what was not searched proves nothing.
class MetamorphicEvidenceTest {

    private static final String WORLDS = "dev.familiar.checks.metamorphic.World#all";

    /// Where only the request changes, nothing else may.
    private static final double NONE = 1e-9;

    /// Where the archive grows, what is learned from it moves a little.
    private static final double LEARNED = 0.005;

    @TempDir private static Path folder;

    private static Homes homes;

    @BeforeAll
    static void open() {
        homes = new Homes(folder);
    }

    /// Of those who ask and are known.
    private static void assertNeverLower(
            World world, Map<String, Said> before, Map<String, Said> after, double most) {
        Map<String, Said> known = new TreeMap<>(before);
        known.keySet().retainAll(world.archive().known());

        assertThat(Said.fallen(known, after, most)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource(WORLDS)
    void namingTheEmployerOneWritesFromNeverLowers(World world) {
        Archive archive = world.archive();

        assertNeverLower(
                world,
                homes.judged(world),
                homes.judged(archive.asking(asker -> employed(archive, asker))),
                NONE);
    }

    private static Asker employed(Archive archive, Asker asker) {
        return archive.knows(asker.name())
                ? asker.at(archive.account(asker.name()).employer())
                : asker;
    }

    @ParameterizedTest
    @MethodSource(WORLDS)
    void aCardNeverLowers(World world) {
        Archive archive = world.archive();

        assertNeverLower(
                world,
                homes.judged(archive.withCards(Cards.ofOthers())),
                homes.judged(archive.withCards(Cards.ofOthers() + Cards.of(archive, ""))),
                LEARNED);
    }

    @ParameterizedTest
    @MethodSource(WORLDS)
    void livingWhereTheCardSaysNeverLowers(World world) {
        Archive carded = world.archive().withCards(Cards.of(world.archive(), "Lisbon;Portugal"));

        assertNeverLower(
                world,
                homes.judged(carded),
                homes.judged(carded.asking(asker -> asker.in("Lisbon, Portugal"))),
                NONE);
    }

    @ParameterizedTest
    @MethodSource(WORLDS)
    void moreDaysOfMailNeverLower(World world) {
        Archive archive = world.archive();
        Writer writer = new Writer(2_000 + world.seed());
        List<Letter> more = new ArrayList<>();
        archive.askers().stream()
                .filter(asker -> archive.knows(asker.name()))
                .map(asker -> archive.account(asker.name()))
                .forEach(account -> more.addAll(writer.exchange(account, 6, 400, 9)));

        assertNeverLower(world, homes.judged(world), homes.judged(archive.with(more)), LEARNED);
    }

    @ParameterizedTest
    @MethodSource(WORLDS)
    void anArchiveLessNeverNarrowsTheRangeOfTheUnknown(World world) {
        Archive all =
                world.archive()
                        .withCards(Cards.ofOthers())
                        .withConnections(Cards.connectionsOfOthers());
        Map<String, Said> before = homes.judged(all);

        assertNeverNarrower(world, before, homes.judged(all.withoutMail()));
        assertNeverNarrower(world, before, homes.judged(all.withCards("")));
        assertNeverNarrower(world, before, homes.judged(all.withConnections("")));
    }

    private static void assertNeverNarrower(
            World world, Map<String, Said> before, Map<String, Said> after) {
        Map<String, Said> unknown = new TreeMap<>(before);
        unknown.keySet().removeAll(world.archive().known());

        assertThat(Said.narrowed(unknown, after)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource(WORLDS)
    void nothingImportedProvesNothing(World world) {
        Archive none = world.archive().withoutMail();

        assertThat(Said.proven(homes.judged(none))).isEmpty();
        assertThat(Said.proven(homes.judged(none.withConnections(Cards.connectionsOfOthers()))))
                .isEmpty();
    }
}

package dev.familiar.checks.metamorphic;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// How an archive comes in changes nothing.
class MetamorphicImportTest {

    private static final double NOTHING = 1e-9;
    private static final String WORLDS = "dev.familiar.checks.metamorphic.World#all";

    @TempDir private static Path folder;

    private static Homes homes;

    @BeforeAll
    static void open() {
        homes = new Homes(folder);
    }

    private static void assertSame(World world, Map<String, Said> after) {
        assertThat(Said.moved(homes.judged(world), after, NOTHING)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource(WORLDS)
    void theOrderOfMessagesChangesNothing(World world) {
        Archive archive = world.archive();
        List<Letter> shuffled = new ArrayList<>(archive.letters());
        Collections.shuffle(shuffled, new Random(world.seed()));

        assertSame(world, homes.judged(Archive.of(shuffled, archive.askers())));
    }

    @ParameterizedTest
    @MethodSource(WORLDS)
    void theOrderOfImportsChangesNothing(World world) {
        Archive archive = world.archive();
        int half = archive.letters().size() / 2;
        Home home = homes.fresh();
        Path requests = home.requests(archive.askers());
        Path late =
                home.mail(
                        "late",
                        archive.letters().subList(half, archive.letters().size()),
                        Home.Layout.MBOX);
        Path early = home.mail("early", archive.letters().subList(0, half), Home.Layout.MBOX);

        assertSame(world, home.judge(List.of(List.of(requests), List.of(late), List.of(early))));
    }

    @ParameterizedTest
    @MethodSource(WORLDS)
    void aSecondCopyOfTheMailboxChangesNothing(World world) {
        Archive archive = world.archive();
        Home home = homes.fresh();
        Path requests = home.requests(archive.askers());
        Path one = home.mail("mail", archive.letters(), Home.Layout.MBOX);
        Path two = home.mail("copy", archive.letters().reversed(), Home.Layout.MBOX);

        assertSame(world, home.judge(List.of(List.of(one, requests), List.of(two))));
    }

    @ParameterizedTest
    @EnumSource(Home.Layout.class)
    void theFormatOfTheMailboxChangesNothing(Home.Layout layout) {
        World world = new World(Base.BUSY, 1);

        assertSame(world, homes.fresh().judge(world.archive(), layout));
    }
}

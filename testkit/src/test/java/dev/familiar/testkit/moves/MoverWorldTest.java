package dev.familiar.testkit.moves;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MoverWorldTest {

    private static final int MANY = 1_500;

    @TempDir Path folder;

    private static Set<String> firms(long seed) {
        return MoverWorld.create(seed, MANY).people().stream()
                .filter(one -> one.kind() == MoveKind.STAYED)
                .map(one -> one.before().firm())
                .collect(Collectors.toSet());
    }

    @Test
    void isTheSameFromTheSameSeed() {
        assertThat(MoverWorld.create(7, 50)).isEqualTo(MoverWorld.create(7, 50));
        assertThat(MoverWorld.create(7, 50)).isNotEqualTo(MoverWorld.create(8, 50));
    }

    @ParameterizedTest
    @EnumSource
    void hasSomebodyOfEachKind(MoveKind kind) {
        assertThat(MoverWorld.create(7, MANY).people()).anyMatch(one -> one.kind() == kind);
    }

    @Test
    void showsNoWordOfTheOneHalfToTheOther() {
        assertThat(firms(7)).isNotEmpty().doesNotContainAnyElementsOf(firms(10_007));
    }

    @Test
    void callsNobodyAsSomebodyElse() {
        assertThat(MoverWorld.create(7, MANY).people())
                .extracting(Mover::name)
                .doesNotHaveDuplicates();
    }

    @Test
    void movesPeopleToAnotherFirmAndPromotesThemInTheirOwn() {
        List<Mover> people = MoverWorld.create(7, MANY).people();

        assertThat(people)
                .filteredOn(one -> one.kind() == MoveKind.MOVED)
                .isNotEmpty()
                .noneMatch(one -> one.before().firm().equals(one.after().firm()));
        assertThat(people)
                .filteredOn(one -> one.kind() == MoveKind.PROMOTED)
                .isNotEmpty()
                .allMatch(one -> one.before().firm().equals(one.after().firm()))
                .noneMatch(one -> one.before().title().equals(one.after().title()));
    }

    @Test
    void writesTwoExportsTheMailAndTheTruth() throws IOException {
        MoverWorld world = MoverWorld.create(7, 40);

        List<Path> archives = world.write(folder);

        assertThat(archives).hasSize(3).allMatch(Files::isRegularFile);
        assertThat(Files.getLastModifiedTime(archives.get(0)))
                .isLessThan(Files.getLastModifiedTime(archives.get(1)));
        assertThat(Files.readAllLines(folder.resolve("truth.csv"))).hasSize(41);
        assertThat(Files.readString(archives.get(2)))
                .contains("From: Otto Owner <otto@example.org>")
                .doesNotContain("truth");
    }
}

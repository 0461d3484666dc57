package dev.familiar.testkit.society;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.testkit.world.OwnerKind;
import dev.familiar.testkit.world.TieKind;
import dev.familiar.testkit.world.World;
import dev.familiar.testkit.world.WorldPlan;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CompanyTest {
    private static final World WORLD =
            World.create(
                    OwnerKind.ORDINARY
                            .of(WorldPlan.demo().withPeople(200).withRequests(0))
                            .withSeed(21));
    private static final Society SOCIETY = Society.of(WORLD);
    private static final Company COMPANY = Company.of(SOCIETY, 800);

    @Test
    void isTheSameForTheSamePlan() {
        assertThat(Company.of(Society.of(WORLD), 800).posts()).isEqualTo(COMPANY.posts());
    }

    @Test
    void holdsOnlyWhatTheOwnerGotOrWrote() {
        assertThat(COMPANY.posts())
                .hasSizeBetween(800, 830)
                .allMatch(post -> post.parts().all().anyMatch(one -> one == Post.OWNER));
        assertThat(COMPANY.meetings()).isNotEmpty();
    }

    @Test
    void namesNobodyTwiceOnOneMessageAndNothingOfTomorrow() {
        var today = WORLD.plan().today().atStartOfDay(ZoneOffset.UTC).toInstant();

        assertThat(COMPANY.posts())
                .allSatisfy(post -> assertThat(post.parts().all()).doesNotHaveDuplicates())
                .allMatch(post -> post.when().isBefore(today));
    }

    @Test
    void countsPlacesInAThreadWithoutGaps() {
        COMPANY.posts().stream()
                .collect(Collectors.groupingBy(Post::thread))
                .values()
                .forEach(thread ->
                        assertThat(thread)
                                .extracting(Post::at)
                                .containsExactlyElementsOf(
                                        IntStream.range(0, thread.size()).boxed().toList()));
    }

    @Test
    void letsTheOwnerWriteOnlyToThoseWhoWriteWithThem() {
        List<Integer> written =
                COMPANY.posts().stream()
                        .filter(post -> post.from() == Post.OWNER)
                        .flatMap(post -> post.parts().all())
                        .filter(one -> one != Post.OWNER)
                        .toList();

        assertThat(written)
                .isNotEmpty()
                .allMatch(one -> COMPANY.wroteWithOwner(one))
                .allMatch(one ->
                        Set.of(TieKind.STRONG, TieKind.WEAK)
                                .contains(WORLD.people().get(one).tie().kind()));
    }

    @Test
    void letsThoseAnswerEachOtherWhoKnowEachOther() {
        assertThat(knowing(true)).isGreaterThan(2 * knowing(false)).isGreaterThan(0.6);
    }

    /// Of those to whom somebody else wrote in a small thread, or who were merely copied on a large
    /// message, the part the writer knows.
    private static double knowing(boolean small) {
        int pairs = 0;
        int known = 0;
        for (Post post : COMPANY.posts()) {
            boolean fits = small ? post.parts().all().count() <= 5 : post.parts().all().count() > 9;
            for (int one : small ? post.parts().to() : post.parts().cc()) {
                if (fits && one != Post.OWNER && post.from() != Post.OWNER) {
                    pairs++;
                    known += SOCIETY.know(post.from(), one) ? 1 : 0;
                }
            }
        }
        return (double) known / pairs;
    }

    @Test
    void putsPeopleSideBySideWhoDoNotKnowEachOther() {
        assertThat(COMPANY.posts())
                .anyMatch(post -> post.parts().all().count() > 20)
                .extracting(Post::kind)
                .contains(Post.Kind.values());
        Set<Integer> assistants = Set.copyOf(SOCIETY.assistants().values());
        assertThat(COMPANY.posts())
                .anyMatch(post -> post.parts().cc().stream().anyMatch(assistants::contains));
    }

    @Test
    void hasNothingWithoutMessages() {
        assertThat(Company.of(SOCIETY, 0).posts()).isEmpty();
    }
}

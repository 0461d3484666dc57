package dev.familiar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.app.paths.PathView;
import dev.familiar.app.paths.PathView.Leg;
import dev.familiar.app.paths.PathView.NoPath;
import dev.familiar.app.paths.PathView.Proof;
import dev.familiar.app.paths.PathView.Way;
import dev.familiar.app.paths.PathView.Who;
import java.util.List;
import org.junit.jupiter.api.Test;

class PathTextTest {

    private static final Who JILL = new Who("p-1", "Jill Harmon");
    private static final Who JACK = new Who("p-2", "Jack Middleman");
    private static final Who JANE = new Who("p-3", "Jane Beyond");

    private static String page(PathView... views) {
        return String.join("\n", new PathText(Terminal.PIPE).page(List.of(views)));
    }

    private static Leg leg(double bits, String text) {
        return new Leg(bits, List.of(new Proof("wrote", text, "mail:1", null, null)));
    }

    private static PathView over(Way way) {
        return new PathView(JILL, 0, List.of(way), null, List.of());
    }

    private static PathView none(NoPath why) {
        return new PathView(
                JILL, 0, List.of(), why, List.of("mail: 1,204 searched, 2019-02-01 to 2026-02-01"));
    }

    @Test
    void showsWhomToAskAndWhatShowsIt() {
        Leg first = leg(3, "you wrote 31, they wrote 28");
        Leg second = leg(2, "Jack Middleman answered Jill Harmon 4 times");

        String page = page(over(new Way(JACK, 0.56, 0.6, first, second, null, null)));

        assertThat(page)
                .contains("Ask Jack Middleman", "56 %", "you → Jack Middleman → Jill Harmon")
                .contains("you wrote 31, they wrote 28")
                .contains("Jack Middleman answered Jill Harmon 4 times");
    }

    @Test
    void sendsToThemselvesWhomTheOwnerKnowsWell() {
        Way way = new Way(JACK, 0.56, 0.6, leg(3, "a"), leg(2, "b"), null, null);
        String alone = page(new PathView(JILL, 0.6, List.of(), null, List.of()));
        String beside = page(new PathView(JILL, 0.6, List.of(way), null, List.of()));

        assertThat(alone)
                .contains("You know them well: write to them yourself.")
                .doesNotContain("cold", "rather");
        assertThat(beside.indexOf("yourself."))
                .isLessThan(beside.indexOf("rather go over somebody else"))
                .isLessThan(beside.indexOf("Ask Jack Middleman"));
    }

    @Test
    void drawsTheOneBetween() {
        Way way = new Way(JACK, 0.06, 0.6, leg(3, "a"), leg(2, "b"), JANE, leg(1, "Jane wrote"));

        assertThat(page(over(way)))
                .contains("you → Jack Middleman → Jane Beyond → Jill Harmon")
                .contains("Jane Beyond and Jill Harmon: 67 % acquainted", "Jane wrote");
    }

    @Test
    void saysWhyThereIsNone() {
        assertThat(page(none(NoPath.TARGET_UNKNOWN))).contains("Nobody of that description");
        assertThat(page(none(NoPath.NOBODY_KNOWS_THEM)))
                .contains("calling cold", "mail: 1,204 searched");
        assertThat(page(none(NoPath.NO_COVERAGE))).contains("familiar import");
    }

    @Test
    void countsThoseWithoutAWay() {
        Way way = new Way(JACK, 0.5, 0.6, leg(3, "a"), leg(2, "b"), null, null);

        assertThat(page(over(way), none(NoPath.NOBODY_KNOWS_THEM), none(NoPath.NOBODY_KNOWS_THEM)))
                .contains("Of 2 others no way is known.")
                .doesNotContain("calling cold");
    }

    @Test
    void makesStrangersTextHarmless() {
        Who hostile = new Who("p-4", "Jack\u001b[2J\nMiddle\u202eman");
        Way way = new Way(hostile, 0.5, 0.6, leg(3, "a"), leg(2, "\u001b]0;x\u0007b"), null, null);

        assertThat(page(over(way))).doesNotContain("\u001b", "\u202e", "\u0007");
    }
}

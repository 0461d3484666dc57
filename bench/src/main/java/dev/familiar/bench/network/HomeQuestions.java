package dev.familiar.bench.network;

import dev.familiar.app.Familiar;
import dev.familiar.app.people.FindRequest;
import dev.familiar.app.people.FindView;
import dev.familiar.app.words.FindWords;
import dev.familiar.model.PersonId;
import dev.familiar.testkit.chance.Dice;
import dev.familiar.testkit.world.World;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Asks one made-up owner's home and compares the answers with the world it was made from.
final class HomeQuestions {

    private final Familiar familiar;

    private final List<Acquaintance> people;
    private final Map<PersonId, Acquaintance> byId = new HashMap<>();
    private final List<Acquaintance> known;
    private final QuestionMaker maker;
    private final @Nullable PrintWriter log;

    /// @param log gets each question that was not answered as it should be, null for none
    HomeQuestions(Familiar familiar, World world, Phrasing phrasing, @Nullable PrintWriter log) {
        this.familiar = familiar;
        this.log = log;
        people = HomePeople.of(familiar, world);
        people.forEach(one -> byId.put(one.id(), one));
        known =
                people.stream()
                        .filter(Acquaintance::known)
                        .filter(one -> !one.who().isEmpty())
                        .toList();
        maker =
                new QuestionMaker(
                        phrasing, people, Dice.of(world.plan().seed()).fork("questions", 0));
    }

    /// How many of the home's people are known to be who in the world.
    long identified() {
        return people.stream().filter(one -> !one.who().isEmpty()).count();
    }

    /// Asks so many questions of each kind that somebody fits, and as many that nobody does.
    void ask(int each, Tally tally) {
        for (String kind : QuestionMaker.KINDS) {
            for (int i = 0; i < each; i++) {
                Asked fitting = maker.fitting(kind);
                if (fitting != null) {
                    List<Acquaintance> named = named(fitting);
                    tally.fitting(fitting, named, known);
                    note(fitting, named);
                }
                Asked unfitting = maker.unfitting(kind);
                if (unfitting != null) {
                    boolean nobody = answer(unfitting).answer().isNobody();
                    tally.unfitting(unfitting, nobody);
                    if (!nobody) {
                        note(unfitting, named(unfitting));
                    }
                }
            }
        }
    }

    private FindView answer(Asked asked) {
        return familiar.finding().find(FindRequest.of(asked.text(), Integer.MAX_VALUE));
    }

    /// Those of the answer who are shown unfolded: whom the program takes for known, and whose
    /// truth is known here.
    private List<Acquaintance> named(Asked asked) {
        List<Acquaintance> named = new ArrayList<>();
        for (FindView.Hit hit : answer(asked).people()) {
            Acquaintance one = byId.get(hit.fit().person().id());
            if (one != null && one.known() && !one.who().isEmpty()) {
                named.add(one);
            }
        }
        return named;
    }

    private void note(Asked asked, List<Acquaintance> named) {
        if (log == null) {
            return;
        }
        long wrong =
                named.stream()
                        .filter(one -> !asked.right().test(one) && !asked.shown().test(one))
                        .count();
        long missed =
                known.stream()
                        .filter(one -> asked.shown().test(one) && !named.contains(one))
                        .count();
        if (wrong + missed > 0) {
            log.printf(
                    Locale.ROOT,
                    "%s %s: %d named, %d wrong, %d missed: %s%n    %s%n",
                    asked.kind(),
                    asked.language(),
                    named.size(),
                    wrong,
                    missed,
                    asked.text(),
                    understood(asked));
        }
    }

    /// What the program took the question for, and why it named the first two it should not have.
    private String understood(Asked asked) {
        StringBuilder text = new StringBuilder();
        FindView view = answer(asked);
        view.asked()
                .shown()
                .forEach(part ->
                        text.append(part.part().word())
                                .append('=')
                                .append(part.text())
                                .append("; "));
        view.people().stream()
                .filter(hit -> isWrong(asked, hit))
                .limit(2)
                .forEach(hit -> text.append(FindWords.why(hit.fit().matched())).append(' '));
        return text.toString();
    }

    private boolean isWrong(Asked asked, FindView.Hit hit) {
        Acquaintance one = byId.get(hit.fit().person().id());
        return one != null && one.known() && !asked.right().test(one);
    }
}

package dev.familiar.bench.network;

import dev.familiar.app.Familiar;
import dev.familiar.app.paths.PathView;
import dev.familiar.bench.verdict.Forecast;
import dev.familiar.model.Person;
import dev.familiar.model.PersonId;
import dev.familiar.testkit.chance.Dice;
import dev.familiar.testkit.society.Company;
import dev.familiar.testkit.society.Society;
import dev.familiar.testkit.world.Channel;
import dev.familiar.testkit.world.World;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Asks one made-up owner's home who stands closer to people the owner never wrote with, and
/// compares the answers with who knows whom.
final class PathTrial {

    private static final int MOST_WAYS = 5;
    private static final int MOST_NEAR = 40;

    private final String owner;
    private final Familiar familiar;
    private final Company company;
    private final Society society;
    private final World world;
    private final SeenTogether seen;
    private final Map<Integer, List<PersonId>> ids = new HashMap<>();
    private final Map<PersonId, List<Integer>> places = new HashMap<>();
    private final List<PathCase> cases = new ArrayList<>();
    private final Map<String, List<Forecast>> edges = new TreeMap<>();
    private final List<Forecast> ways = new ArrayList<>();
    private final @Nullable PrintWriter log;

    /// @param owner what tables call the owner
    /// @param log gets each target whose first answer is wrong and need not be, null for none
    PathTrial(
            String owner,
            Familiar familiar,
            Company company,
            SeenTogether seen,
            @Nullable PrintWriter log) {
        this.log = log;
        this.owner = owner;
        this.familiar = familiar;
        this.company = company;
        this.society = company.society();
        this.world = society.world();
        this.seen = seen;
        for (Acquaintance one : HomePeople.of(familiar, world)) {
            List<Integer> who =
                    one.who().stream()
                            .map(person -> Integer.parseInt(person.key().substring(1)))
                            .toList();
            places.put(one.id(), who);
            who.forEach(place -> ids.computeIfAbsent(place, _ -> new ArrayList<>()).add(one.id()));
        }
    }

    /// Asks about at most so many people, drawn from all the owner never wrote with nor met, and
    /// who are somewhere in the archives with others.
    void ask(int targets) {
        List<Integer> all = new ArrayList<>();
        for (int i = 0; i < world.people().size(); i++) {
            if (isTarget(i)) {
                all.add(i);
            }
        }
        Dice dice = world.dice("path targets");
        for (int n = 0; n < targets && !all.isEmpty(); n++) {
            int place = dice.below(all.size());
            askAbout(all.get(place));
            all.remove(/* index */ place);
        }
    }

    private boolean isTarget(int place) {
        dev.familiar.testkit.world.Person person = world.people().get(place);
        return !person.tie().kind().known()
                && !person.tie().in(Channel.MAIL)
                && !person.tie().in(Channel.EVENT)
                && !company.wroteWithOwner(place)
                && ids.containsKey(place)
                && !seen.besides(place).isEmpty();
    }

    private void askAbout(int target) {
        List<PathView.Way> found = new ArrayList<>();
        for (PersonId id : ids.getOrDefault(target, List.of())) {
            familiar.paths().to(id.value(), MOST_WAYS).forEach(view -> found.addAll(view.ways()));
            near(target, id);
        }
        found.sort(Comparator.comparingDouble(PathView.Way::probability).reversed());
        List<Boolean> right = new ArrayList<>();
        double surest = 0;
        for (PathView.Way way : found) {
            boolean knows = knows(way.via().id(), target);
            right.add(knows);
            surest = Math.max(surest, way.second().probability());
            if (way.between() == null) {
                ways.add(new Forecast(way.second().probability(), knows));
            }
        }
        List<Integer> beside =
                seen.besides(target).stream().filter(one -> seen.withOwner(one) > 0).toList();
        PathCase.Shown shown = shown(target);
        note(target, shown, found, right);
        cases.add(
                new PathCase(
                        owner,
                        shown,
                        surest,
                        right,
                        ranked(beside, target, seen::withOwner),
                        ranked(beside, target, one -> seen.beside(one, target))));
    }

    /// A target at which the first answer is wrong although a right one can be found: the ways
    /// given by number of the person, and those who are right.
    private void note(
            int target, PathCase.Shown shown, List<PathView.Way> found, List<Boolean> right) {
        if (log == null || !shown.isAnswerable() || PathCase.hit(right, 1)) {
            return;
        }
        log.printf(Locale.ROOT, "%s p%05d, %s%n", owner, target, shown.words());
        for (int i = 0; i < found.size(); i++) {
            PathView.Way way = found.get(i);
            log.printf(
                    Locale.ROOT,
                    "    %s %s chance %.3f tie %.2f edge %.2f %s%s%n",
                    right.get(i) ? "right" : "wrong",
                    places.getOrDefault(new PersonId(way.via().id()), List.of()),
                    way.probability(),
                    way.strength(),
                    way.second().probability(),
                    way.second().evidence().stream().map(PathView.Proof::kind).toList(),
                    way.between() == null ? "" : " over another");
        }
        for (int one : seen.besides(target)) {
            if (society.know(one, target) && world.people().get(one).tie().kind().known()) {
                log.printf(
                        Locale.ROOT,
                        "    could be %d, %s, tie %s, %d times beside, %d messages%n",
                        one,
                        seen.isDirect(one, target) ? "direct" : "beside",
                        world.people().get(one).tie().kind(),
                        seen.beside(one, target),
                        seen.withOwner(one));
            }
        }
    }

    /// Somebody may be asked whom the owner knows, in truth.
    private PathCase.Shown shown(int target) {
        IntPredicate knowing =
                one -> world.people().get(one).tie().kind().known() && society.know(one, target);
        int[] right = IntStream.range(0, world.people().size()).filter(knowing).toArray();
        if (right.length == 0) {
            return PathCase.Shown.NOBODY;
        }
        return IntStream.of(right).anyMatch(one -> seen.isDirect(one, target))
                ? PathCase.Shown.BETWEEN
                : IntStream.of(right).anyMatch(one -> seen.beside(one, target) > 0)
                        ? PathCase.Shown.BESIDE
                        : PathCase.Shown.UNSEEN;
    }

    private List<Boolean> ranked(List<Integer> people, int target, ToCount count) {
        return people.stream()
                .sorted(Comparator.comparingInt((Integer one) -> -count.of(one)))
                .limit(MOST_WAYS)
                .map(one -> society.know(one, target))
                .toList();
    }

    private interface ToCount {
        int of(int person);
    }

    private boolean knows(String id, int target) {
        return places.getOrDefault(new PersonId(id), List.of()).stream()
                .anyMatch(one -> society.know(one, target));
    }

    /// Every edge of the target's that is shown, under the kind of its weightiest evidence.
    private void near(int target, PersonId id) {
        Person person = familiar.people().require(id.value()).person();
        for (PathView.Near near : familiar.paths().near(person, MOST_NEAR)) {
            PersonId other = new PersonId(near.who().id());
            boolean isTold = !places.getOrDefault(other, List.of()).isEmpty();
            if (isTold && !near.edge().evidence().isEmpty()) {
                edges.computeIfAbsent(
                                near.edge().evidence().getFirst().kind(), _ -> new ArrayList<>())
                        .add(new Forecast(near.edge().probability(), knows(other.value(), target)));
            }
        }
    }

    /// One for each person asked about.
    List<PathCase> cases() {
        return List.copyOf(cases);
    }

    /// The chances shown on all edges of those asked about, by the kind of the weightiest evidence.
    Map<String, List<Forecast>> edges() {
        return edges;
    }

    /// The chances shown on the last step of the ways given.
    List<Forecast> ways() {
        return List.copyOf(ways);
    }
}

package dev.familiar.testkit.world;

import dev.familiar.testkit.career.Career;
import dev.familiar.testkit.career.Employer;
import dev.familiar.testkit.career.Place;
import dev.familiar.testkit.career.Position;
import dev.familiar.testkit.chance.Dice;
import dev.familiar.testkit.chance.Pools;
import java.util.ArrayList;
import java.util.List;

/// Makes people outside the population what their class makes of them, as far as one would see.
final class LifelikeOutsiders {
    private LifelikeOutsiders() {}

    static Person dress(RequestClass truth, Person person, Dice dice) {
        return switch (truth) {
            case FAKE -> fake(person, dice);
            case PERSON_OF_INTEREST -> Outsiders.dress(truth, person, dice);
            case SALESMAN, OPEN_NETWORKER, KNOWN, FORMER_COLLEAGUE, NAMESAKE, STRANGER -> person;
        };
    }

    /// The headline of somebody of that class; often one that anybody could have.
    static String headline(RequestClass truth, Career career, Dice dice) {
        double u = dice.unit();
        String kind =
                switch (truth) {
                    case KNOWN, FORMER_COLLEAGUE, NAMESAKE, STRANGER ->
                            u < 0.04
                                    ? "seller"
                                    : u < 0.07 ? "recruiter" : u < 0.09 ? "collector" : "";
                    case SALESMAN -> u < 0.45 ? "seller" : u < 0.68 ? "recruiter" : "";
                    case OPEN_NETWORKER -> u < 0.75 ? "collector" : u < 0.85 ? "seller" : "";
                    case FAKE -> u < 0.40 ? "invented" : u < 0.45 ? "recruiter" : "";
                    case PERSON_OF_INTEREST -> "";
                };
        if (kind.isEmpty()) {
            return career.headline();
        }
        Position now = career.current();
        return dice.pick(Pools.values("request-looks.txt", kind))
                .replace("{title}", now.title())
                .replace("{employer}", now.employer().name());
    }

    /// Some made-up accounts have one job and a link that spells another name; others are clean.
    private static Person fake(Person person, Dice dice) {
        double u = dice.unit();
        List<Position> jobs = person.career().positions();
        List<Position> shown = dice.chance(0.5) ? List.of(jobs.getLast()) : jobs;
        Career old = person.career();
        Career career =
                new Career(shown, old.school(), old.graduated(), old.home(), old.headline());
        String tail = Long.toHexString(dice.bits() & 0xFFFFFFFFFFL);
        String slug =
                u < 0.35
                        ? dice.pick(List.of("maria-gonzales-", "john-walker-", "user-")) + tail
                        : u < 0.60
                                ? Pools.split(person.reach().slug(), '-').getFirst() + "-" + tail
                                : person.reach().slug();
        Reach reach = new Reach(person.reach().addresses(), List.of(), slug);
        return new Person(person.key(), person.names(), reach, career, person.tie());
    }

    /// A namesake who works where the other one did, or lives in the same town.
    static Person beside(Person met, Person person, boolean employer, boolean town) {
        Career old = person.career();
        List<Position> jobs = new ArrayList<>(old.positions());
        String headline = old.headline();
        if (employer) {
            Position last = jobs.removeLast();
            Employer theirs = met.career().current().employer();
            jobs.add(new Position(theirs, last.title(), last.from(), last.to()));
            headline = last.title() + " at " + theirs.name();
        }
        Place home = town ? met.career().home() : old.home();
        Career career = new Career(jobs, old.school(), old.graduated(), home, headline);
        return new Person(person.key(), person.names(), person.reach(), career, person.tie());
    }
}

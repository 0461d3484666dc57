package dev.familiar.testkit.world;

import dev.familiar.testkit.career.Career;
import dev.familiar.testkit.career.Position;
import dev.familiar.testkit.chance.Dice;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Makes people, one after another, each from its own dice.
final class PeopleMaker {
    private final WorldPlan plan;
    private final Dice dice;
    private final NameMaker names;
    private final CareerMaker careers;
    private final ReachMaker reaches;
    private final TieMaker ties;

    PeopleMaker(WorldPlan plan, Temper temper, Dice dice, Workplaces workplaces) {
        this.plan = plan;
        this.dice = dice;
        this.names = new NameMaker(dice.fork("names", 0), temper);
        this.careers = new CareerMaker(plan, workplaces);
        this.reaches = new ReachMaker(plan, temper.of("oddslug"));
        this.ties = new TieMaker(plan, temper);
    }

    Person owner() {
        Dice own = dice.fork("owner", 0);
        PersonNames called = names.names(-2);
        Career career = careers.ofOwner(own);
        Tie tie = new Tie(TieKind.NONE, Set.of(), plan.start(), plan.today(), "oneself");
        return new Person("owner", called, reaches.reach(called, career, own), career, tie);
    }

    /// The person with that number in the population; a colleague if `shared` holds the owner's
    /// jobs.
    Person person(int number, TieKind kind, List<Position> shared) {
        Dice own = dice.fork("person", number);
        PersonNames called = names.names(number);
        Career career = careers.career(own.fork("career", 0), shared);
        Tie tie = ties.tie(kind, career, shared, own.fork("tie", 0));
        Reach reach = reaches.reach(called, career, own.fork("reach", 0));
        if (names.coupled(number)) {
            List<DatedAddress> all = new ArrayList<>(reach.addresses());
            String family = names.names(number - number % 2).usual().family();
            all.add(ReachMaker.shared(family, number / 2, plan));
            reach = new Reach(all, reach.phones(), reach.slug());
        }
        String key = String.format(Locale.ROOT, "p%05d", number);
        return new Person(key, called, reach, career, tie);
    }

    /// Somebody outside the population, with the given names or their own.
    Person outsider(int number, PersonNames called, Dice own) {
        Career career = careers.career(own, List.of());
        Tie tie = new Tie(TieKind.NONE, Set.of(), plan.today(), plan.today(), "never met");
        String key = String.format(Locale.ROOT, "x%05d", number);
        return new Person(key, called, reaches.reach(called, career, own), career, tie);
    }

    /// The names a person outside the population would have.
    PersonNames namesOf(int outsider) {
        return names.names(-1000 - 2 * outsider);
    }
}

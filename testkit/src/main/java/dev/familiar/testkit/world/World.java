package dev.familiar.testkit.world;

import dev.familiar.testkit.chance.Dice;
import java.util.List;

/// A made-up owner, the people around them and the requests that wait, all from one seed.
///
/// Holds people, events and requests (about 3 kB per person); messages are made when written. The
/// same plan always gives an equal world. Safe for many threads once made.
public final class World {
    private final WorldPlan plan;
    private final Temper temper;
    private final Person owner;
    private final Population population;
    private final List<Gathering> gatherings;
    private final List<Meeting> meetings;
    private final List<Request> requests;

    private World(WorldPlan plan) {
        this.plan = plan;
        Dice dice = dice("world");
        this.temper = new Temper(plan.kind(), Dice.of(plan.seed()).fork("temper", 0));
        Workplaces workplaces = Workplaces.create(plan.people(), dice.fork("work", 0));
        PeopleMaker maker = new PeopleMaker(plan, temper, dice.fork("people", 0), workplaces);
        List<Asker> askers = RequestMix.askers(plan.requests(), temper, dice.fork("mix", 0));
        this.owner = maker.owner();
        this.population =
                Population.create(plan, temper, askers, maker, owner, dice.fork("population", 0));
        GatheringMaker calendar = new GatheringMaker(plan, temper, dice.fork("calendar", 0));
        this.gatherings = List.copyOf(calendar.gatherings(workplaces.places()));
        this.meetings = List.copyOf(calendar.meetings(population.people(), owner));
        Notes notes = new Notes(owner, gatherings, population.people());
        RequestStyle style =
                plan.kind() == OwnerKind.DEMONSTRATION
                        ? new TextbookStyle(plan.today(), notes, new Mutuals(population.people()))
                        : new LifelikeStyle(
                                plan.today(),
                                temper,
                                new LifelikeNotes(notes, temper),
                                new LifelikeMutuals(population.people(), owner, temper));
        this.requests =
                List.copyOf(
                        new RequestMaker(plan, temper, population, maker, style)
                                .requests(askers, dice.fork("requests", 0)));
    }

    /// Makes the world of a plan; about 30 µs per person.
    public static World create(WorldPlan plan) {
        return new World(plan);
    }

    /// What was asked for.
    public WorldPlan plan() {
        return plan;
    }

    /// Whose archives these are.
    public Person owner() {
        return owner;
    }

    /// Everybody the archives may speak of, in order of their keys.
    public List<Person> people() {
        return population.people();
    }

    /// Every conference, oldest first.
    public List<Gathering> gatherings() {
        return gatherings;
    }

    /// The events of the owner's calendar with others, oldest first.
    public List<Meeting> meetings() {
        return meetings;
    }

    /// The connection requests that wait.
    public List<Request> requests() {
        return requests;
    }

    /// How much of the bulk mail comes through lists, above what is ordinary; 0 to 1.
    public double listShare() {
        return temper.of("lists");
    }

    /// Keyed random numbers for one purpose, so that each writer is repeatable by itself.
    public Dice dice(String purpose) {
        return Dice.of(plan.seed()).fork(purpose, 0);
    }

    /// Shows the sizes only.
    @Override
    public String toString() {
        return "World[seed=" + plan.seed() + ", people=" + people().size() + "]";
    }
}

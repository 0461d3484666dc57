package dev.familiar.testkit.society;

import dev.familiar.testkit.chance.Dice;
import dev.familiar.testkit.world.Person;
import dev.familiar.testkit.world.World;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Who knows whom among the people of a world.
///
/// People are named by their places in the population. Some hundred bytes a bond, about ten bonds a
/// person. Safe for many threads once made.
public final class Society {

    private final World world;
    private final List<Bond> bonds;
    private final List<List<Bond>> byPerson = new ArrayList<>();
    private final Map<Long, Bond> byPair = new HashMap<>();
    private final List<Circle> circles;
    private final Map<Integer, Integer> assistants;

    private Society(World world) {
        this.world = world;
        SocietyMaker maker = new SocietyMaker(world, world.dice("society"));
        this.bonds = maker.bonds();
        this.circles = maker.circles();
        this.assistants = maker.assistants();
        world.people().forEach(_ -> byPerson.add(new ArrayList<>()));
        for (Bond bond : bonds) {
            byPerson.get(bond.one()).add(bond);
            byPerson.get(bond.other()).add(bond);
            byPair.put(pair(bond.one(), bond.other()), bond);
        }
    }

    /// The society of a world; the same for the same plan.
    public static Society of(World world) {
        return new Society(world);
    }

    /// The world whose people these are.
    public World world() {
        return world;
    }

    /// Every bond, by the places of the two.
    public List<Bond> bonds() {
        return bonds;
    }

    /// What is between two people; null if nothing is.
    public @Nullable Bond between(int one, int other) {
        return byPair.get(pair(one, other));
    }

    /// Whether two people know each other, in truth.
    public boolean know(int one, int other) {
        Bond bond = between(one, other);
        return bond != null && bond.kind().known();
    }

    /// Everything between a person and others.
    public List<Bond> of(int person) {
        return List.copyOf(byPerson.get(person));
    }

    /// Those to whom something passes from a person on that day.
    public List<Bond> of(int person, LocalDate day) {
        return byPerson.get(person).stream().filter(bond -> bond.isAlive(day)).toList();
    }

    /// Somebody who may write to or beside that person on that day, the warmest bonds far oftener;
    /// null if nothing passes then.
    public @Nullable Person near(int person, LocalDate day, Dice dice) {
        List<Bond> alive = of(person, day);
        if (alive.isEmpty()) {
            return null;
        }
        double all = alive.stream().mapToDouble(Society::weight).sum();
        double u = dice.unit() * all;
        for (Bond bond : alive) {
            u -= weight(bond);
            if (u < 0) {
                return world.people().get(bond.beside(person));
            }
        }
        return world.people().get(alive.getLast().beside(person));
    }

    /// How much oftener the warmest are in touch than the coolest: tenfold.
    private static double weight(Bond bond) {
        return bond.kind().known() ? 0.1 + 0.9 * bond.warmth() : 0.05;
    }

    List<Circle> circles() {
        return circles;
    }

    /// Who copies somebody on whatever they write: the assistant's place, by the place of whom they
    /// work for.
    Map<Integer, Integer> assistants() {
        return assistants;
    }

    static long pair(int one, int other) {
        return (long) Math.min(one, other) << 32 | Math.max(one, other);
    }

    /// Shows the sizes only.
    @Override
    public String toString() {
        return "Society[people=" + byPerson.size() + ", bonds=" + bonds.size() + "]";
    }
}

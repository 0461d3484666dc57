package dev.familiar.testkit.world;

import dev.familiar.testkit.career.Employer;
import dev.familiar.testkit.career.Place;
import dev.familiar.testkit.chance.Dice;
import dev.familiar.testkit.chance.Letters;
import dev.familiar.testkit.chance.Pools;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// The employers, places and titles of a world.
final class Workplaces {
    private static final List<String> ENDINGS =
            List.of("example.com", "example.org", "example.net");

    private final List<Employer> employers;
    private final List<Place> places;

    private Workplaces(List<Employer> employers, List<Place> places) {
        this.employers = List.copyOf(employers);
        this.places = List.copyOf(places);
    }

    /// The workplaces for a population of that size: one employer for about eight people.
    static Workplaces create(int people, Dice dice) {
        List<String> heads = Pools.entries("companies.txt", "head");
        List<String> tails = Pools.entries("companies.txt", "tail");
        List<String> suffixes = Pools.entries("companies.txt", "suffix");
        List<Employer> employers = new ArrayList<>();
        Set<String> domains = new TreeSet<>();
        int wanted = Math.clamp(people / 8, 30, heads.size() * tails.size() / 2);
        while (employers.size() < wanted) {
            String head = dice.pick(heads);
            List<String> tail = Pools.split(dice.pick(tails), '|');
            String core = head + " " + tail.getFirst();
            String domain = Letters.slug(dice.chance(0.5) ? head : core) + "." + dice.pick(ENDINGS);
            if (domains.add(domain)) {
                String name = core + dice.pick(suffixes);
                employers.add(new Employer(name, domain, tail.get(1), Employer.Size.SMALL));
            }
        }
        return new Workplaces(employers, Place.all());
    }

    List<Employer> employers() {
        return employers;
    }

    List<Place> places() {
        return places;
    }

    /// A very large company.
    static Employer giant(Dice dice) {
        return named(dice.pick(Pools.entries("companies.txt", "giant")), Employer.Size.GIANT);
    }

    /// A further employer, mostly one nobody of the population works for.
    static Employer elsewhere(Dice dice) {
        String head = dice.pick(Pools.entries("companies.txt", "head"));
        List<String> tail = Pools.split(dice.pick(Pools.entries("companies.txt", "tail")), '|');
        String name = head + " " + tail.getFirst();
        String domain = Letters.slug(name) + ".example.net";
        return new Employer(name, domain, tail.get(1), Employer.Size.SMALL);
    }

    /// A newspaper or magazine.
    static Employer press(Dice dice) {
        return named(dice.pick(Pools.entries("companies.txt", "press")), Employer.Size.PRESS);
    }

    private static Employer named(String name, Employer.Size size) {
        return new Employer(name, Letters.slug(name) + ".example.com", "marketing", size);
    }

    /// A title that fits the trade of the employer, or one every trade has.
    static String title(Employer employer, Dice dice) {
        List<String> trade = Pools.entries("titles.txt", employer.industry());
        if (trade.isEmpty() || dice.chance(0.35)) {
            return dice.pick(Pools.entries("titles.txt", dice.chance(0.4) ? "marketing" : "other"));
        }
        return dice.pick(trade);
    }
}

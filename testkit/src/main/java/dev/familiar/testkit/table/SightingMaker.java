package dev.familiar.testkit.table;

import dev.familiar.testkit.chance.Dice;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Decides in which archives a person appears and what each shows.
///
/// Everything is drawn freely, record by record, and drawn again while the record repeats an
/// earlier one or nothing ties it to any earlier one ([Bonds]); so a chain leads through all
/// records of a person. For one person in [#LEFT] the chain is not asked for, because real archives
/// do not promise it.
final class SightingMaker {
    /// Of how many people one is left as they fall.
    static final int LEFT = 80;

    private static final int TRIES = 60;
    private static final int FRESH_STARTS = 20;

    private final Bonds bonds;

    SightingMaker(Bonds bonds) {
        this.bonds = bonds;
    }

    /// The records of a person, as many as asked for.
    List<Sighting> sightings(Life life, int count, Dice dice) {
        boolean left = dice.chance(1.0 / LEFT);
        List<Sighting> sightings = List.of();
        for (int start = 0; start < FRESH_STARTS && sightings.size() < count; start++) {
            sightings = chain(life, count, left, dice);
        }
        // A life that shows itself too little for the chain gets what it has.
        return sightings.size() < count ? chain(life, count, true, dice) : sightings;
    }

    /// A chain of records, shorter than asked for if one of them cannot be tied.
    private List<Sighting> chain(Life life, int count, boolean loose, Dice dice) {
        List<Sighting> chain = new ArrayList<>();
        chain.add(sighting(life, dice));
        while (chain.size() < count) {
            boolean found = false;
            for (int i = 0; i < TRIES && !found; i++) {
                Sighting next = sighting(life, dice);
                found =
                        (loose || chain.stream().anyMatch(s -> bonds.tie(life, s, next)))
                                && chain.stream().noneMatch(next::repeats);
                if (found || (loose && i == TRIES - 1)) {
                    chain.add(next);
                }
            }
            if (!found && !loose) {
                return chain;
            }
        }
        return chain;
    }

    private static Sighting sighting(Life life, Dice dice) {
        Archive archive = archive(dice);
        Set<Fact> facts = new LinkedHashSet<>();
        boolean early =
                switch (archive) {
                    case LINKEDIN -> profile(life, facts, dice);
                    case MAIL -> letter(life, facts, 0.06, dice);
                    case CARD -> card(life, facts, dice);
                    case FACEBOOK -> friend(life, facts, dice);
                    case CALENDAR -> letter(life, facts, 0.04, dice);
                };
        NameForm form = NameForm.draw(archive, life.naming(), dice);
        // Who writes from the address of an office often signs as the office.
        boolean office = facts.stream().anyMatch(fact -> fact instanceof Fact.RoleAddress);
        boolean signs = office && dice.chance(0.4);
        return new Sighting(archive, signs ? NameForm.NONE : form, early, facts);
    }

    /// How archives compare in size: a mailbox has seen twice as many people as the profile has
    /// connections.
    private static Archive archive(Dice dice) {
        int at = dice.below(100);
        if (at < 24) {
            return Archive.LINKEDIN;
        }
        if (at < 66) {
            return Archive.MAIL;
        }
        if (at < 81) {
            return Archive.CARD;
        }
        return at < 88 ? Archive.FACEBOOK : Archive.CALENDAR;
    }

    // Each of these adds what a record of its archive shows, with frequencies set by hand, and says
    // whether the name is the one of earlier years.

    private static boolean profile(Life life, Set<Fact> facts, Dice dice) {
        int job = job(life, 0.85, dice);
        add(facts, new Fact.Profile(), 0.98, dice);
        add(facts, new Fact.Job(job), 0.93, dice);
        add(facts, new Fact.Town(town(life, dice)), 0.85, dice);
        add(facts, new Fact.Address(address(life, dice)), 0.05, dice);
        return life.isEarly(job);
    }

    private static boolean letter(Life life, Set<Fact> facts, double shared, Dice dice) {
        if (dice.chance(shared)) {
            boolean atHome = life.home().shared() && dice.chance(0.7);
            int job = job(life, 0.6, dice);
            facts.add(atHome ? new Fact.HomeAddress() : new Fact.RoleAddress(job));
            return !atHome && life.isEarly(job);
        }
        int number = address(life, dice);
        facts.add(new Fact.Address(number));
        return isEarly(life, number);
    }

    private static boolean card(Life life, Set<Fact> facts, Dice dice) {
        int job = job(life, 0.6, dice);
        double u = dice.unit();
        int addresses = u < 0.2 ? 0 : u < 0.7 ? 1 : u < 0.9 ? 2 : 3;
        for (int i = 0; i < addresses; i++) {
            facts.add(new Fact.Address(address(life, dice)));
        }
        boolean home = dice.chance(life.home().shared() ? 0.6 : 0.2);
        add(facts, home ? new Fact.HomePhone() : new Fact.OwnPhone(), 0.65, dice);
        if (facts.isEmpty()) {
            facts.add(new Fact.Address(address(life, dice)));
        }
        add(facts, new Fact.Job(job), 0.35, dice);
        add(facts, new Fact.Birthday(), 0.15, dice);
        // Few cards are kept up when a name changes.
        return life.naming().changed() && dice.chance(0.4);
    }

    private static boolean friend(Life life, Set<Fact> facts, Dice dice) {
        add(facts, new Fact.Town(town(life, dice)), 0.45, dice);
        add(facts, new Fact.Birthday(), 0.55, dice);
        return life.naming().changed() && dice.chance(0.2);
    }

    private static void add(Set<Fact> facts, Fact fact, double probability, Dice dice) {
        if (dice.chance(probability)) {
            facts.add(fact);
        }
    }

    private static boolean isEarly(Life life, int address) {
        int job = life.addresses().get(address).job();
        return job != Life.Address.FREE && life.isEarly(job);
    }

    /// The address the person likes best in two cases of five, else any.
    private static int address(Life life, Dice dice) {
        int addresses = life.addresses().size();
        return dice.chance(0.4) ? life.number() % addresses : dice.below(addresses);
    }

    /// The present job with the given probability, else any.
    private static int job(Life life, double present, Dice dice) {
        int jobs = life.employers().size();
        return dice.chance(present) ? jobs - 1 : dice.below(jobs);
    }

    private static int town(Life life, Dice dice) {
        int towns = life.home().places().size();
        return dice.chance(0.8) ? towns - 1 : dice.below(towns);
    }
}

package dev.familiar.testkit.table;

import dev.familiar.testkit.career.Place;
import dev.familiar.testkit.chance.Dice;
import dev.familiar.testkit.table.Language.Family;
import dev.familiar.testkit.table.Language.Given;
import dev.familiar.testkit.table.Life.Address;
import dev.familiar.testkit.table.Life.Home;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Makes the life of the person with a number, the same whenever asked.
///
/// Four neighbouring numbers may be a family: in one case of six two, three or all four of them
/// share a family name, and three families of four also live together, with one telephone and one
/// address that all of them read.
final class LifeMaker {
    static final Skew PLACES = new Skew(6, Place.all().size());

    private static final int GROUP = 4;

    private static final List<String> FREE =
            List.of(
                    "post.example.net",
                    "mail.example.org",
                    "example.com",
                    "inbox.example.com",
                    "letters.example.org");

    private final Dice dice;
    private final Employers employers;

    LifeMaker(Dice dice, Employers employers) {
        this.dice = dice;
        this.employers = employers;
    }

    Life life(int person) {
        Dice house = dice.fork("house", person / GROUP);
        Dice own = dice.fork("life", person);
        boolean related = person % GROUP < familySize(house.unit());
        // A person without relatives draws everything alone.
        Dice home = related ? house : own;
        boolean together = home.chance(0.75) && related;
        Language language = Language.draw(home);
        int rank = language.rank(home);
        int place = PLACES.draw(home);
        boolean woman = own.chance(0.48);
        // The second of a family has married into it, and one in four keeps the old name.
        if (related && person % GROUP == 1 && own.chance(0.25)) {
            rank = language.rank(own);
        }
        List<Integer> places = new ArrayList<>();
        if (own.chance(0.15)) {
            places.add(PLACES.draw(own));
        }
        places.add(together || !related ? place : PLACES.draw(own));
        // The first of the group stands for the household.
        int household = together ? person - person % GROUP : person;
        String birthday = LocalDate.ofEpochDay(own.between(-9_000, 12_000)).toString();
        List<Integer> jobs = jobs(own);
        return new Life(
                person,
                naming(language, woman, rank, own),
                new Home(household, together, places, birthday),
                jobs,
                addresses(jobs, own));
    }

    /// How many of a group are related: 0, 2, 3 or 4.
    private static int familySize(double u) {
        if (u < 0.84) {
            return 0;
        }
        if (u < 0.93) {
            return 2;
        }
        return u < 0.97 ? 3 : GROUP;
    }

    /// The names of a person: one woman in five and few men have changed the family name.
    private static Naming naming(Language language, boolean woman, int rank, Dice own) {
        Given given = language.given(woman, own);
        Family family = language.family(rank, woman);
        boolean changed = own.chance(woman ? 0.2 : 0.02);
        Family former = changed ? language.family(language.rank(own), woman) : family;
        String middle = "";
        if (!language.familyFirst() && own.chance(0.25)) {
            String name = language.given(woman, own).latin();
            middle = own.chance(0.7) ? name.charAt(0) + "." : name;
        }
        return new Naming(given, family, former, middle, language.familyFirst());
    }

    /// One to four employers; who returns to one has it once.
    private List<Integer> jobs(Dice own) {
        double u = own.unit();
        int wanted = u < 0.35 ? 1 : u < 0.70 ? 2 : u < 0.90 ? 3 : 4;
        List<Integer> jobs = new ArrayList<>();
        for (int i = 0; i < wanted; i++) {
            int employer = employers.draw(own);
            if (!jobs.contains(employer)) {
                jobs.add(employer);
            }
        }
        return jobs;
    }

    /// An address at three employers of four, and one or two at different free providers.
    private List<Address> addresses(List<Integer> jobs, Dice own) {
        List<Address> addresses = new ArrayList<>();
        for (int job = 0; job < jobs.size(); job++) {
            if (own.chance(0.75)) {
                int employer = jobs.get(job);
                // Each employer has its own rule.
                addresses.add(
                        new Address(
                                job, employer % Handles.PATTERNS_WORK, employers.domain(employer)));
            }
        }
        int provider = own.below(FREE.size());
        int free = own.chance(0.4) ? 2 : 1;
        for (int i = 0; i < free; i++) {
            String domain = FREE.get((provider + i) % FREE.size());
            addresses.add(new Address(Address.FREE, own.below(Handles.PATTERNS_FREE), domain));
        }
        return addresses;
    }
}

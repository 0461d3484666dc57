package dev.familiar.testkit.world;

import dev.familiar.testkit.career.Career;
import dev.familiar.testkit.career.Employer;
import dev.familiar.testkit.career.Position;
import dev.familiar.testkit.chance.Dice;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Gives people outside the population the marks of their class.
final class Outsiders {
    private static final List<String> INTEREST =
            List.of("Chief Marketing Officer", "Head of Marketing", "SVP Marketing", "CMO");
    private static final List<String> PRESS =
            List.of("Journalist", "Senior Reporter", "Editor-in-Chief", "Columnist");
    private static final List<String> SELLERS =
            List.of(
                    "Business Development Manager | I help B2B founders scale 🚀",
                    "Lead Generation Expert | 10x your pipeline",
                    "Founder | We build apps for less",
                    "Account Executive - SaaS",
                    "Wealth advisor | Helping leaders keep more of what they earn");
    private static final List<String> COLLECTORS =
            List.of(
                    "LION | 30K+ connections | Let's connect!",
                    "Open Networker ★ 29,900 connections ★ accepts all invites",
                    "Keynote speaker | Influencer | 500K followers | LION",
                    "Top Networker (30,000+ 1st level connections) | TopLinked.example.com");
    private static final List<String> INVENTED =
            List.of(
                    "CEO & Founder | Crypto | Forex | Investment advisor",
                    "Orthopedic surgeon with a peacekeeping mission",
                    "HR Manager at a global company | Hiring remote now",
                    "Consultant, international affairs research",
                    "Model, traveller, investor");

    private Outsiders() {}

    static Person dress(RequestClass truth, Person person, Dice dice) {
        return switch (truth) {
            case SALESMAN -> person.withHeadline(dice.pick(SELLERS));
            case OPEN_NETWORKER -> person.withHeadline(dice.pick(COLLECTORS));
            case FAKE -> fake(person, dice);
            case PERSON_OF_INTEREST -> interesting(person, dice);
            case KNOWN, FORMER_COLLEAGUE, NAMESAKE, STRANGER -> person;
        };
    }

    /// A collector of connections inside the population.
    static String collector(Dice dice) {
        return dice.pick(COLLECTORS);
    }

    /// One job, a slug that belongs to another name or ends in random digits, a headline too good.
    private static Person fake(Person person, Dice dice) {
        List<Position> one = person.career().positions();
        Career career =
                new Career(
                        List.of(one.getLast()),
                        person.career().school(),
                        person.career().graduated(),
                        person.career().home(),
                        dice.pick(INVENTED));
        String tail = Long.toHexString(dice.bits() & 0xFFFFFFFFFFL);
        String slug =
                dice.pick(List.of("maria-gonzales-", "john-walker-", "user-", "anna-lee-")) + tail;
        Reach reach = new Reach(person.reach().addresses(), List.of(), slug);
        return new Person(person.key(), person.names(), reach, career, person.tie());
    }

    private static Person interesting(Person person, Dice dice) {
        boolean press = dice.chance(0.35);
        Employer employer = press ? Workplaces.press(dice) : Workplaces.giant(dice);
        String title = dice.pick(press ? PRESS : INTEREST);
        List<Position> jobs = new ArrayList<>(person.career().positions());
        Position last = jobs.removeLast();
        LocalDate from = last.from();
        jobs.add(new Position(employer, title, from, null));
        String tail = !press && dice.chance(0.5) ? " (Fortune 500)" : "";
        Career career =
                new Career(
                        jobs,
                        person.career().school(),
                        person.career().graduated(),
                        person.career().home(),
                        title + " at " + employer.name() + tail);
        return new Person(person.key(), person.names(), person.reach(), career, person.tie());
    }
}

package dev.familiar.testkit.world;

import dev.familiar.testkit.career.Employer;
import dev.familiar.testkit.career.Place;
import dev.familiar.testkit.chance.Dice;
import dev.familiar.testkit.chance.Pools;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Fills the calendar: conferences, meetings in pairs and large meetings that prove little.
final class GatheringMaker {
    private final WorldPlan plan;
    private final Temper temper;
    private final Dice dice;

    GatheringMaker(WorldPlan plan, Temper temper, Dice dice) {
        this.plan = plan;
        this.temper = temper;
        this.dice = dice;
    }

    /// Every conference of the covered years; the owner went to about one in four.
    List<Gathering> gatherings(List<Place> places) {
        List<Gathering> all = new ArrayList<>();
        int first = plan.start().getYear();
        for (String line : Pools.lines("gatherings.txt")) {
            List<String> fields = Pools.split(line, '|');
            int month = Integer.parseInt(fields.get(1));
            for (int year = first; year <= plan.today().getYear(); year++) {
                Place place = places.get(dice.below(20));
                LocalDate day = LocalDate.of(year, month, dice.between(2, 26));
                boolean attended = dice.chance(0.25);
                if (day.isAfter(plan.start()) && day.isBefore(plan.today())) {
                    all.add(new Gathering(fields.getFirst(), place, day, attended));
                }
            }
        }
        all.sort(Comparator.comparing(Gathering::day).thenComparing(Gathering::name));
        return all;
    }

    List<Meeting> meetings(List<Person> people, Person owner) {
        List<Meeting> all = new ArrayList<>();
        for (int i = 0; i < people.size(); i++) {
            Person person = people.get(i);
            Dice own = dice.fork("meetings", i);
            if (person.tie().in(Channel.EVENT)) {
                int count =
                        person.tie().kind() == TieKind.STRONG
                                ? often(own.heavy(14))
                                : own.between(1, 2);
                for (int n = 0; n < count; n++) {
                    all.add(meeting(people, i, n == 0, own));
                }
            } else if (person.tie().kind() == TieKind.THEY_WROTE && own.chance(0.2)) {
                Instant start = moment(person.tie().since(), owner, own);
                Duration half = Duration.ofMinutes(30);
                List<Integer> one = List.of(i);
                all.add(new Meeting("Demo", start, half, one, Meeting.Outcome.DECLINED));
            }
        }
        all.addAll(large(people, owner));
        all.sort(Comparator.comparing(Meeting::start).thenComparing(Meeting::title));
        return all;
    }

    private Meeting meeting(List<Person> people, int number, boolean first, Dice own) {
        Person person = people.get(number);
        Tie tie = person.tie();
        int span = (int) (tie.until().toEpochDay() - tie.since().toEpochDay());
        Instant start = moment(tie.since().plusDays(own.below(span + 1)), person, own);
        List<Integer> attendees = new ArrayList<>();
        attendees.add(number);
        if (own.chance(0.3)) {
            int other = own.below(people.size());
            if (other != number && people.get(other).tie().in(Channel.EVENT)) {
                attendees.add(other);
            }
        }
        double u = own.unit();
        Meeting.Outcome outcome =
                first || u < 0.85
                        ? Meeting.Outcome.HELD
                        : u < 0.95 ? Meeting.Outcome.DECLINED : Meeting.Outcome.CANCELLED;
        String title =
                own.pick(
                        List.of(
                                "Lunch",
                                "Catch-up",
                                "Weekly sync",
                                "Kick-off",
                                "Coffee",
                                "1:1",
                                person.names().nickname() + " / review",
                                "Project call"));
        return new Meeting(
                title,
                start,
                Duration.ofMinutes(own.pick(List.of(30, 45, 60, 90))),
                attendees,
                outcome);
    }

    private int often(int ordinary) {
        return (int) Math.max(1, Math.round(ordinary * temper.of("meetings")));
    }

    /// All-hands meetings, one a year with most owners, with colleagues of that day: many names,
    /// little meaning.
    private List<Meeting> large(List<Person> people, Person owner) {
        List<Meeting> all = new ArrayList<>();
        for (LocalDate day = plan.start().plusMonths(5);
                day.isBefore(plan.today());
                day = day.plusMonths((long) temper.of("allhands"))) {
            LocalDate date = day;
            Employer employer = owner.positionOn(date).employer();
            List<Integer> attendees = new ArrayList<>();
            for (int i = 0; i < people.size() && attendees.size() < 60; i++) {
                boolean there =
                        people.get(i).career().positions().stream()
                                .anyMatch(p -> p.heldOn(date) && p.employer().equals(employer));
                if (there && people.get(i).tie().kind() != TieKind.NONE) {
                    attendees.add(i);
                }
            }
            if (attendees.size() > 4) {
                Instant start = moment(date, owner, dice.fork("large", date.toEpochDay()));
                all.add(
                        new Meeting(
                                "All hands",
                                start,
                                Duration.ofHours(1),
                                attendees,
                                Meeting.Outcome.HELD));
            }
        }
        return all;
    }

    private Instant moment(LocalDate day, Person person, Dice own) {
        LocalDate date = day.isBefore(plan.today()) ? day : plan.today().minusDays(1);
        LocalTime time = LocalTime.of(own.between(8, 17), own.pick(List.of(0, 15, 30)));
        return date.atTime(time).atZone(person.career().home().zone()).toInstant();
    }
}

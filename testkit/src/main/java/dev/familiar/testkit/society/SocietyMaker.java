package dev.familiar.testkit.society;

import dev.familiar.testkit.career.Position;
import dev.familiar.testkit.chance.Dice;
import dev.familiar.testkit.world.Person;
import dev.familiar.testkit.world.TieKind;
import dev.familiar.testkit.world.World;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Decides who knows whom: from jobs at one place and time, from circles, and by chance.
///
/// The chances are set by hand after what one would say of one's own acquaintances: most who worked
/// in one small place for some months know each other, few of those on a large list do. They make
/// no claim about a real population. Nothing here looks at mail or meetings.
final class SocietyMaker {

    /// Who overlapped for less need not have met.
    private static final int DAYS_TO_MEET = 120;

    /// Mail goes on for a while after one has left.
    private static final int YEARS_AFTER = 3;

    private static final int PEOPLE_PER_CIRCLE = 14;

    /// How many of those who write with the owner have an assistant.
    private static final double ASSISTED = 0.2;

    private static final int PEOPLE_PER_CHANCE = 4;

    /// In all the years; two in five of them at one time.
    private static final int PEOPLE_PER_TEAM = 12;

    private static final int LARGEST_CIRCLE = 30;
    private static final int MOST_SOCIABLE = 12;

    private final World world;
    private final Dice dice;
    private final Map<Long, Bond> bonds = new TreeMap<>();
    private final List<Circle> circles = new ArrayList<>();
    private final Map<Integer, Integer> assistants = new TreeMap<>();

    /// Each person so many times over, the sociable ones oftener.
    private final List<Integer> sociable = new ArrayList<>();

    SocietyMaker(World world, Dice dice) {
        this.world = world;
        this.dice = dice;
        chooseAssistants();
        Set<Integer> apart = new HashSet<>(assistants.values());
        for (int i = 0; i < world.people().size(); i++) {
            int times = apart.contains(i) ? 0 : dice.fork("sociable", i).heavy(MOST_SOCIABLE);
            for (int n = 0; n < times; n++) {
                sociable.add(i);
            }
        }
        workplaces(apart);
        meetInCircles();
        meetByChance();
    }

    List<Bond> bonds() {
        return List.copyOf(bonds.values());
    }

    List<Circle> circles() {
        return List.copyOf(circles);
    }

    Map<Integer, Integer> assistants() {
        return assistants;
    }

    /// An assistant is nobody's friend here: known to one person, seen beside everybody.
    private void chooseAssistants() {
        int size = world.people().size();
        for (int boss = 0; boss < size; boss++) {
            Dice own = dice.fork("assistant", boss);
            int assistant = own.below(size);
            boolean fits =
                    own.chance(ASSISTED)
                            && EnumSet.of(TieKind.STRONG, TieKind.WEAK).contains(tie(boss))
                            && !tie(assistant).known()
                            && !assistants.containsValue(assistant);
            if (fits) {
                assistants.put(boss, assistant);
                bond(boss, assistant, BondKind.COLLEAGUE, span(own), own.unit());
            }
        }
    }

    private TieKind tie(int place) {
        return world.people().get(place).tie().kind();
    }

    private record Span(LocalDate since, LocalDate until) {}

    private record Job(int person, Position position) {}

    private void workplaces(Set<Integer> apart) {
        Map<String, List<Job>> byEmployer = new TreeMap<>();
        for (int i = 0; i < world.people().size(); i++) {
            Person person = world.people().get(i);
            for (Position position : person.career().positions()) {
                if (!apart.contains(i)) {
                    byEmployer
                            .computeIfAbsent(position.employer().domain(), _ -> new ArrayList<>())
                            .add(new Job(i, position));
                }
            }
        }
        for (List<Job> there : byEmployer.values()) {
            addTeams(there);
            for (int i = 0; i < there.size(); i++) {
                for (int j = i + 1; j < there.size(); j++) {
                    workedTogether(there.get(i), there.get(j), there.size());
                }
            }
        }
    }

    /// One knows one's own team, and few of the others there.
    private void workedTogether(Job one, Job other, int size) {
        LocalDate today = world.plan().today();
        LocalDate from = later(one.position().from(), other.position().from());
        LocalDate to = earlier(end(one.position(), today), end(other.position(), today));
        Dice own = dice.fork("work", Society.pair(one.person(), other.person()));
        boolean met =
                one.person() != other.person()
                        && ChronoUnit.DAYS.between(from, to) >= DAYS_TO_MEET
                        && own.chance(team(one, size) == team(other, size) ? 0.9 : 0.03);
        if (!met) {
            return;
        }
        boolean former = to.isBefore(today);
        double u = own.unit();
        BondKind kind =
                u < 0.2
                        ? BondKind.NODDING
                        : u > 0.92
                                ? BondKind.CLOSE
                                : former ? BondKind.FORMER_COLLEAGUE : BondKind.COLLEAGUE;
        LocalDate until = earlier(to.plusYears(own.below(YEARS_AFTER + 1)), today);
        bond(one.person(), other.person(), kind, new Span(from, until), square(own.unit()));
    }

    private void addTeams(List<Job> there) {
        Map<Integer, Set<Integer>> teams = new TreeMap<>();
        for (Job job : there) {
            teams.computeIfAbsent(team(job, there.size()), _ -> new TreeSet<>()).add(job.person());
        }
        for (Set<Integer> team : teams.values()) {
            circles.add(new Circle(Circle.Kind.TEAM, List.copyOf(team)));
        }
    }

    /// In which team of an employer with so many jobs in all the years somebody was.
    private int team(Job job, int size) {
        String at = job.position().employer().domain();
        return dice.fork(at, job.person()).below(1 + size / PEOPLE_PER_TEAM);
    }

    private void meetInCircles() {
        int count = Math.max(4, world.people().size() / PEOPLE_PER_CIRCLE);
        for (int n = 0; n < count; n++) {
            Dice own = dice.fork("circle", n);
            boolean tight = own.chance(0.6);
            int size = tight ? own.between(4, 9) : own.between(10, LARGEST_CIRCLE);
            Set<Integer> members = new HashSet<>();
            for (int tries = 0; members.size() < size && tries < 20 * size; tries++) {
                members.add(next(members, own));
            }
            Circle circle =
                    new Circle(
                            tight ? Circle.Kind.TIGHT : Circle.Kind.LOOSE,
                            members.stream().sorted().toList());
            circles.add(circle);
            befriend(circle, own);
        }
    }

    /// A circle grows by those its members bring along, and by others.
    private int next(Set<Integer> members, Dice own) {
        if (!members.isEmpty() && own.chance(0.4)) {
            int member = own.pick(members.stream().sorted().toList());
            List<Bond> brought =
                    bonds.values().stream()
                            .filter(bond -> bond.one() == member || bond.other() == member)
                            .filter(bond -> !assistants.containsValue(bond.beside(member)))
                            .toList();
            if (!brought.isEmpty()) {
                return own.pick(brought).beside(member);
            }
        }
        return own.pick(sociable);
    }

    private void befriend(Circle circle, Dice own) {
        boolean tight = circle.kind() == Circle.Kind.TIGHT;
        double dense = tight ? 0.55 + 0.4 * own.unit() : 0.06 + 0.14 * own.unit();
        double nodding = tight ? 0.5 : 0.25;
        Span span = span(own);
        List<Integer> members = circle.members();
        for (int i = 0; i < members.size(); i++) {
            for (int j = i + 1; j < members.size(); j++) {
                if (own.chance(dense)) {
                    BondKind kind = own.chance(0.25) ? BondKind.CLOSE : BondKind.FRIEND;
                    bond(members.get(i), members.get(j), kind, span, square(own.unit()));
                } else if (own.chance(nodding)) {
                    bond(members.get(i), members.get(j), BondKind.NODDING, span, 0);
                }
            }
        }
    }

    private void meetByChance() {
        for (int n = 0; n < world.people().size() / PEOPLE_PER_CHANCE; n++) {
            Dice own = dice.fork("chance", n);
            int one = own.pick(sociable);
            int other = own.pick(sociable);
            double u = own.unit();
            BondKind kind =
                    u < 0.15 ? BondKind.CLOSE : u < 0.6 ? BondKind.FRIEND : BondKind.NODDING;
            if (one != other) {
                bond(one, other, kind, span(own), square(own.unit()));
            }
        }
    }

    /// Some years that begin whenever, and last until today for every third.
    private Span span(Dice own) {
        LocalDate start = world.plan().start().minusYears(2);
        LocalDate today = world.plan().today();
        int days = (int) ChronoUnit.DAYS.between(start, today) - 200;
        LocalDate since = start.plusDays(own.below(days));
        LocalDate until = own.chance(0.35) ? today : since.plusDays(own.between(200, 2_500));
        return new Span(since, earlier(until, today));
    }

    /// Of several things between two people the closest stands, from the first day to the last.
    private void bond(int person, int another, BondKind kind, Span span, double warmth) {
        int one = Math.min(person, another);
        int other = Math.max(person, another);
        Bond made = new Bond(one, other, kind, warmth, span.since(), span.until());
        bonds.merge(Society.pair(one, other), made, SocietyMaker::both);
    }

    private static Bond both(Bond first, Bond second) {
        BondKind kind = first.kind().compareTo(second.kind()) <= 0 ? first.kind() : second.kind();
        return new Bond(
                first.one(),
                first.other(),
                kind,
                Math.max(first.warmth(), second.warmth()),
                earlier(first.since(), second.since()),
                later(first.until(), second.until()));
    }

    private static LocalDate end(Position position, LocalDate today) {
        LocalDate to = position.to();
        return to == null ? today : to;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    /// Most people have little to do with most whom they know.
    private static double square(double unit) {
        return unit * unit;
    }
}

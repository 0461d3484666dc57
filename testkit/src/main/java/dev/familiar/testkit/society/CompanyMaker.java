package dev.familiar.testkit.society;

import dev.familiar.testkit.chance.Dice;
import dev.familiar.testkit.world.Channel;
import dev.familiar.testkit.world.Meeting;
import dev.familiar.testkit.world.Person;
import dev.familiar.testkit.world.Tie;
import dev.familiar.testkit.world.TieKind;
import dev.familiar.testkit.world.World;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Lets people of a society write and meet, with the owner among them.
///
/// Whatever happens has a host, who writes with the owner; the guests are the host's, and some that
/// guests bring along. The shares are set by hand; those of circulars and of guests nobody knows
/// are what makes standing on one message prove little.
final class CompanyMaker {

    private static final int MOST_GUESTS = 6;
    private static final int LONGEST_THREAD = 9;
    private static final int LARGEST_CIRCULAR = 60;
    private static final int LARGEST_EVENT = 40;

    /// How often those who come are all of one team or circle.
    private static final double TOGETHER = 0.75;

    /// How often somebody writes next to a host with an assistant who is copied.
    private static final double ASSISTED = 0.7;

    private final Society society;
    private final World world;
    private final int messages;
    private final Dice dice;

    /// Those who write with the owner, the close ones five times over.
    private final List<Integer> hosts = new ArrayList<>();

    private final List<Post> posts = new ArrayList<>();
    private final List<Meeting> meetings = new ArrayList<>();
    private int threads;

    CompanyMaker(Society society, int messages) {
        this.society = society;
        this.world = society.world();
        this.messages = messages;
        this.dice = world.dice("company");
        List<Person> people = world.people();
        for (int i = 0; i < people.size(); i++) {
            TieKind kind = people.get(i).tie().kind();
            int times = kind == TieKind.STRONG ? 5 : kind == TieKind.WEAK ? 1 : 0;
            for (int n = 0; n < times && people.get(i).tie().in(Channel.MAIL); n++) {
                hosts.add(i);
            }
        }
    }

    Company company() {
        for (int n = 0; posts.size() < messages && !hosts.isEmpty() && n < 10 * messages; n++) {
            happens(dice.fork("happens", n));
        }
        return new Company(society, posts, meetings);
    }

    private void happens(Dice own) {
        int host = own.pick(hosts);
        LocalDate day = dayOf(host, own);
        double u = own.unit();
        if (u < 0.40) {
            project(host, day, own);
        } else if (u < 0.55) {
            copies(host, day, own);
        } else if (u < 0.65) {
            circular(host, day, own);
        } else if (u < 0.70) {
            introduction(host, day, own);
        } else if (u < 0.85) {
            committee(host, own);
        } else if (u < 0.96) {
            small(host, day, own);
        } else {
            large(host, day, own);
        }
    }

    private LocalDate dayOf(int host, Dice own) {
        Tie tie = world.people().get(host).tie();
        int days = (int) (tie.until().toEpochDay() - tie.since().toEpochDay());
        return tie.since().plusDays(own.below(days + 1));
    }

    /// People working on one thing: the host's, and now and then somebody no one else knows.
    private void project(int host, LocalDate day, Dice own) {
        List<Integer> group = group(host, day, own.heavy(MOST_GUESTS), own);
        if (own.chance(0.15)) {
            group.add(anybody(own));
        }
        talk(host, group, day, 1 + own.heavy(LONGEST_THREAD), own);
    }

    /// Somebody is written to with the owner copied, and may answer to all.
    private void copies(int host, LocalDate day, Dice own) {
        Person guest = society.near(host, day, own);
        if (guest == null) {
            return;
        }
        int to = number(guest);
        List<Integer> cc = new ArrayList<>(List.of(Post.OWNER));
        addAssistant(host, cc, own);
        int thread = threads++;
        Instant when = moment(day, own);
        add(thread, Post.Kind.TALK, when, host, List.of(to), cc);
        if (own.chance(0.4)) {
            Instant later = when.plusSeconds(600L * own.heavy(300));
            add(thread, Post.Kind.TALK, later, to, List.of(host), cc);
        }
    }

    /// To everybody the sender can think of, and to more; some answer to all.
    private void circular(int host, LocalDate day, Dice own) {
        Set<Integer> to = new LinkedHashSet<>();
        to.addAll(many(host, own.between(10, LARGEST_CIRCULAR), own));
        announce(host, List.copyOf(to), day, own);
    }

    /// One message to many; most who answer do so to the sender alone, some to all.
    private void announce(int host, List<Integer> many, LocalDate day, Dice own) {
        Set<Integer> to = new LinkedHashSet<>(many);
        to.add(Post.OWNER);
        to.remove(host);
        int thread = threads++;
        Instant when = moment(day, own);
        List<Integer> all = List.copyOf(to);
        List<Integer> others = all.stream().filter(one -> one != Post.OWNER).toList();
        add(thread, Post.Kind.CIRCULAR, when, host, all, List.of());
        for (int n = own.heavy(5) - 1; n > 0 && !others.isEmpty(); n--) {
            when = when.plusSeconds(300L * own.heavy(200));
            int writer = next(new LinkedHashSet<>(others), host, host, own);
            List<Integer> cc = all.stream().filter(one -> one != writer).toList();
            add(thread, Post.Kind.TALK, when, writer, List.of(host), cc);
        }
    }

    /// Whom a host can think of: half of them their own, a quarter of the circles they are in, and
    /// the rest anybody.
    private Set<Integer> many(int host, int size, Dice own) {
        List<Bond> bonds = society.of(host);
        List<Integer> circles =
                society.circles().stream()
                        .filter(circle -> circle.kind() != Circle.Kind.TEAM)
                        .map(Circle::members)
                        .filter(members -> members.contains(host))
                        .flatMap(List::stream)
                        .toList();
        Set<Integer> many = new LinkedHashSet<>();
        for (int n = 0; n < size; n++) {
            double u = own.unit();
            many.add(
                    u < 0.5 && !bonds.isEmpty()
                            ? own.pick(bonds).beside(host)
                            : u < 0.75 && !circles.isEmpty() ? own.pick(circles) : anybody(own));
        }
        many.remove(host);
        return many;
    }

    private int anybody(Dice own) {
        return own.below(world.people().size());
    }

    private void introduction(int host, LocalDate day, Dice own) {
        Person guest = society.near(host, day, own);
        if (guest != null) {
            List<Integer> to = List.of(Post.OWNER, number(guest));
            add(threads++, Post.Kind.INTRODUCTION, moment(day, own), host, to, List.of());
        }
    }

    /// A circle of the host's that the owner is part of: always the same names on top.
    private void committee(int host, Dice own) {
        List<Circle> theirs =
                society.circles().stream()
                        .filter(circle -> circle.kind() != Circle.Kind.TEAM)
                        .filter(circle -> circle.members().contains(host))
                        .toList();
        if (theirs.isEmpty()) {
            return;
        }
        Circle circle = own.pick(theirs);
        for (int n = own.heavy(8); n > 0; n--) {
            List<Integer> group = new ArrayList<>(circle.members());
            group.remove(Integer.valueOf(host));
            LocalDate day = dayOf(host, own);
            if (circle.kind() == Circle.Kind.TIGHT) {
                talk(host, group, day, 1 + own.heavy(6), own);
            } else {
                announce(host, group, day, own);
            }
        }
    }

    /// Some of those near the host, without repeats: mostly all of one team or circle, since who
    /// meets belongs together; a few come along with another guest.
    private List<Integer> group(int host, LocalDate day, int size, Dice own) {
        List<Integer> setting =
                own.chance(TOGETHER) ? own.pick(settings(host, day)) : List.<Integer>of();
        Set<Integer> group = new LinkedHashSet<>();
        for (int n = 0; n < size; n++) {
            boolean brought = !group.isEmpty() && own.chance(0.1);
            int by = brought ? own.pick(List.copyOf(group)) : host;
            Person guest = society.near(by, day, own);
            if (!setting.isEmpty() && !brought) {
                group.add(own.pick(setting));
            } else if (guest != null) {
                group.add(number(guest));
            }
        }
        group.remove(host);
        return new ArrayList<>(group);
    }

    /// The teams and close circles of somebody, each as those of it who are in touch on that day; a
    /// list without anybody if there are none.
    private List<List<Integer>> settings(int host, LocalDate day) {
        Set<Integer> near = new HashSet<>();
        society.of(host, day).stream()
                .filter(bond -> bond.kind().known())
                .forEach(bond -> near.add(bond.beside(host)));
        List<List<Integer>> settings =
                society.circles().stream()
                        .filter(circle -> circle.kind() != Circle.Kind.LOOSE)
                        .filter(circle -> circle.members().contains(host))
                        .map(circle -> circle.members().stream().filter(near::contains).toList())
                        .filter(members -> !members.isEmpty())
                        .toList();
        return settings.isEmpty() ? List.of(List.of()) : settings;
    }

    /// One writes to another, all others copied; whoever answers is mostly somebody who knows the
    /// one who wrote.
    private void talk(int host, List<Integer> guests, LocalDate day, int length, Dice own) {
        Set<Integer> all = new LinkedHashSet<>(guests);
        all.remove(host);
        if (own.chance(ASSISTED)) {
            Integer assistant = society.assistants().get(host);
            if (assistant != null) {
                all.add(assistant);
            }
        }
        all.add(host);
        all.add(Post.OWNER);
        int thread = threads++;
        Instant when = moment(day, own);
        int before = Post.OWNER;
        int writer = host;
        for (int n = 0; n < length; n++) {
            int to = n == 0 ? first(guests, host, own) : before;
            write(thread, when, writer, to, all, own);
            int next = next(all, writer, host, own);
            before = writer;
            writer = next;
            when = when.plusSeconds(300L * own.heavy(500));
        }
    }

    private static int first(List<Integer> guests, int host, Dice own) {
        int to = guests.isEmpty() || own.chance(0.5) ? Post.OWNER : own.pick(guests);
        return to == host ? Post.OWNER : to;
    }

    /// Mostly to all; else to those the writer knows, which may leave the owner out.
    private void write(int thread, Instant when, int writer, int to, Set<Integer> all, Dice own) {
        // The owner answers the host alone: a target is somebody the owner never wrote with.
        boolean isOwner = writer == Post.OWNER;
        boolean toAll = own.chance(0.8);
        List<Integer> cc =
                all.stream()
                        .filter(one -> one != writer && one != to && !isOwner)
                        .filter(one -> toAll || one == Post.OWNER || knows(writer, one))
                        .toList();
        boolean ownerSees = isOwner || to == Post.OWNER || toAll || own.chance(0.5);
        if (ownerSees) {
            add(thread, Post.Kind.TALK, when, writer, List.of(to), cc);
        }
    }

    private boolean knows(int one, int other) {
        return one != Post.OWNER && society.know(one, other);
    }

    /// Whoever is not known to the one who wrote answers too, a tenth as often.
    private int next(Set<Integer> all, int writer, int host, Dice own) {
        if (writer == Post.OWNER) {
            return host;
        }
        List<Integer> others = all.stream().filter(one -> one != writer).toList();
        double sum = others.stream().mapToDouble(one -> eager(one, writer, host)).sum();
        double u = own.unit() * sum;
        for (int one : others) {
            u -= eager(one, writer, host);
            if (u < 0) {
                return one;
            }
        }
        return host;
    }

    private double eager(int one, int writer, int host) {
        if (one == Post.OWNER) {
            return writer == host ? 0.4 : 0;
        }
        Bond bond = society.between(one, writer);
        return bond == null ? 0.08 : bond.kind().known() ? 0.6 + bond.warmth() : 0.4;
    }

    private void small(int host, LocalDate day, Dice own) {
        List<Integer> guests = group(host, day, own.between(1, 4), own);
        if (own.chance(0.1)) {
            guests.add(anybody(own));
        }
        meet(host, guests, day, "Project call", own);
    }

    private void large(int host, LocalDate day, Dice own) {
        Set<Integer> guests = many(host, own.between(9, LARGEST_EVENT), own);
        meet(host, List.copyOf(guests), day, "Workshop", own);
    }

    private void meet(int host, List<Integer> guests, LocalDate day, String title, Dice own) {
        Set<Integer> all = new LinkedHashSet<>();
        all.add(host);
        all.addAll(guests);
        Meeting.Outcome outcome =
                own.chance(0.9) ? Meeting.Outcome.HELD : Meeting.Outcome.CANCELLED;
        Instant start =
                earlier(day).atTime(LocalTime.of(own.between(8, 17), 0)).toInstant(ZoneOffset.UTC);
        meetings.add(new Meeting(title, start, Duration.ofHours(1), List.copyOf(all), outcome));
    }

    private void addAssistant(int host, List<Integer> cc, Dice own) {
        Integer assistant = society.assistants().get(host);
        if (assistant != null && own.chance(ASSISTED)) {
            cc.add(assistant);
        }
    }

    private void add(
            int thread,
            Post.Kind kind,
            Instant when,
            int from,
            List<Integer> to,
            List<Integer> copied) {
        Post last = posts.isEmpty() ? null : posts.getLast();
        int at = last != null && last.thread() == thread ? last.at() + 1 : 0;
        List<Integer> cc = copied.stream().filter(one -> one != from && !to.contains(one)).toList();
        Instant latest = world.plan().today().atStartOfDay(ZoneOffset.UTC).toInstant();
        Instant written = when.isBefore(latest) ? when : latest.minusSeconds(3_600 - at);
        posts.add(new Post(thread, at, kind, written, new Post.Parts(from, to, cc)));
    }

    private Instant moment(LocalDate day, Dice own) {
        return earlier(day)
                .atStartOfDay(ZoneOffset.UTC)
                .plusSeconds(own.between(7 * 3_600, 20 * 3_600))
                .toInstant();
    }

    private LocalDate earlier(LocalDate day) {
        LocalDate last = world.plan().today().minusDays(2);
        return day.isBefore(last) ? day : last;
    }

    private static int number(Person person) {
        return Integer.parseInt(person.key().substring(1));
    }
}

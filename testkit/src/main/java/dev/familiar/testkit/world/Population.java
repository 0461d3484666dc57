package dev.familiar.testkit.world;

import dev.familiar.testkit.career.Position;
import dev.familiar.testkit.chance.Dice;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// The people around the owner, and which of them send a connection request.
///
/// Senders who are known, former colleagues or otherwise in the archives are part of the
/// population, since the archives must hold their traces; all other senders live outside it.
/// Neither the key nor the place in the list tells who asks: the senders are spread by a random
/// order.
///
/// @param people everybody in the owner's archives
/// @param known the numbers of those who are known and ask to connect
/// @param former the numbers of former colleagues who ask to connect
/// @param passing the numbers of those who ask, are not known, and left a trace all the same
record Population(
        List<Person> people, List<Integer> known, List<Integer> former, List<Integer> passing) {
    private static final List<TieKind> KNOWN_KINDS =
            List.of(
                    TieKind.STRONG,
                    TieKind.WEAK,
                    TieKind.CARD_ONLY,
                    TieKind.WEAK,
                    TieKind.EVENT_ONLY,
                    TieKind.STRONG,
                    TieKind.FACEBOOK_ONLY,
                    TieKind.PLATFORM_MESSAGES);
    private static final List<TieKind> FORMER_KINDS =
            List.of(TieKind.SILENT_COLLEAGUE, TieKind.COPIED, TieKind.SILENT_COLLEAGUE);

    /// What a stranger may have left in an archive.
    private static final Set<TieKind> STRANGERS_TRACES =
            EnumSet.of(
                    TieKind.THEY_WROTE,
                    TieKind.OWNER_WROTE,
                    TieKind.COPIED,
                    TieKind.OVERHEARD,
                    TieKind.BRUSHED_OFF,
                    TieKind.PASSING);

    /// What somebody who sells may have left.
    private static final Set<TieKind> SELLERS_TRACES =
            EnumSet.of(TieKind.THEY_WROTE, TieKind.BRUSHED_OFF, TieKind.PASSING);

    private static final Set<TieKind> COLLEAGUES_TRACES =
            EnumSet.of(TieKind.SILENT_COLLEAGUE, TieKind.COPIED, TieKind.EVENT_ONLY);

    Population {
        people = List.copyOf(people);
        known = List.copyOf(known);
        former = List.copyOf(former);
        passing = List.copyOf(passing);
    }

    /// Makes everybody; those who ask to connect are spread over the list and are not connections
    /// yet.
    static Population create(
            WorldPlan plan,
            Temper temper,
            List<Asker> askers,
            PeopleMaker maker,
            Person owner,
            Dice dice) {
        List<RequestClass> inside = inside(askers);
        int known = count(inside, RequestClass.KNOWN);
        int former = count(inside, RequestClass.FORMER_COLLEAGUE);
        int size = Math.max(plan.people(), inside.size() + 10);
        int[] order = shuffled(size, dice.fork("order", 0));
        TieKind[] kinds = new TieKind[size];
        boolean[] asking = new boolean[size];
        boolean[] wasColleague = new boolean[size];
        for (int i = 0; i < size; i++) {
            Dice own = dice.fork("kind", i);
            int at = order[i];
            asking[at] = i < inside.size();
            kinds[at] =
                    i < inside.size()
                            ? asking(plan.kind(), temper, inside, i, own)
                            : temper.tie(own);
            boolean chosen = i >= known && i < known + former;
            // Nobody who merely passed by: whoever worked there too is one of the former.
            boolean passed = i >= known + former && i < inside.size();
            wasColleague[at] = chosen || (!passed && own.chance(TieMaker.colleague(kinds[at])));
        }
        List<Position> jobs = owner.career().positions();
        List<Person> people = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            Person person = maker.person(i, kinds[i], wasColleague[i] ? jobs : List.of());
            boolean collects =
                    kinds[i] == TieKind.CONNECTION_ONLY && dice.fork("collects", i).chance(0.08);
            if (collects) {
                String text = Outsiders.collector(dice.fork("collector", i));
                person = person.withHeadline(text);
            }
            people.add(
                    asking[i] ? person.withTie(person.tie().without(Channel.CONNECTION)) : person);
        }
        return new Population(
                people,
                slice(order, 0, known),
                slice(order, known, known + former),
                slice(order, known + former, inside.size()));
    }

    /// Who asks from inside: those known first, then former colleagues, then the others as they
    /// come.
    private static List<RequestClass> inside(List<Asker> askers) {
        List<RequestClass> others =
                askers.stream().filter(Asker::isPassing).map(Asker::truth).toList();
        List<RequestClass> all = new ArrayList<>();
        for (RequestClass first : List.of(RequestClass.KNOWN, RequestClass.FORMER_COLLEAGUE)) {
            askers.stream().map(Asker::truth).filter(t -> t == first).forEach(all::add);
        }
        all.addAll(others);
        return all;
    }

    private static TieKind asking(
            OwnerKind owner, Temper temper, List<RequestClass> inside, int i, Dice own) {
        RequestClass truth = inside.get(i);
        if (owner == OwnerKind.DEMONSTRATION) {
            return truth == RequestClass.KNOWN
                    ? KNOWN_KINDS.get(i % KNOWN_KINDS.size())
                    : FORMER_KINDS.get(i % FORMER_KINDS.size());
        }
        return switch (truth) {
            case KNOWN -> temper.tie(TieKind::known, own);
            case FORMER_COLLEAGUE -> temper.tie(COLLEAGUES_TRACES::contains, own);
            case SALESMAN -> temper.tie(SELLERS_TRACES::contains, own);
            case NAMESAKE, STRANGER, OPEN_NETWORKER, FAKE, PERSON_OF_INTEREST ->
                    temper.tie(STRANGERS_TRACES::contains, own);
        };
    }

    private static int count(List<RequestClass> classes, RequestClass wanted) {
        return (int) classes.stream().filter(c -> c == wanted).count();
    }

    private static List<Integer> slice(int[] order, int from, int to) {
        return Arrays.stream(order, from, to).boxed().toList();
    }

    /// The numbers from 0 to `size`, mixed (Fisher and Yates).
    static int[] shuffled(int size, Dice dice) {
        int[] order = new int[size];
        for (int i = 0; i < size; i++) {
            int at = dice.below(i + 1);
            order[i] = order[at];
            order[at] = i;
        }
        return order;
    }
}

package dev.familiar.testkit.world;

import dev.familiar.testkit.chance.Dice;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The people around the owner, and which of them send a connection request.
///
/// Senders who are known or former colleagues are part of the population, since the archives must
/// hold their traces; all other senders live outside it. Neither the key nor the place in the list
/// tells who asks: the senders are spread by a random order.
///
/// @param people everybody in the owner's archives
/// @param known the numbers of those who are known and ask to connect
/// @param former the numbers of former colleagues who ask to connect
record Population(List<Person> people, List<Integer> known, List<Integer> former) {
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

    Population {
        people = List.copyOf(people);
        known = List.copyOf(known);
        former = List.copyOf(former);
    }

    /// Makes everybody; those who ask to connect are spread over the list and are not connections
    /// yet.
    static Population create(
            WorldPlan plan,
            List<RequestClass> classes,
            PeopleMaker maker,
            Person owner,
            Dice dice) {
        int known = count(classes, RequestClass.KNOWN);
        int former = count(classes, RequestClass.FORMER_COLLEAGUE);
        int size = Math.max(plan.people(), known + former + 10);
        int[] order = shuffled(size, dice.fork("order", 0));
        TieKind[] kinds = new TieKind[size];
        boolean[] asking = new boolean[size];
        boolean[] wasColleague = new boolean[size];
        for (int i = 0; i < size; i++) {
            Dice own = dice.fork("kind", i);
            int at = order[i];
            asking[at] = i < known + former;
            kinds[at] = kind(i, known, former, own);
            boolean chosen = i >= known && i < known + former;
            wasColleague[at] = chosen || own.chance(TieMaker.colleague(kinds[at]));
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
        return new Population(people, slice(order, 0, known), slice(order, known, known + former));
    }

    private static TieKind kind(int i, int known, int former, Dice own) {
        if (i < known) {
            return KNOWN_KINDS.get(i % KNOWN_KINDS.size());
        }
        if (i < known + former) {
            return FORMER_KINDS.get(i % FORMER_KINDS.size());
        }
        return TieMaker.draw(own);
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

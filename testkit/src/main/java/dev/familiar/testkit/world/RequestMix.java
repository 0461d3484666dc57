package dev.familiar.testkit.world;

import dev.familiar.testkit.chance.Dice;
import java.util.ArrayList;
import java.util.List;

/// How many requests of each class there are, in mixed order.
final class RequestMix {
    private RequestMix() {}

    /// Who sends the requests.
    static List<Asker> askers(int count, Temper temper, Dice dice) {
        List<RequestClass> classes = classes(count, temper, dice);
        double passing = temper.of("passing");
        List<Asker> askers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            RequestClass truth = classes.get(i);
            boolean inside =
                    switch (truth) {
                        case KNOWN, FORMER_COLLEAGUE -> true;
                        case STRANGER, SALESMAN, OPEN_NETWORKER ->
                                dice.fork("passing", i).chance(passing);
                        case NAMESAKE, FAKE, PERSON_OF_INTEREST -> false;
                    };
            askers.add(new Asker(truth, inside));
        }
        return askers;
    }

    /// One class per request; every class occurs from eight requests on.
    private static List<RequestClass> classes(int count, Temper temper, Dice dice) {
        List<RequestClass> plain = new ArrayList<>();
        for (RequestClass kind : RequestClass.values()) {
            int share = (int) Math.max(1, Math.floor(count * share(kind, temper, count)));
            for (int i = 0; i < share && plain.size() < count; i++) {
                plain.add(kind);
            }
        }
        while (plain.size() < count) {
            plain.add(RequestClass.STRANGER);
        }
        List<RequestClass> mixed = new ArrayList<>();
        for (int at : Population.shuffled(count, dice)) {
            mixed.add(plain.get(at));
        }
        return mixed;
    }

    private static double share(RequestClass kind, Temper temper, int count) {
        // People of interest are well under 1 % in life; a small world still needs some.
        return kind == RequestClass.PERSON_OF_INTEREST && count < 200 ? 0.05 : temper.request(kind);
    }
}

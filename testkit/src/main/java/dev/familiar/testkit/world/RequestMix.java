package dev.familiar.testkit.world;

import dev.familiar.testkit.chance.Dice;
import java.util.ArrayList;
import java.util.List;

/// How many requests of each class there are, in mixed order.
final class RequestMix {
    private RequestMix() {}

    /// One class per request; every class occurs from eight requests on.
    static List<RequestClass> classes(int count, Dice dice) {
        List<RequestClass> plain = new ArrayList<>();
        for (RequestClass kind : RequestClass.values()) {
            int share = (int) Math.max(1, Math.floor(count * share(kind, count)));
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

    private static double share(RequestClass kind, int count) {
        return switch (kind) {
            case KNOWN -> 0.20;
            case FORMER_COLLEAGUE, SALESMAN -> 0.12;
            case NAMESAKE -> 0.08;
            case STRANGER -> 0.26;
            case OPEN_NETWORKER, FAKE -> 0.07;
            // People of interest are well under 1 % in life; a small world still needs some.
            case PERSON_OF_INTEREST -> count < 200 ? 0.05 : 0.01;
        };
    }
}

package dev.familiar.testkit.table;

import dev.familiar.testkit.chance.Dice;
import dev.familiar.testkit.chance.Letters;
import dev.familiar.testkit.chance.Pools;
import java.util.List;
import java.util.Locale;

/// Invented employers, one for about nine people, a few of them very large.
final class Employers {
    private static final List<String> HEADS = Pools.entries("companies.txt", "head");
    private static final List<List<String>> TAILS =
            Pools.entries("companies.txt", "tail").stream().map(t -> Pools.split(t, '|')).toList();
    private static final List<String> SUFFIXES = Pools.entries("companies.txt", "suffix");
    private static final List<String> ENDINGS =
            List.of("example.com", "example.org", "example.net");

    /// Prime and larger than the lists, so that steps of it visit every pair once.
    private static final int STEP = 7919;

    private final Skew sizes;

    Employers(int people) {
        this.sizes = new Skew(40, 50 + people / 9);
    }

    /// The number of an employer, large ones more often.
    int draw(Dice dice) {
        return sizes.draw(dice);
    }

    /// The share of all jobs that are at the employer, from 0 to 1.
    double share(int employer) {
        return sizes.share(employer);
    }

    /// The name without the legal form: a word from the list or a meaningless one, and a trade.
    String name(int employer) {
        int pairs = HEADS.size() * TAILS.size();
        int pair = (int) ((long) employer * STEP % pairs);
        String head = HEADS.get(pair / TAILS.size());
        if (employer >= pairs) {
            String word = Syllables.word(employer - pairs);
            head = word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
        }
        return head + " " + tail(employer).getFirst();
    }

    private static List<String> tail(int employer) {
        int pairs = HEADS.size() * TAILS.size();
        return TAILS.get((int) ((long) employer * STEP % pairs) % TAILS.size());
    }

    /// The name with its legal form, if it has one.
    String fullName(int employer) {
        return name(employer) + SUFFIXES.get(employer % SUFFIXES.size());
    }

    /// The domain of its mail addresses.
    String domain(int employer) {
        return Letters.slug(name(employer)) + "." + ENDINGS.get(employer % ENDINGS.size());
    }

    /// The address that everybody there reads.
    String shared(int employer) {
        return List.of("info", "office", "hello").get(employer % 3) + "@" + domain(employer);
    }

    /// A title that fits the trade, or one every trade has.
    String title(int employer, Dice dice) {
        List<String> trade = Pools.entries("titles.txt", tail(employer).get(1));
        boolean any = trade.isEmpty() || dice.chance(0.35);
        return dice.pick(any ? Pools.entries("titles.txt", "other") : trade);
    }
}

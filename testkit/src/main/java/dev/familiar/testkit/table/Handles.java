package dev.familiar.testkit.table;

import dev.familiar.testkit.chance.Dice;
import dev.familiar.testkit.chance.Letters;
import dev.familiar.testkit.table.Life.Address;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;

/// The addresses, telephone numbers and profile pages of people as text, none of them twice unless
/// it is shared on purpose.
///
/// An address is made of the name. Where two people of the table would get the same, both get a
/// number behind it that is theirs alone, as at a free provider. Who would is found beforehand, by
/// going through all people once and keeping two bits for each of 32 to 64 times as many cells as
/// there are people: an address that falls into a cell already taken counts as contested. One
/// address in ten counts so by accident and gets a number that it did not need, which does no harm.
///
/// Telephone numbers are North American with area codes whose second digit is 9, which are reserved
/// for a future enlargement of the numbering plan and belong to nobody.
final class Handles {
    /// How many ways an employer has to make an address of a name.
    static final int PATTERNS_WORK = 5;

    /// How many ways people have to make one themselves.
    static final int PATTERNS_FREE = 7;

    /// The first of the two ways that always end in a number.
    private static final int NICK_AND_NUMBER = 5;

    private static final List<String> FANCY =
            List.of("bluetrain", "oldgardener", "sailorgrl", "moonbase", "tango", "kitewalker");
    private static final int LINES = 10_000;
    private static final int AREAS = 80;

    private final int people;
    private final long key;
    private final BitSet once;
    private final BitSet contested;
    private final int mask;

    /// The handles of the people with numbers below `people`.
    Handles(int people, long key, LifeMaker maker) {
        this.people = people;
        this.key = key;
        int cells = 1 << Math.min(30, 37 - Integer.numberOfLeadingZeros(people));
        this.mask = cells - 1;
        this.once = new BitSet(cells);
        this.contested = new BitSet(cells);
        for (int person = 0; person < people; person++) {
            Life life = maker.life(person);
            life.addresses().forEach(address -> note(bare(life, address)));
            note(slug(life));
        }
    }

    private void note(String text) {
        int cell = cell(text);
        if (once.get(cell)) {
            contested.set(cell);
        }
        once.set(cell);
    }

    private int cell(String text) {
        long hash = key;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x9E3779B97F4A7C15L;
            hash ^= hash >>> 29;
        }
        return (int) hash & mask;
    }

    /// A mail address of a person.
    String address(Life life, Address address) {
        String bare = bare(life, address);
        boolean numbered =
                address.job() == Address.FREE && address.pattern() >= NICK_AND_NUMBER
                        || contested.get(cell(bare));
        if (!numbered) {
            return bare;
        }
        // The numbers of a domain are a permutation of the people and no part before them ends in a
        // digit, so that two people cannot meet.
        long number = new Permutation(people, cell(address.domain())).at(life.number());
        int at = bare.indexOf('@');
        return bare.substring(0, at) + number + bare.substring(at);
    }

    /// The address without a number.
    private static String bare(Life life, Address address) {
        Naming naming = life.naming();
        boolean early = address.job() != Address.FREE && life.isEarly(address.job());
        String given = letters(naming.given().latin(), "me");
        String family = letters(naming.family(early).latin(), "mail");
        String local =
                address.job() == Address.FREE
                        ? free(address.pattern(), given, family, naming)
                        : work(address.pattern(), given, family);
        return local + "@" + address.domain();
    }

    /// The rules of employers; those that use the given name alone are often contested.
    private static String work(int pattern, String given, String family) {
        return switch (pattern) {
            case 0 -> given + "." + family;
            case 1 -> given.charAt(0) + family;
            case 2 -> given;
            case 3 -> family + "." + given.charAt(0);
            default -> given + "_" + family;
        };
    }

    /// What people choose for themselves.
    private static String free(int pattern, String given, String family, Naming naming) {
        return switch (pattern) {
            case 0 -> given + "." + family;
            case 1 -> letters(naming.given().nickname(), given) + family;
            case 2 -> given.charAt(0) + "." + family;
            case 3 -> family + "." + given;
            case 4 -> given + family;
            case NICK_AND_NUMBER -> letters(naming.given().nickname(), given);
            // Such an address tells nothing about the name.
            default -> FANCY.get(Math.floorMod(family.hashCode(), FANCY.size()));
        };
    }

    /// Letters that an address may hold; `other` if the name has none.
    private static String letters(String name, String other) {
        String letters = Letters.slug(name);
        return letters.isEmpty() ? other : letters;
    }

    /// The address that a household reads together.
    String homeAddress(Life life) {
        String family = letters(life.naming().family().latin(), "home");
        return "the" + family + life.home().household() + "@home.example.net";
    }

    /// The telephone of the person or, if `home`, of the household, in one of the usual spellings.
    String phone(Life life, boolean home, Dice dice) {
        long line = home ? 2L * life.home().household() + 1 : 2L * life.number();
        long number = new Permutation(2L * people, key).at(line);
        // Area codes 290 to 999 with a 9 in the middle, then 10,000 lines of each exchange in turn.
        long area = 290 + number % AREAS / 10 * 100 + number % 10;
        long rest = number / AREAS;
        long exchange = 555 + rest / LINES % 445;
        String format =
                dice.pick(List.of("+1 %d %d %04d", "+1-%d-%d-%04d", "(%d) %d-%04d", "+1%d%d%04d"));
        return String.format(Locale.ROOT, format, area, exchange, rest % LINES);
    }

    /// The address of the profile page.
    String profile(Life life) {
        String slug = slug(life);
        String tail =
                contested.get(cell(slug))
                        ? "-"
                                + Long.toHexString(
                                        new Permutation(0xFFFFFFFFL, key).at(life.number()))
                        : "";
        return "https://www.linkedin.com/in/" + slug + tail;
    }

    private static String slug(Life life) {
        return letters(life.naming().given().latin(), "member")
                + "-"
                + letters(life.naming().family().latin(), "x");
    }
}

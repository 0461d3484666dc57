package dev.familiar.checks.metamorphic;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

/// Makes people and letters up. The same seed makes the same. Not thread-safe.
final class Writer {

    static final OffsetDateTime START = OffsetDateTime.of(2024, 3, 1, 9, 0, 0, 0, ZoneOffset.UTC);

    private static final String[] GIVEN =
            ("Ada Bruno Carla Dario Elin Fausto Greta Hugo Ines Jonas Kaja Luca Mira Nils Odile Pavel"
                            + " Quinn Rosa Sven Tilda Ulla Vito Wanda Xenia Yara Zeno Alma Boris Cora"
                            + " Dag Edda Falk Gitta Henk Ilse Jorn Katja Lars Mona Nuno")
                    .split(" ");
    private static final String[] ONSETS =
            "b d f g h k l m n p r s t v z br dr st tr kl".split(" ");
    private static final String[] VOWELS = "a e i o u ei au".split(" ");
    private static final String[] ENDS = "n r l sen ner ski s".split(" ");
    private static final String[] WORDS =
            ("build parser buffer schedule meeting review latency cluster storage index deploy"
                            + " release socket thread cache branch ticket budget travel lunch")
                    .split(" ");

    private final Random random;

    Writer(long seed) {
        this.random = new Random(seed);
    }

    /// A whole number from 0 on, below `bound`.
    int number(int bound) {
        return random.nextInt(bound);
    }

    /// So many full names, no two with one family name.
    List<String> names(int count) {
        Set<String> families = new LinkedHashSet<>();
        while (families.size() < count) {
            StringBuilder family = new StringBuilder();
            for (int i = 0; i < 3; i++) {
                family.append(any(ONSETS)).append(any(VOWELS));
            }
            family.append(any(ENDS));
            families.add(family.substring(0, 1).toUpperCase(Locale.ROOT) + family.substring(1));
        }
        List<String> names = new ArrayList<>();
        for (String family : families) {
            names.add(GIVEN[names.size() % GIVEN.length] + " " + family);
        }
        return names;
    }

    /// The mailbox of somebody of that name.
    static Account at(String name, String domain) {
        return new Account(name, name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@" + domain);
    }

    /// One letter, so many hours after [#START].
    Letter letter(Account from, Account to, double hours) {
        return letter(from, List.of(to), List.of(), hours, "");
    }

    Letter letter(Account from, List<Account> to, List<Account> cc, double hours, String more) {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < 25; i++) {
            body.append(any(WORDS)).append(' ');
        }
        String id = String.format("%016x@mid.example.org", random.nextLong());
        OffsetDateTime at = START.plusMinutes(Math.round(hours * 60));
        return new Letter(from, to, cc, at, id, more, body.toString().strip());
    }

    /// An exchange on several days, an answer each day; the owner begins every second time.
    List<Letter> exchange(Account with, int days, double firstDay, double everyDays) {
        List<Letter> letters = new ArrayList<>();
        for (int day = 0; day < days; day++) {
            double at = 24 * (firstDay + day * everyDays);
            boolean owner = day % 2 == 0;
            letters.add(letter(owner ? Archive.OWNER : with, owner ? with : Archive.OWNER, at));
            letters.add(letter(owner ? with : Archive.OWNER, owner ? Archive.OWNER : with, at + 3));
        }
        return letters;
    }

    private String any(String[] words) {
        return words[random.nextInt(words.length)];
    }
}

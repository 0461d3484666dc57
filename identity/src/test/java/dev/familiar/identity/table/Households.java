package dev.familiar.identity.table;

import dev.familiar.identity.MadeUpNames;
import dev.familiar.identity.Sheet;
import dev.familiar.identity.roster.Roster;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/// A made-up table of households: fathers and sons of one name, couples, twins, brothers and
/// sisters with near names, who share landlines, mailboxes, towns and firms; and everybody twice,
/// with a slip, a move or a new employer in between. The key of a row is the person's number and a
/// letter.
final class Households {

    private static final List<String> MEN =
            List.of("Robert", "Thomas", "Michael", "Stefan", "Lukas", "Peter", "Martin", "Daniel");
    private static final List<String> WOMEN =
            List.of("Anna", "Julia", "Sarah", "Martina", "Claudia", "Helen", "Rebecca", "Nicole");
    private static final List<List<String>> NEAR =
            List.of(
                    List.of("Marion", "Marian"),
                    List.of("Andrea", "Andreas"),
                    List.of("Christian", "Christina"),
                    List.of("Francesco", "Francesca"),
                    List.of("Livio", "Livia"),
                    List.of("Marcel", "Marcela"));
    private static final List<String> TOWNS =
            List.of("Zurich", "Bern", "Basel", "Chur", "Graz", "Linz", "Ulm", "Kiel", "Bonn");

    private final Random random;
    private final Sheet sheet =
            new Sheet("full-name", "email", "phone", "birth-date", "place", "employer");
    private int people;

    Households(long seed, int households) {
        this.random = new Random(seed);
        for (int i = 0; i < households; i++) {
            household(i % 6);
        }
    }

    Roster roster() {
        return sheet.roster();
    }

    /// Whether two keys are one person's.
    static boolean areSame(String one, String other) {
        return one.substring(0, one.length() - 1).equals(other.substring(0, other.length() - 1));
    }

    private void household(int kind) {
        String family = capital(MadeUpNames.word(random));
        String town = pick(TOWNS);
        String phone = phone();
        String man = pick(MEN);
        String born = date(1940 + random.nextInt(15));
        String later = date(1972 + random.nextInt(15));
        switch (kind) {
            case 0 -> {
                String given = man + " " + family;
                twice(given + " Sr.", "", phone, random.nextBoolean() ? born : "", town);
                twice(given + " Jr.", "", phone, random.nextBoolean() ? later : "", town);
            }
            case 1 -> {
                twice(man + " " + family, "", phone, born, town);
                twice(man + " " + family, "", phone, later, town);
            }
            case 2 -> {
                String shared = lower(family) + "@example.org";
                twice(man + " " + family, shared, phone, "", town);
                twice(pick(WOMEN) + " " + family, shared, phone, "", town);
            }
            case 3 -> {
                twice(man + " " + family, "", phone, later, town);
                twice(pick(WOMEN) + " " + family, "", phone, later, town);
            }
            case 4 -> {
                for (String given : pick(NEAR)) {
                    String own = lower(given) + "." + lower(family) + "@example.net";
                    twice(given + " " + family, own, phone(), "", town);
                }
            }
            default -> moved(pick(WOMEN) + " " + family);
        }
    }

    /// Two rows of one person, the second with a slip in the family name now and then.
    private void twice(String name, String email, String phone, String born, String town) {
        row('a', name, email, phone, born, town, "");
        row('b', random.nextInt(4) == 0 ? slip(name) : name, email, phone, born, town, "");
        people++;
    }

    /// The second time with another town and employer, and one account the same.
    private void moved(String name) {
        String email = lower(name.replace(' ', '.')) + "@example.com";
        String phone = phone();
        String born = date(1960 + random.nextInt(40));
        boolean keepsPhone = random.nextBoolean();
        row('a', name, email, phone, born, pick(TOWNS), firm());
        row(
                'b',
                slip(name),
                keepsPhone ? "" : email,
                keepsPhone ? phone : phone(),
                born,
                pick(TOWNS),
                firm());
        people++;
    }

    private void row(char time, String... fields) {
        sheet.row("" + people + time, fields);
    }

    /// Two neighbouring letters in the middle of the family name exchanged.
    private static String slip(String name) {
        int at = name.indexOf(' ') + 3;
        return name.substring(0, at)
                + name.charAt(at + 1)
                + name.charAt(at)
                + name.substring(at + 2);
    }

    private String firm() {
        return capital(MadeUpNames.word(random)) + " Works";
    }

    private String phone() {
        return "+1202" + (1_000_000 + random.nextInt(9_000_000));
    }

    private String date(int year) {
        return "%d-%02d-%02d".formatted(year, 1 + random.nextInt(12), 1 + random.nextInt(28));
    }

    private <T> T pick(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    /// The keys of all rows, in the order of the roster.
    static List<String> keys(Roster roster) {
        List<String> keys = new ArrayList<>();
        for (int i = 0; i < roster.size(); i++) {
            keys.add(roster.key(i));
        }
        return keys;
    }
}

package dev.familiar.checks.metamorphic;

import java.util.ArrayList;
import java.util.List;

/// Mailboxes to start from. All made up; who asks is somebody the owner wrote with, somebody who
/// only wrote, and somebody of whom there is nothing.
enum Base {
    /// Hundreds of correspondents, most of whom wrote once; a ninth has a second address.
    NATURAL {
        @Override
        Archive of(Writer writer) {
            List<String> names = writer.names(306);
            List<Letter> letters = new ArrayList<>();
            for (int i = 0; i < 300; i++) {
                Account account =
                        Writer.at(names.get(i), "d%03d.example.com".formatted(i * 7 % 113));
                if (i < 60) {
                    letters.addAll(writer.exchange(account, 2, i * 5, 20));
                } else {
                    letters.add(writer.letter(account, Archive.OWNER, i * 24));
                }
                if (i % 9 == 0) {
                    String given = account.name().substring(0, account.name().indexOf(' '));
                    Account second =
                            Writer.at(given + i, "post.example.net").called(account.name());
                    letters.add(writer.letter(second, Archive.OWNER, i * 20));
                }
            }
            return Archive.of(
                    letters, askers(names, 1, 8, 15, 22, 29, 36, 43, 50, 100, 150, 301, 302));
        }
    },
    /// Forty correspondents at five employers, two days with each.
    SMALL {
        @Override
        Archive of(Writer writer) {
            List<String> names = writer.names(42);
            List<Letter> letters = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                letters.addAll(writer.exchange(Writer.at(names.get(i), domain(i)), 2, i * 3, 20));
            }
            return Archive.of(letters, askers(names, 0, 6, 12, 18, 24, 31, 37, 40, 41));
        }
    },
    /// A hundred correspondents in every measure between one letter and forty days.
    BUSY {
        @Override
        Archive of(Writer writer) {
            List<String> names = writer.names(104);
            List<Letter> letters = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                Account account = Writer.at(names.get(i), domain(i));
                if (i % 4 == 3) {
                    letters.add(writer.letter(account, Archive.OWNER, i * 30));
                } else {
                    int days = 1 + 40 / (1 + i / 2);
                    letters.addAll(writer.exchange(account, days, writer.number(200), 5));
                }
            }
            return Archive.of(
                    letters, askers(names, 0, 1, 4, 9, 16, 25, 36, 49, 64, 3, 7, 101, 102));
        }
    },
    /// One close person, at work and at home, beside forty others.
    CLOSE {
        @Override
        Archive of(Writer writer) {
            List<String> names = writer.names(42);
            List<Letter> letters = new ArrayList<>();
            Account work = Writer.at(names.get(0), "state.example.com");
            Account home = new Account(names.get(0), "me@lakehouse.example.net");
            letters.addAll(writer.exchange(work, 100, 0, 2));
            for (int i = 0; i < 10; i++) {
                letters.add(writer.letter(home, Archive.OWNER, 24 * (120 + i)));
            }
            for (int i = 1; i < 40; i++) {
                letters.addAll(writer.exchange(Writer.at(names.get(i), domain(i)), 2, i * 3, 20));
            }
            return Archive.of(letters, askers(names, 0, 5, 11, 17, 41));
        }
    },
    /// Forty correspondents, most of them at one employer.
    OFFICE {
        @Override
        Archive of(Writer writer) {
            List<String> names = writer.names(42);
            List<Letter> letters = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                String domain = i % 5 < 3 ? "quarry.example.com" : domain(i);
                letters.addAll(writer.exchange(Writer.at(names.get(i), domain), 3, i * 3, 20));
            }
            return Archive.of(letters, askers(names, 0, 1, 2, 5, 8, 13, 40, 41));
        }
    };

    private static final String[] DOMAINS = {"alder", "birch", "cedar", "damson", "elder"};

    /// The mailbox of that seed.
    abstract Archive of(Writer writer);

    private static String domain(int number) {
        return DOMAINS[number % DOMAINS.length] + ".example.com";
    }

    private static List<Asker> askers(List<String> names, int... chosen) {
        List<Asker> askers = new ArrayList<>();
        for (int one : chosen) {
            askers.add(Asker.named(names.get(one)));
        }
        return askers;
    }
}

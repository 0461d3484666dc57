package dev.familiar.checks.metamorphic;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What an owner imports.
///
/// @param letters mail in the order of the mailbox; none if no mailbox is imported
/// @param askers the pending requests
/// @param cards an address book as vCard, empty if none is imported
/// @param connections a LinkedIn export's `Connections.csv`, empty if none is imported
record Archive(List<Letter> letters, List<Asker> askers, String cards, String connections) {

    static final Account OWNER = new Account("Olive Owner", "olive@home.example.org");

    Archive {
        letters = List.copyOf(letters);
        askers = List.copyOf(askers);
    }

    static Archive of(List<Letter> letters, List<Asker> askers) {
        return new Archive(letters, askers, "", "");
    }

    /// With more mail behind what is there.
    Archive with(List<Letter> more) {
        return new Archive(
                Stream.concat(letters.stream(), more.stream()).toList(),
                askers,
                cards,
                connections);
    }

    Archive withLetters(UnaryOperator<Letter> changed) {
        return new Archive(letters.stream().map(changed).toList(), askers, cards, connections);
    }

    Archive asking(UnaryOperator<Asker> changed) {
        return new Archive(letters, askers.stream().map(changed).toList(), cards, connections);
    }

    Archive withoutMail() {
        return new Archive(List.of(), askers, cards, connections);
    }

    Archive withCards(String book) {
        return new Archive(letters, askers, book, connections);
    }

    Archive withConnections(String export) {
        return new Archive(letters, askers, cards, export);
    }

    /// Where somebody's mail goes most: the account of the owner's that bears that name and has the
    /// most letters.
    Account account(String name) {
        List<Account> all = new ArrayList<>();
        letters.forEach(letter -> all.add(letter.from()));
        return all.stream()
                .filter(account -> account.name().equals(name))
                .max((a, b) -> Long.compare(count(all, a), count(all, b)))
                .orElseThrow();
    }

    /// The names of those who ask and have written.
    Set<String> known() {
        return askers.stream()
                .map(Asker::name)
                .filter(this::knows)
                .collect(Collectors.toUnmodifiableSet());
    }

    /// Whether a letter of somebody of that name is there.
    boolean knows(String name) {
        return letters.stream().anyMatch(letter -> letter.from().name().equals(name));
    }

    private static long count(List<Account> all, Account one) {
        return all.stream().filter(one::equals).count();
    }
}

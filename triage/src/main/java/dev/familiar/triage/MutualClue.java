package dev.familiar.triage;

import dev.familiar.identity.Candidate;
import dev.familiar.identity.Resolver;
import dev.familiar.identity.lexicon.Organisations;
import dev.familiar.model.Person;
import dev.familiar.model.PersonDescription;
import dev.familiar.model.PersonName;
import dev.familiar.model.source.MutualConnections;
import dev.familiar.triage.evidence.Clue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Weighs connections in common by who they are.
///
/// A named mutual connection is worth the owner's tie to them times how selective they are:
/// somebody named on many requests connects with anybody and vouches for nobody. Several add up
/// with halving weight, and colleagues of one firm with less: they come in swarms and are one fact.
/// The bare count is a weak clue.
final class MutualClue {

    private static final int FEW = 5;
    private static final int MANY = 20;
    private static final int NAMES_LOOKED_AT = 10;
    private static final double NOT_WORTH_A_LINE = 0.02;

    private final Resolver resolver;
    private final TraceBook book;

    /// A few people are named on many requests.
    private final Map<PersonName, Optional<Voucher>> asked = new HashMap<>();

    MutualClue(Resolver resolver, TraceBook book) {
        this.resolver = resolver;
        this.book = book;
    }

    /// Somebody in common.
    ///
    /// @param worth the owner's tie times how selective they are
    /// @param employers where they work or worked, as keys
    private record Voucher(Clue clue, double worth, Set<String> employers) {}

    List<Clue> find(MutualConnections mutuals) {
        List<Clue> clues = new ArrayList<>();
        if (mutuals.isKnown()) {
            count(mutuals.count()).ifPresent(clues::add);
        }
        List<Voucher> vouchers =
                mutuals.names().stream()
                        .limit(NAMES_LOOKED_AT)
                        .flatMap(name -> asked.computeIfAbsent(name, this::voucher).stream())
                        .sorted(Comparator.comparingDouble(Voucher::worth).reversed())
                        .toList();
        double share = 1;
        Set<String> heard = new HashSet<>();
        for (Voucher voucher : vouchers) {
            boolean sameFirm = voucher.employers().stream().anyMatch(heard::contains);
            double counted = sameFirm ? share / 2 : share;
            if (voucher.worth() * counted >= NOT_WORTH_A_LINE) {
                clues.add(voucher.clue().times(voucher.worth() * counted));
            }
            heard.addAll(voucher.employers());
            share /= 2;
        }
        return clues;
    }

    private static Optional<Clue> count(int count) {
        String kind =
                count == 0
                        ? "mutuals.none"
                        : count < FEW ? "mutuals.few" : count >= MANY ? "mutuals.many" : "";
        return kind.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        Clue.of(
                                kind,
                                1,
                                count == 0
                                        ? "no connection in common"
                                        : Wording.plural(count, "connection") + " in common"));
    }

    private Optional<Voucher> voucher(PersonName name) {
        List<Candidate> candidates = Called.of(name, resolver);
        if (candidates.isEmpty()) {
            return Optional.empty();
        }
        Person person = candidates.getFirst().person();
        double strength = book.tie(person.id()).strength();
        int named = Math.max(1, book.requestsNaming(name));
        List<String> keys = person.descriptions().stream().map(PersonDescription::key).toList();
        // Their tie counts all the same: the verdict stays true, the name stays out of it.
        boolean isNamed = book.said(keys).map(TraceBook.Said::suggested).orElse(true);
        String text =
                (isNamed ? name.text() : "somebody you never want suggested")
                        + " is a connection in common, tie "
                        + Math.round(100 * strength)
                        + " of 100"
                        + (named > 1 ? ", named on " + named + " requests" : "");
        Set<String> employers =
                person.affiliations()
                        .map(a -> Organisations.key(a.organisation()))
                        .filter(key -> !key.isEmpty())
                        .collect(Collectors.toSet());
        return Optional.of(
                new Voucher(
                        Clue.of("mutual.close", 1, text, isNamed ? keys.getFirst() : ""),
                        strength / Math.sqrt(named),
                        employers));
    }
}

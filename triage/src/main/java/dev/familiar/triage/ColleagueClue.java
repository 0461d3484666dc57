package dev.familiar.triage;

import dev.familiar.identity.lexicon.MailDomains;
import dev.familiar.identity.lexicon.Organisations;
import dev.familiar.model.Affiliation;
import dev.familiar.model.DateSpan;
import dev.familiar.model.PartialDate;
import dev.familiar.model.Person;
import dev.familiar.model.source.ConnectionRequest;
import dev.familiar.traces.Exchange;
import dev.familiar.triage.evidence.Clue;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Looks for an employer or school that the owner and the requester share, and for the years.
///
/// A request tells only the present employer; the years come from what the archives know of the
/// person found, or from the owner's own time there: whoever works there while the owner did is a
/// colleague.
final class ColleagueClue {

    /// @param clue what was found
    /// @param colleague whether the years overlap, so that benefit of the doubt is due
    /// @param employer the shared organisation and the owner's years there, for the draft note
    /// @param said whether the request itself names the organisation; else it is known only of the
    ///   person found, and speaks for the tie, not for the requester
    record Shared(Clue clue, boolean colleague, String employer, boolean said) {}

    private final OwnerProfile owner;
    private final LocalDate today;

    ColleagueClue(OwnerProfile owner, LocalDate today) {
        this.owner = owner;
        this.today = today;
    }

    Optional<Shared> find(
            ConnectionRequest request, @Nullable Person person, List<Exchange> exchanges) {
        String said = request.requester().headline() + " · " + request.requester().company();
        return find(said, person, exchanges);
    }

    /// What the archives alone know of a person.
    Optional<Clue> find(Person person, List<Exchange> exchanges) {
        return find("", person, exchanges).map(Shared::clue);
    }

    /// @param said where the request says they work, empty without one
    private Optional<Shared> find(String said, @Nullable Person person, List<Exchange> exchanges) {
        Optional<Shared> overlap =
                owner.affiliations().stream()
                        .filter(own -> own.kind() == Affiliation.Kind.EMPLOYER)
                        .flatMap(own ->
                                theirs(person)
                                        .filter(their ->
                                                Organisations.same(
                                                        own.organisation(), their.organisation()))
                                        .filter(their -> own.span().overlaps(their.span(), today))
                                        .map(their -> overlap(said, own)))
                        .findFirst();
        return overlap.or(() -> seenAtWork(said, person, exchanges)).or(() -> named(said, person));
    }

    /// An address at the owner's employer, and something that passed between the two in the owner's
    /// years there.
    private Optional<Shared> seenAtWork(
            String said, @Nullable Person person, List<Exchange> exchanges) {
        if (person == null) {
            return Optional.empty();
        }
        return owner.affiliations().stream()
                .filter(own -> own.kind() == Affiliation.Kind.EMPLOYER && own.span().from() != null)
                .filter(own -> hasAddressAt(person, own) || namedAsEmployer(person, own))
                .filter(own ->
                        exchanges.stream().anyMatch(exchange -> isWithin(own.span(), exchange)))
                .map(own -> overlap(said, own))
                .findFirst();
    }

    private static boolean hasAddressAt(Person person, Affiliation own) {
        String key = Organisations.key(own.organisation());
        return person.addresses().stream()
                .flatMap(address -> MailDomains.organisation(address).stream())
                .anyMatch(key::equals);
    }

    private static boolean namedAsEmployer(Person person, Affiliation own) {
        return person.affiliations()
                .anyMatch(their -> Organisations.same(own.organisation(), their.organisation()));
    }

    private boolean isWithin(DateSpan span, Exchange exchange) {
        LocalDate day = LocalDate.ofInstant(exchange.moment().at(), ZoneOffset.UTC);
        PartialDate exact = PartialDate.of(day);
        return span.overlaps(new DateSpan(exact, exact), today);
    }

    private Optional<Shared> named(String said, @Nullable Person person) {
        for (Affiliation own : owner.affiliations()) {
            boolean saysSo = says(said, own);
            boolean named =
                    saysSo
                            || theirs(person)
                                    .anyMatch(a ->
                                            Organisations.same(
                                                    own.organisation(), a.organisation()));
            if (named && own.kind() == Affiliation.Kind.SCHOOL) {
                return Optional.of(
                        new Shared(line("school.same", own, ""), false, text(own), saysSo));
            }
            if (named && isCurrent(own.span())) {
                return Optional.of(
                        new Shared(
                                line("colleague.overlap", own, ", where you work"),
                                true,
                                text(own),
                                saysSo));
            }
            if (named) {
                return Optional.of(
                        new Shared(
                                line("colleague.employer", own, ", where you worked"),
                                false,
                                text(own),
                                saysSo));
            }
        }
        return Optional.empty();
    }

    private static boolean says(String said, Affiliation own) {
        return !said.isEmpty() && Organisations.namedIn(said, own.organisation());
    }

    private Shared overlap(String said, Affiliation own) {
        Clue clue = line("colleague.overlap", own, ", both in those years");
        return new Shared(clue, true, text(own), says(said, own));
    }

    private Clue line(String kind, Affiliation own, String tail) {
        return Clue.of(kind, 1, text(own) + tail);
    }

    private static Stream<Affiliation> theirs(@Nullable Person person) {
        return person == null ? Stream.empty() : person.affiliations();
    }

    private static boolean isCurrent(DateSpan span) {
        return span.from() != null && span.to() == null;
    }

    private String text(Affiliation own) {
        DateSpan span = own.span();
        if (span.from() == null) {
            return own.organisation();
        }
        String end = span.to() == null ? "today" : String.valueOf(span.to().year());
        return own.organisation() + " (" + span.from().year() + "–" + end + ")";
    }
}

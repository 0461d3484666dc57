package dev.familiar.app.durable;

import dev.familiar.app.people.PersonHistory;
import dev.familiar.app.people.PersonHistory.DeadAddress;
import dev.familiar.identity.lexicon.MailDomains;
import dev.familiar.identity.lexicon.Organisations;
import dev.familiar.identity.name.FoldedText;
import dev.familiar.model.Affiliation;
import dev.familiar.model.EmailAddress;
import dev.familiar.model.Handle;
import dev.familiar.model.Origin;
import dev.familiar.model.Person;
import dev.familiar.model.PersonDescription;
import dev.familiar.model.PhoneNumber;
import dev.familiar.model.PlatformName;
import dev.familiar.model.ProfileUrl;
import dev.familiar.network.durable.Reach;
import dev.familiar.store.Store;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The ways to reach a person, each with what it lasts as long as. One thread.
///
/// An address at a domain where anybody can have one, at one of the person's own name or of an
/// alumni office is their own, and so is one in use that belongs to none of their employers where
/// another of theirs does: small providers are on no list. Any other is an employer's. A telephone
/// is their own, too, unless only signatures of mail show it: those are of offices. Where in doubt
/// an address is an employer's: it costs a look at a list.
final class Ways {

    /// An address from which nothing came for longer may be that of a job nobody told of.
    private static final Period IN_USE = Period.ofYears(2);

    private final Store store;

    Ways(Store store) {
        this.store = store;
    }

    /// What is known of a person's life where addresses are looked at.
    ///
    /// @param names words of theirs, folded
    /// @param employers of all their jobs, as [Organisations#key] folds them
    /// @param isAnyMatched whether an address of theirs is of one of these
    private record Life(
            Set<String> names,
            Set<String> employers,
            boolean isAnyMatched,
            Map<EmailAddress, LocalDate> dead,
            PersonHistory history,
            LocalDate today) {

        boolean isEmployers(EmailAddress address) {
            String label = MailDomains.organisation(address).orElse("");
            return !label.isEmpty()
                    && employers.stream()
                            .anyMatch(key -> key.startsWith(label) || label.startsWith(key));
        }
    }

    /// All of them, in the order of the records; addresses of desks and programs left out.
    ///
    /// What costs a look through all that came from an address is asked only where nothing else
    /// holds the tie.
    ///
    /// @param history of the person
    List<Reach> of(Person person, PersonHistory history, LocalDate today) {
        Life life = life(person, history, today);
        Map<String, Handle> handles = new LinkedHashMap<>();
        for (PersonDescription description : person.descriptions()) {
            boolean signed = description.origin().kind() == Origin.Kind.SIGNATURE;
            if (description.origin().kind() != Origin.Kind.BOUNCE) {
                description.handles().stream()
                        .filter(handle -> !signed || !(handle instanceof PhoneNumber))
                        .forEach(handle -> handles.putIfAbsent(handle.key(), handle));
            }
        }
        List<Reach> plain = ways(handles.values(), life, false);
        boolean safe =
                plain.stream().anyMatch(way -> way.kind() == Reach.Kind.PERSONAL && way.isAlive());
        return safe ? plain : ways(handles.values(), life, true);
    }

    private List<Reach> ways(Collection<Handle> handles, Life life, boolean closely) {
        return handles.stream().flatMap(handle -> way(handle, life, closely).stream()).toList();
    }

    private static Life life(Person person, PersonHistory history, LocalDate today) {
        Set<String> names =
                person.names().stream()
                        .flatMap(name -> FoldedText.words(name.text()).stream())
                        .collect(Collectors.toSet());
        Set<String> employers =
                person.affiliations()
                        .filter(job -> job.kind() == Affiliation.Kind.EMPLOYER)
                        .map(job -> Organisations.key(job.organisation()))
                        .filter(key -> key.length() > 2)
                        .collect(Collectors.toSet());
        Map<EmailAddress, LocalDate> dead =
                history.deadAddresses().stream()
                        .collect(
                                Collectors.toMap(
                                        DeadAddress::address, DeadAddress::since, (one, _) -> one));
        Life alone = new Life(names, employers, false, dead, history, today);
        return new Life(
                names,
                employers,
                person.addresses().stream().anyMatch(alone::isEmployers),
                dead,
                history,
                today);
    }

    private Optional<Reach> way(Handle handle, Life life, boolean closely) {
        return switch (handle) {
            case EmailAddress address ->
                    MailDomains.isRole(address)
                            ? Optional.empty()
                            : Optional.of(way(address, life, closely));
            case PhoneNumber number ->
                    Optional.of(
                            new Reach(
                                    Reach.Kind.PERSONAL,
                                    number.key().replaceFirst("^tel:", ""),
                                    null,
                                    null));
            case ProfileUrl profile ->
                    Optional.of(new Reach(Reach.Kind.PLATFORM, profile.url(), null, null));
            case PlatformName name when !name.isOfPerson() -> Optional.empty();
            case PlatformName name ->
                    Optional.of(
                            new Reach(
                                    Reach.Kind.PLATFORM,
                                    name.platform() + ", " + name.name(),
                                    null,
                                    null));
        };
    }

    private Reach way(EmailAddress address, Life life, boolean closely) {
        boolean own = isOwn(address, life.names()) || (closely && isBeside(address, life));
        return new Reach(
                own ? Reach.Kind.PERSONAL : Reach.Kind.WORK,
                address.value(),
                life.dead().get(address),
                own || !closely ? null : left(address, life.history()));
    }

    /// Whether it is none of their employers', though another is, and in use.
    private boolean isBeside(EmailAddress address, Life life) {
        return life.isAnyMatched()
                && !life.isEmployers(address)
                && store.interactions()
                        .lastWrittenFrom(address)
                        .filter(at ->
                                LocalDate.ofInstant(at, ZoneOffset.UTC)
                                        .isAfter(life.today().minus(IN_USE)))
                        .isPresent();
    }

    private static boolean isOwn(EmailAddress address, Set<String> names) {
        String domain = address.domain();
        return MailDomains.isFree(domain)
                || domain.startsWith("alumni.")
                || domain.contains(".alumni.")
                || MailDomains.organisation(address)
                        .filter(label ->
                                names.stream().anyMatch(name -> isLong(name) && label.equals(name))
                                        || isJoined(label, names))
                        .isPresent();
    }

    private static boolean isLong(String name) {
        return name.length() > 2;
    }

    /// `adaoberlander.example`: the label is made of the person's own words.
    private static boolean isJoined(String label, Set<String> names) {
        return names.stream()
                .anyMatch(one ->
                        isLong(one)
                                && label.startsWith(one)
                                && names.contains(label.substring(one.length())));
    }

    /// Since when they have left the employer of an address, by the latest change of job; null if
    /// none shows it, or mail came from it afterwards.
    private @Nullable LocalDate left(EmailAddress address, PersonHistory history) {
        String label = MailDomains.organisation(address).orElse("");
        LocalDate left =
                history.changes().stream()
                        .filter(change ->
                                Organisations.key(change.before().organisation()).equals(label))
                        .filter(change ->
                                !Organisations.same(
                                        change.before().organisation(),
                                        change.after().organisation()))
                        .map(PersonHistory.Change::noticed)
                        .max(LocalDate::compareTo)
                        .orElse(null);
        if (label.isEmpty() || left == null) {
            return null;
        }
        boolean wroteSince =
                store.interactions()
                        .lastWrittenFrom(address)
                        .filter(at -> LocalDate.ofInstant(at, ZoneOffset.UTC).isAfter(left))
                        .isPresent();
        return wroteSince ? null : left;
    }
}

package dev.familiar.app.people;

import dev.familiar.model.EmailAddress;
import dev.familiar.model.Handle;
import dev.familiar.model.PersonDescription;
import dev.familiar.store.OwnerBook;
import dev.familiar.store.Store;
import dev.familiar.store.row.OwnerCandidate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Knows and finds the owner's accounts. One thread.
///
/// Which way every message went hangs on this, so a change of accounts works out everybody anew,
/// which takes as long as after an import.
public final class OwnerDesk {

    /// Nobody else takes part in so much of somebody's mail.
    private static final double LIKELY = 0.7;

    private final Store store;
    private final PeopleDesk people;

    /// @param people is told to work out anew who is who
    public OwnerDesk(Store store, PeopleDesk people) {
        this.store = store;
        this.people = people;
    }

    /// Which accounts are the owner's, and which may be.
    public OwnerView view() {
        List<PersonDescription> owned = store.people().ownerDescriptions();
        List<OwnerView.Account> accounts =
                store.owner().ownerAccounts().stream().map(a -> account(a, owned)).toList();
        return new OwnerView(accounts, candidates());
    }

    /// An account with how it is known to be the owner's; their own word goes before all archives.
    private static OwnerView.Account account(
            OwnerBook.Account account, List<PersonDescription> owned) {
        String why =
                account.said()
                        ? "you said so"
                        : owned.stream()
                                .filter(d -> d.handles().contains(account.handle()))
                                .findFirst()
                                .map(d -> "your " + archive(d) + " says so")
                                .orElse("mail you sent came from it");
        return new OwnerView.Account(account.handle(), account.said(), why);
    }

    /// Which archive a record comes from, in the owner's words; its key begins with the source.
    private static String archive(PersonDescription description) {
        String key = description.key();
        if (key.startsWith("linkedin")) {
            return "LinkedIn export";
        }
        if (key.startsWith("calendar")) {
            return "calendar";
        }
        return key.startsWith("facebook") ? "Facebook download" : "archive";
    }

    /// Addresses that may be the owner's, likeliest first. A mailing list takes part in as much,
    /// but it neither writes nor has mail delivered to it.
    private List<OwnerView.Candidate> candidates() {
        List<OwnerView.Candidate> candidates = new ArrayList<>();
        for (OwnerCandidate found : store.owner().ownerCandidates()) {
            candidates.add(
                    new OwnerView.Candidate(
                            found.address(),
                            found.share(),
                            why(found),
                            found.share() >= LIKELY
                                    && (found.written() > 0 || found.deliveredMonths() > 0)));
        }
        return candidates;
    }

    /// The counts themselves, so that the owner can judge.
    private static String why(OwnerCandidate found) {
        List<String> parts = new ArrayList<>();
        if (found.named() > 0) {
            parts.add(
                    String.format(
                            Locale.ENGLISH,
                            "takes part in %,d of %,d messages (%d %%), wrote %,d of them",
                            found.named(),
                            found.messages(),
                            Math.round(100 * found.share()),
                            found.written()));
        }
        if (found.deliveredMonths() > 0) {
            parts.add(
                    "mail was delivered to it in "
                            + found.deliveredMonths()
                            + (found.deliveredMonths() == 1 ? " month" : " months"));
        }
        return found.isOfCalendar()
                ? "a calendar bears its name, yours or somebody else's"
                : String.join("; ", parts);
    }

    /// What is believed where no address of the owner is known; empty if one is, or nothing stands
    /// out.
    public Optional<OwnerView.Candidate> belief() {
        // A profile or a phone number is no help: mail goes by addresses.
        boolean known =
                store.owner().ownerHandles().stream().anyMatch(EmailAddress.class::isInstance);
        return known
                ? Optional.empty()
                : candidates().stream().filter(OwnerView.Candidate::likely).findFirst();
    }

    /// Makes an account the owner's, whatever the archives say, and works out anew who is who.
    ///
    /// @return the accounts as they are now
    public OwnerView add(Handle account) {
        store.owner().addOwnerHandle(account);
        people.link();
        return view();
    }

    /// Makes an account not the owner's, whatever the archives say, and works out anew who is who.
    /// [#add] takes it back.
    public OwnerView remove(Handle account) {
        store.owner().removeOwnerHandle(account);
        people.link();
        return view();
    }
}

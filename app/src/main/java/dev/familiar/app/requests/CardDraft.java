package dev.familiar.app.requests;

import dev.familiar.identity.lexicon.MailDomains;
import dev.familiar.model.EmailAddress;
import dev.familiar.model.Handle;
import dev.familiar.model.Person;
import dev.familiar.model.PersonName;
import dev.familiar.model.PhoneNumber;
import dev.familiar.model.ProfileUrl;
import dev.familiar.model.source.ConnectionRequest;
import dev.familiar.model.source.Requester;
import dev.familiar.store.OwnerBook.SavedCard;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Drafts the address-book card of somebody the owner accepts: every address known, the personal
/// ones first because they survive a change of job, and the note of how the two know each other.
final class CardDraft {

    private CardDraft() {}

    /// @param person who the requester is, null if nobody known
    /// @param dead addresses that no longer work; they are left out
    static SavedCard of(
            ConnectionRequest request,
            @Nullable Person person,
            Set<EmailAddress> dead,
            String note) {
        Requester requester = request.requester();
        Set<Handle> handles = new LinkedHashSet<>();
        if (person != null) {
            // Role addresses (info@, sales@) reach whoever has the job, and dead ones nobody.
            person.addresses().stream()
                    .filter(address -> !MailDomains.isRole(address) && !dead.contains(address))
                    .sorted(Comparator.comparing(CardDraft::isForWork))
                    .forEach(handles::add);
            person.handles().stream().filter(PhoneNumber.class::isInstance).forEach(handles::add);
        }
        // The profile the request came from stands before others that are only believed to be
        // theirs.
        if (requester.profile() != null) {
            handles.add(requester.profile());
        }
        if (person != null) {
            person.handles().stream().filter(ProfileUrl.class::isInstance).forEach(handles::add);
        }
        List<PersonName> names = new ArrayList<>();
        // As they write it themselves today; older spellings are in the archives.
        names.add(requester.name());
        return new SavedCard(names, List.copyOf(handles), note);
    }

    /// Whether the domain is an organisation's and not a provider's of mailboxes for anybody.
    private static boolean isForWork(EmailAddress address) {
        return MailDomains.organisation(address).isPresent();
    }
}

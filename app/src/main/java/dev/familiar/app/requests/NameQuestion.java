package dev.familiar.app.requests;

import dev.familiar.model.EmailAddress;
import dev.familiar.model.Handle;
import dev.familiar.model.PersonName;
import dev.familiar.model.ProfileUrl;
import dev.familiar.model.source.ConnectionRequest;
import dev.familiar.model.source.Invitation;
import dev.familiar.model.source.MutualConnections;
import dev.familiar.model.source.Requester;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Somebody whom the owner asks about, as far as they are described.
///
/// @param name as written; may be empty where there is an address or a profile
/// @param headline what they do, may be empty
/// @param company where they work, may be empty
/// @param place where they live, may be empty
/// @param profile their page on the platform, null if not known
/// @param addresses mail addresses that are said to be theirs
/// @param note how the owner is said to know them, checked against the archives; may be empty
public record NameQuestion(
        PersonName name,
        String headline,
        String company,
        String place,
        @Nullable ProfileUrl profile,
        List<EmailAddress> addresses,
        String note) {

    /// Strips the texts and copies the list.
    public NameQuestion {
        headline = headline.strip();
        company = company.strip();
        place = place.strip();
        addresses = List.copyOf(addresses);
        note = note.strip();
    }

    /// A bare name.
    public static NameQuestion of(String name) {
        return new NameQuestion(PersonName.of(name), "", "", "", null, List.of(), "");
    }

    /// Whether nobody is named at all.
    public boolean isEmpty() {
        return name.isEmpty() && profile == null && addresses.isEmpty();
    }

    /// What to call them: the name, else an address.
    public String shown() {
        if (!name.isEmpty()) {
            return name.text();
        }
        return addresses.isEmpty()
                ? profile == null ? "" : profile.url()
                : addresses.getFirst().value();
    }

    /// In the form in which requests are judged, so that one evaluator serves both.
    ConnectionRequest asRequest() {
        return new ConnectionRequest(
                "query:name",
                new Requester(name, profile, headline, place, company),
                new Invitation(true, null, note, MutualConnections.NOT_SAID, ""));
    }

    List<Handle> handles() {
        return List.copyOf(addresses);
    }

    /// Hides the person.
    @Override
    public String toString() {
        return "NameQuestion[hidden]";
    }
}

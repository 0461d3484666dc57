package dev.familiar.model.source;

import dev.familiar.model.PersonName;
import dev.familiar.model.ProfileUrl;
import org.jspecify.annotations.Nullable;

/// The other side of a connection request, as the platform shows it. For an outgoing request, the
/// one asked.
///
/// @param name as shown
/// @param profile null where the archive cut or hid it
/// @param headline may be empty
/// @param place may be empty
/// @param company where a table gives one apart from the headline; may be empty
public record Requester(
        PersonName name,
        @Nullable ProfileUrl profile,
        String headline,
        String place,
        String company) {

    /// Strips the texts.
    public Requester {
        headline = headline.strip();
        place = place.strip();
        company = company.strip();
    }

    /// Hides the person.
    @Override
    public String toString() {
        return "Requester[hidden]";
    }
}

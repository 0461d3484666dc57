package dev.familiar.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What one archive says of somebody's life, beside names and handles.
///
/// @param headline what they do, in their own words (a LinkedIn headline); may be empty
/// @param place where they live or work, as written; may be empty
/// @param affiliations jobs and schools, as the archive orders them
/// @param note what the owner wrote about them; may be empty
/// @param birthday null if not said
public record Biography(
        String headline,
        String place,
        List<Affiliation> affiliations,
        String note,
        @Nullable PartialDate birthday) {

    /// Nothing said.
    public static final Biography NONE = new Biography("", "", List.of(), "", null);

    /// Strips the texts and copies the list.
    public Biography {
        headline = headline.strip();
        place = place.strip();
        affiliations = List.copyOf(affiliations);
        note = note.strip();
    }

    /// Hides the content.
    @Override
    public String toString() {
        return "Biography[hidden]";
    }
}

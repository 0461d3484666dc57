package dev.familiar.app.glance;

import dev.familiar.app.people.PersonView;
import dev.familiar.app.search.SearchHit;
import java.util.List;

/// The first of everything that has what was typed.
///
/// @param people whose names have it, then those of whom it is said otherwise, closest first
/// @param alike people whose names only sound like it or are short forms of it; none where there
///   are people
/// @param organisations those of the owner's people, with most people first
/// @param messages the newest
public record GlanceView(
        List<Found> people,
        List<PersonView> alike,
        List<Organisation> organisations,
        List<SearchHit> messages) {

    /// Nothing found.
    public static final GlanceView NONE =
            new GlanceView(List.of(), List.of(), List.of(), List.of());

    /// Copies the lists.
    public GlanceView {
        people = List.copyOf(people);
        alike = List.copyOf(alike);
        organisations = List.copyOf(organisations);
        messages = List.copyOf(messages);
    }

    /// A person with what was found of them.
    ///
    /// @param view who
    /// @param where the text that has the words, empty where it is the name
    public record Found(PersonView view, String where) {

        /// Hides who it is.
        @Override
        public String toString() {
            return "Found[" + view.person().id() + ", hidden]";
        }
    }

    /// An employer or school.
    ///
    /// @param name as most write it
    /// @param people how many of those looked at were there, now or once
    /// @param isMore whether there may be others
    public record Organisation(String name, int people, boolean isMore) {

        /// Hides the name.
        @Override
        public String toString() {
            return "Organisation[" + people + ", hidden]";
        }
    }
}

package dev.familiar.app.asking;

import dev.familiar.app.people.PersonView;
import java.util.List;

/// Finds whom a question fits: the search, as far as asking needs it.
@FunctionalInterface
public interface Finder {

    /// @param text in plain words
    /// @param limit the most people to give
    Found find(String text, int limit);

    /// Whom it fits.
    ///
    /// @param understood what was understood of the question, in words; may be empty
    /// @param people those who fit, the best first
    /// @param gaps what the archives do not tell, a sentence; may be empty
    record Found(String understood, List<Fitting> people, String gaps) {

        /// Copies the list.
        public Found {
            people = List.copyOf(people);
        }
    }

    /// One who fits.
    ///
    /// @param view who
    /// @param fit how well, above 0 up to 1
    /// @param why in words; may be empty
    record Fitting(PersonView view, double fit, String why) {}
}

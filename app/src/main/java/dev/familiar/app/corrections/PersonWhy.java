package dev.familiar.app.corrections;

import dev.familiar.app.people.PersonView;
import dev.familiar.app.words.LinkExplanation;
import dev.familiar.model.PersonDescription;
import java.util.List;

/// Why the records of a person are one person's, and whom they may be beside.
///
/// @param view the person
/// @param merged how every record but the first hangs together with those before it
/// @param open the pairs left to the owner, likeliest first
public record PersonWhy(PersonView view, List<Merged> merged, List<Open> open) {

    /// Copies the lists.
    public PersonWhy {
        merged = List.copyOf(merged);
        open = List.copyOf(open);
    }

    /// What made one person of two records.
    public enum Ground {
        /// The owner said so.
        OWNER,
        /// They have the same profile, which is one person's whatever the weights.
        PROFILE,
        /// The weights; an address or phone number in common is among them.
        ACCOUNT,
        /// The weights alone.
        EVIDENCE
    }

    /// A record and the strongest link that joins it.
    ///
    /// @param record that was merged
    /// @param with the record it was joined to, the first one or one merged before
    /// @param ground what joined them
    /// @param waterfall what the evidence alone says of the two
    public record Merged(
            PersonDescription record,
            PersonDescription with,
            Ground ground,
            LinkExplanation waterfall) {

        /// Hides the records.
        @Override
        public String toString() {
            return "Merged[" + ground + "]";
        }
    }

    /// Somebody else who may be the same person.
    ///
    /// @param question the id under which `familiar review` asks
    /// @param other who
    /// @param record of this person
    /// @param with the record of the other that resembles it most
    /// @param waterfall what the evidence says of the two records
    public record Open(
            String question,
            PersonView other,
            PersonDescription record,
            PersonDescription with,
            LinkExplanation waterfall) {

        /// Hides the records.
        @Override
        public String toString() {
            return "Open[" + question + "]";
        }
    }

    /// Hides the person.
    @Override
    public String toString() {
        return "PersonWhy[" + merged.size() + " merged, " + open.size() + " open]";
    }
}

package dev.familiar.app.people;

import dev.familiar.model.Affiliation;
import dev.familiar.model.EmailAddress;
import java.time.LocalDate;
import java.util.List;

/// What the archives tell of a person's course: who introduced them, how their work changed, which
/// addresses have died.
///
/// @param introductions oldest first
/// @param changes of job, oldest first
/// @param deadAddresses in the order of the addresses
public record PersonHistory(
        List<Introduction> introductions, List<Change> changes, List<DeadAddress> deadAddresses) {

    /// Copies the lists.
    public PersonHistory {
        introductions = List.copyOf(introductions);
        changes = List.copyOf(changes);
        deadAddresses = List.copyOf(deadAddresses);
    }

    /// A message in which a third person introduced the person to the owner.
    ///
    /// @param by what the third person is called
    /// @param on the day (UTC)
    /// @param trace key of the message
    public record Introduction(String by, LocalDate on, String trace) {

        /// Hides the name.
        @Override
        public String toString() {
            return "Introduction[" + on + ", hidden]";
        }
    }

    /// A change of employer or title.
    ///
    /// @param before the job left; its texts may be empty where not known
    /// @param after the job taken; both texts empty where somebody only left
    /// @param noticed the day by which the archives show it
    /// @param from where it was read: `export`, `signature`, `automatic-answer`
    public record Change(Affiliation before, Affiliation after, LocalDate noticed, String from) {

        /// Hides the jobs.
        @Override
        public String toString() {
            return "Change[" + noticed + ", " + from + "]";
        }
    }

    /// An address to which mail can no longer be delivered.
    ///
    /// @param address which
    /// @param since the day of the first report after the last message from it
    public record DeadAddress(EmailAddress address, LocalDate since) {

        /// Hides the address.
        @Override
        public String toString() {
            return "DeadAddress[" + since + ", hidden]";
        }
    }
}

package dev.familiar.testkit.table;

import java.util.List;

/// All there is to know of one made-up person; each record shows a part of it.
///
/// @param number the number of the person
/// @param naming every name
/// @param home the household, the places and the birthday
/// @param employers the numbers of the employers, the present one last
/// @param addresses the mail addresses of all years
record Life(
        int number, Naming naming, Home home, List<Integer> employers, List<Address> addresses) {
    Life {
        employers = List.copyOf(employers);
        addresses = List.copyOf(addresses);
    }

    /// Whether a job dates from before the family name changed.
    boolean isEarly(int job) {
        return naming.changed() && job == 0 && employers.size() > 1;
    }

    /// Hides the person.
    @Override
    public String toString() {
        return "Life[" + number + "]";
    }

    /// Where a person lives.
    ///
    /// @param household the number of the person who stands for the household: the telephone and
    ///   the shared address are theirs
    /// @param shared whether others live there, who are people of the table too
    /// @param places the numbers of the places lived in, the present one last
    /// @param birthday ISO 8601, `1980-05-12`
    record Home(int household, boolean shared, List<Integer> places, String birthday) {
        Home {
            places = List.copyOf(places);
        }
    }

    /// A mail address that is nobody else's.
    ///
    /// @param job the place of the job it belongs to, or [#FREE]
    /// @param pattern how the part before the `@` is made of the name
    /// @param domain the part behind the `@`
    record Address(int job, int pattern, String domain) {
        /// The job of an address at a free provider.
        static final int FREE = -1;
    }
}

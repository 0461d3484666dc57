package dev.familiar.checks.metamorphic;

/// A connection request.
///
/// @param name who asks; another for every request of a mailbox
/// @param headline may be empty
/// @param location may be empty
/// @param company may be empty
record Asker(String name, String headline, String location, String company) {

    static Asker named(String name) {
        return new Asker(name, "Engineer", "", "");
    }

    Asker at(String employer) {
        return new Asker(name, "Engineer at " + employer, location, employer);
    }

    Asker in(String place) {
        return new Asker(name, headline, place, company);
    }

    /// A row of a request table.
    String row(int number) {
        return String.format(
                "%s,%s,\"%s\",%s,,,,https://www.linkedin.com/in/t%05d,2026-03-10T09:00:00Z%n",
                name, headline, location, company, number);
    }
}

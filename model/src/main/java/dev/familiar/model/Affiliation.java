package dev.familiar.model;

/// A time somebody spent at an organisation.
///
/// @param kind employer or school
/// @param organisation its name as written, may be empty where only a title is known
/// @param title title or degree as written, may be empty
/// @param span when, as far as known
public record Affiliation(Kind kind, String organisation, String title, DateSpan span) {

    /// What the organisation was to the person.
    public enum Kind {
        /// Worked there.
        EMPLOYER,
        /// Studied there.
        SCHOOL
    }

    /// Strips the texts.
    public Affiliation {
        organisation = organisation.strip();
        title = title.strip();
    }

    /// A job whose dates are not known.
    public static Affiliation job(String organisation, String title) {
        return new Affiliation(Kind.EMPLOYER, organisation, title, DateSpan.UNKNOWN);
    }

    /// Hides the content.
    @Override
    public String toString() {
        return "Affiliation[" + kind + ", hidden]";
    }
}

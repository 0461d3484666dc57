package dev.familiar.testkit.career;

/// An organisation people work for.
///
/// @param name the name as written
/// @param domain the domain of its mail addresses
/// @param industry its trade, a key of the list of titles
/// @param size how large it is
public record Employer(String name, String domain, String industry, Size size) {
    /// How large an employer is.
    public enum Size {
        /// Up to some hundred people.
        SMALL,
        /// Among the largest of a country.
        GIANT,
        /// A newspaper, magazine or broadcaster.
        PRESS
    }
}

package dev.familiar.identity.comparison;

/// The outcome of one field: its level and match weight, not yet put in words.
///
/// @param field which field
/// @param level the comparison level, e.g. `exact`, `same`, `contradicts`
/// @param bits the match weight, log2(m/u)
public record FieldWeight(Field field, String level, double bits) {

    /// The fields that are compared.
    public enum Field {
        /// The LinkedIn profile.
        PROFILE,
        /// A shared address, phone or other account.
        ADDRESS,
        /// The name.
        NAME,
        /// Local part or profile slug against local part and name.
        SLUG,
        /// Employer, school, mail domain.
        EMPLOYER,
        /// Where they live or work.
        PLACE,
        /// The line of work.
        OCCUPATION,
        /// The birth date.
        BIRTHDAY;

        /// The word for outputs.
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}

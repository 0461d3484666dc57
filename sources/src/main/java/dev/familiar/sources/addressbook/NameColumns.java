package dev.familiar.sources.addressbook;

import dev.familiar.model.PersonName;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The name of a row from its columns.
///
/// @param shown the whole name where there is a column for it, else empty
/// @param given first name
/// @param middle further names
/// @param family last name
record NameColumns(String shown, String given, String middle, String family) {

    /// The name; none if the whole is only the name of the organisation and no part is filled.
    PersonName nameBeside(String organisation) {
        boolean parts = !given.isBlank() || !family.isBlank();
        if (!parts && shown.equalsIgnoreCase(organisation)) {
            return PersonName.NONE;
        }
        String whole =
                shown.isBlank()
                        ? Stream.of(given, middle, family)
                                .filter(part -> !part.isBlank())
                                .collect(Collectors.joining(" "))
                        : shown;
        return new PersonName(whole, given, family);
    }
}

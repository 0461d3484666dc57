package dev.familiar.model;

import java.util.List;

/// What one record of one archive says about one person: the source record of record linkage.
///
/// @param key names this record for good: the same record read again, or in a newer export, has the
///   same key; form `<archive kind>:<id>`, e.g. `linkedin:connection:ada-example`, `card:<UID>`
/// @param origin what sort of record it is
/// @param names the names it gives, the main one first; empty if it gives none
/// @param handles every address, number, profile it gives, in its order
/// @param biography the rest
public record PersonDescription(
        String key,
        Origin origin,
        List<PersonName> names,
        List<Handle> handles,
        Biography biography) {

    /// Copies the lists and leaves out empty names.
    public PersonDescription {
        names = names.stream().filter(name -> !name.isEmpty()).distinct().toList();
        handles = handles.stream().distinct().toList();
    }

    /// The main name, [PersonName#NONE] if there is none.
    public PersonName name() {
        return names.isEmpty() ? PersonName.NONE : names.getFirst();
    }

    /// The e-mail addresses among the handles, in order.
    public List<EmailAddress> addresses() {
        return handles.stream()
                .filter(EmailAddress.class::isInstance)
                .map(EmailAddress.class::cast)
                .toList();
    }

    /// Hides everything but the sort of record.
    @Override
    public String toString() {
        return "PersonDescription[" + origin.kind() + ", hidden]";
    }
}

package dev.familiar.network.search;

import dev.familiar.model.Origin;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Who says something of a person, and as of when: an export of three years ago is not now.
///
/// @param kind the sort of record
/// @param asOf the last day of which it is true; null if the archive does not tell
public record Word(Origin.Kind kind, @Nullable LocalDate asOf) {

    /// In words, such as `LinkedIn export of 2026-03-01`.
    public String text() {
        String who =
                switch (kind) {
                    case CARD -> "address book";
                    case SAVED_CONTACT -> "uploaded contacts";
                    case CONNECTION -> "LinkedIn export";
                    case FRIEND -> "Facebook";
                    case FOLLOWED -> "follows";
                    case REQUESTER -> "connection request";
                    case SIGNATURE -> "signature";
                    case DEPARTURE -> "automatic answer";
                    case BOUNCE -> "delivery report";
                    case CORRESPONDENT, DELIVERY -> "mail";
                    case TABLE_ROW -> "table";
                };
        return asOf == null ? who : String.format(Locale.ROOT, "%s of %s", who, asOf);
    }
}

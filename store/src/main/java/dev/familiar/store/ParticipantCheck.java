package dev.familiar.store;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// Whether every interaction's participants, as they are kept with its text, are accounts that are
/// there, and have their rows in `part`. Both are written together; where they differ, somebody's
/// messages stand under another's name. One pass over all texts.
///
/// The owner's accounts have no rows in `part` ([OwnerHandles]), so both sides are counted without
/// them. Only the sums are compared: rows that stand under another account in equal number are not
/// found by it.
///
/// Memory: every account's number once, some 60 bytes each.
final class ParticipantCheck {

    private final Set<Long> accounts;
    private final Set<Long> owners;

    /// Interactions that name an account that is not there.
    private long missing;

    /// Accounts taking part, but for the owner's, over all interactions: as many as `part` has
    /// rows.
    private long shares;

    private ParticipantCheck(Set<Long> accounts, Set<Long> owners) {
        this.accounts = accounts;
        this.owners = owners;
    }

    /// What is wrong, in a sentence; empty if nothing is.
    static Optional<String> of(Sql sql) throws SQLException {
        ParticipantCheck check =
                new ParticipantCheck(
                        new HashSet<>(sql.list("SELECT id FROM handle", row -> row.getLong(1))),
                        OwnerHandles.all(sql));
        sql.each(
                "SELECT participants FROM interaction_text",
                row -> check.look(PackedParticipants.unpack(row.getBytes(1))));
        if (check.missing > 0) {
            return Optional.of(
                    check.missing
                            + " interactions name an account that is not there; import the archives"
                            + " into a new home");
        }
        long rows = sql.number("SELECT count(*) FROM part");
        return rows == check.shares
                ? Optional.empty()
                : Optional.of(
                        "interactions have "
                                + check.shares
                                + " participants and "
                                + rows
                                + " rows for them; import the archives into a new home");
    }

    /// An account that is named in several roles has one row.
    private void look(Iterable<PackedParticipants.Part> parts) {
        Set<Long> others = new HashSet<>();
        boolean isWhole = true;
        for (PackedParticipants.Part part : parts) {
            isWhole &= accounts.contains(part.handle());
            if (!owners.contains(part.handle())) {
                others.add(part.handle());
            }
        }
        shares += others.size();
        missing += isWhole ? 0 : 1;
    }
}

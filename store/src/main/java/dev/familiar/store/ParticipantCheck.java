package dev.familiar.store;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Whether every interaction's participants, as they are kept with its text, are accounts that are
/// there, and have their rows in `part`. Both are written together; where they differ, somebody's
/// messages stand under another's name. One pass over all texts.
///
/// The owner's accounts have no rows in `part` ([OwnerHandles]), so both sides are taken without
/// them. Each side is a sum over pairs of interaction and account, of numbers that have nothing to
/// do with each other ([#mixed]): two sums are equal only if the pairs are, by all that chance
/// allows, and no pair has to be kept.
///
/// Memory: every account's number once, some 60 bytes each.
final class ParticipantCheck {

    private static final String ANEW = "; import the archives into a new home";

    private final Set<Long> accounts;
    private final Set<Long> owners;

    /// Interactions that name an account that is not there.
    private long missing;

    /// Interactions whose participants are not as they are packed, or have a role that is not
    /// known.
    private long broken;

    /// Accounts taking part, but for the owner's, over all interactions: as many as `part` has
    /// rows.
    private long shares;

    /// The sum over them, modulo 2^64.
    private long sum;

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
                "SELECT id, participants FROM interaction_text",
                row -> check.look(row.getLong(1), row.getBytes(2)));
        if (check.broken > 0) {
            return Optional.of(
                    check.broken + " interactions whose participants cannot be read" + ANEW);
        }
        if (check.missing > 0) {
            return Optional.of(
                    check.missing + " interactions name an account that is not there" + ANEW);
        }
        long[] rows = {0, 0};
        sql.each(
                "SELECT interaction_id, handle_id FROM part",
                row -> {
                    rows[0]++;
                    rows[1] += mixed(row.getLong(1), row.getLong(2));
                });
        if (rows[0] != check.shares) {
            return Optional.of(
                    "interactions have "
                            + check.shares
                            + " participants and "
                            + rows[0]
                            + " rows for them"
                            + ANEW);
        }
        return rows[1] == check.sum
                ? Optional.empty()
                : Optional.of(
                        "interactions have rows for accounts that did not take part in them"
                                + ANEW);
    }

    /// A number for a pair, as good as drawn at random: the finalizer of SplitMix64 (Steele, Lea,
    /// Flood: Fast Splittable Pseudorandom Number Generators, OOPSLA 2014), twice.
    private static long mixed(long interaction, long account) {
        return mix(mix(interaction) + account);
    }

    private static long mix(long number) {
        long z = number + 0x9e3779b97f4a7c15L;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }

    /// An account that is named in several roles has one row.
    ///
    /// What packs to other bytes than it was read from was cut off, or written by something else.
    private void look(long interaction, byte[] packed) {
        List<PackedParticipants.Part> parts = PackedParticipants.unpack(packed);
        boolean isKnown =
                parts.stream().allMatch(p -> p.role() >= 0 && p.role() < Codes.ROLES.size());
        if (!isKnown || !Arrays.equals(packed, PackedParticipants.pack(parts))) {
            broken++;
            return;
        }
        Set<Long> others = new HashSet<>();
        boolean isWhole = true;
        for (PackedParticipants.Part part : parts) {
            isWhole &= accounts.contains(part.handle());
            if (!owners.contains(part.handle())) {
                others.add(part.handle());
            }
        }
        shares += others.size();
        for (long account : others) {
            sum += mixed(interaction, account);
        }
        missing += isWhole ? 0 : 1;
    }
}

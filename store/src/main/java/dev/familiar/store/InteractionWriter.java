package dev.familiar.store;

import dev.familiar.model.source.Interaction;
import dev.familiar.model.source.Participant;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Puts interactions into the tables: an insert if the key is new, a merge if not. For one thread,
/// within a batch of a [Database].
final class InteractionWriter {

    private static final String INSERT =
            """
            INSERT INTO interaction (id, key, channel, at, offset, marks, accounts, own, owner_role,
                subject, archive_id, locator)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (key) DO NOTHING\
            """;
    private static final String INSERT_TEXT =
            "INSERT INTO interaction_text (id, excerpt, refs, participants) VALUES (?, ?, ?, ?)";
    private static final String INSERT_PART =
            "INSERT INTO part (handle_id, interaction_id, roles, name_id) VALUES (?, ?, ?, ?)";

    private final Sql sql;
    private final KeyTable keys;
    private final Set<Long> owners;
    private final long archive;
    private long nextId;

    InteractionWriter(Sql sql, KeyTable keys, long archive) throws SQLException {
        this.sql = sql;
        this.keys = keys;
        this.archive = archive;
        this.owners = OwnerHandles.all(sql);
        this.nextId = sql.number("SELECT max(id) FROM interaction") + 1;
    }

    /// What is stored of one account's part.
    private record Share(int roles, long name) {}

    Outcome put(Interaction interaction, String locator) throws SQLException {
        List<PackedParticipants.Part> parts = parts(interaction);
        Map<Long, Share> shares = shares(parts, Codes.bits(interaction.content().marks()));
        if (!insert(interaction, shares, locator)) {
            return merge(interaction, parts);
        }
        long id = nextId++;
        PreparedStatement text = sql.prepare(INSERT_TEXT);
        text.setLong(1, id);
        text.setString(2, interaction.content().excerpt());
        text.setString(3, String.join("\n", interaction.content().references()));
        text.setBytes(4, PackedParticipants.pack(parts));
        text.executeUpdate();
        PreparedStatement part = sql.prepare(INSERT_PART);
        for (Map.Entry<Long, Share> share : shares.entrySet()) {
            if (!owners.contains(share.getKey())) {
                part.setLong(1, share.getKey());
                part.setLong(2, id);
                part.setInt(3, share.getValue().roles());
                part.setLong(4, share.getValue().name());
                part.executeUpdate();
            }
        }
        return Outcome.ADDED;
    }

    /// Makes an account the owner's from here on, and in what is stored.
    void addOwner(String handle) throws SQLException {
        addOwner(keys.handle(sql, handle));
    }

    private void addOwner(long handle) throws SQLException {
        if (!owners.contains(handle) && OwnerHandles.add(sql, handle, false)) {
            owners.add(handle);
        }
    }

    private List<PackedParticipants.Part> parts(Interaction interaction) throws SQLException {
        List<PackedParticipants.Part> parts = new ArrayList<>(interaction.participants().size());
        for (Participant participant : interaction.participants()) {
            long handle = keys.handle(sql, participant.handle().key());
            if (participant.self()) {
                addOwner(handle);
            }
            parts.add(
                    new PackedParticipants.Part(
                            Codes.ROLES.indexOf(participant.role()),
                            participant.self(),
                            handle,
                            keys.name(sql, participant.name())));
        }
        return parts;
    }

    private static Map<Long, Share> shares(List<PackedParticipants.Part> parts, int marks) {
        int noise = Codes.isNoise(marks) ? Codes.NOISE : 0;
        Map<Long, Share> shares = LinkedHashMap.newLinkedHashMap(parts.size());
        for (PackedParticipants.Part part : parts) {
            shares.merge(
                    part.handle(),
                    new Share(1 << part.role() | noise, part.name()),
                    (a, b) ->
                            new Share(a.roles() | b.roles(), a.name() == 0 ? b.name() : a.name()));
        }
        return shares;
    }

    private boolean insert(Interaction interaction, Map<Long, Share> shares, String locator)
            throws SQLException {
        int own = 0;
        int ownerRole = 0;
        for (Map.Entry<Long, Share> share : shares.entrySet()) {
            if (owners.contains(share.getKey())) {
                own++;
                ownerRole |= share.getValue().roles() & ~Codes.NOISE;
            }
        }
        PreparedStatement row = sql.prepare(INSERT);
        row.setLong(1, nextId);
        row.setString(2, interaction.key());
        row.setInt(3, Codes.CHANNELS.indexOf(interaction.channel()));
        row.setLong(4, interaction.moment().at().getEpochSecond());
        if (interaction.moment().offset() == null) {
            row.setNull(5, Types.INTEGER);
        } else {
            row.setInt(5, interaction.moment().offset().getTotalSeconds());
        }
        row.setInt(6, Codes.bits(interaction.content().marks()));
        row.setInt(7, shares.size());
        row.setInt(8, own);
        row.setInt(9, ownerRole);
        row.setString(10, interaction.content().subject());
        row.setLong(11, archive);
        row.setString(12, locator);
        return row.executeUpdate() > 0;
    }

    /// Brings a second copy of an interaction together with the stored one: participants of both,
    /// the longer texts, the marks as [Codes#merge] says. The first archive stays the place where
    /// the trace is opened.
    private Outcome merge(Interaction interaction, List<PackedParticipants.Part> parts)
            throws SQLException {
        StoredInteraction old = StoredInteraction.find(sql, interaction.key());
        StoredInteraction merged = old.with(interaction, parts);
        if (merged.equals(old)) {
            return Outcome.UNCHANGED;
        }
        Map<Long, Share> shares = shares(merged.parts(), merged.marks());
        Set<Long> own = new HashSet<>(shares.keySet());
        own.retainAll(owners);
        int ownerRole = 0;
        for (long handle : own) {
            ownerRole |= shares.getOrDefault(handle, new Share(0, 0)).roles() & ~Codes.NOISE;
        }
        merged.write(sql, shares.size(), own.size(), ownerRole);
        for (Map.Entry<Long, Share> share : shares.entrySet()) {
            if (!own.contains(share.getKey())) {
                sql.run(
                        INSERT_PART.replace("INSERT", "INSERT OR REPLACE"),
                        share.getKey(),
                        merged.id(),
                        share.getValue().roles(),
                        share.getValue().name());
            }
        }
        return Outcome.MERGED;
    }
}

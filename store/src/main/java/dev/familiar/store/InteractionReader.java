package dev.familiar.store;

import dev.familiar.model.Handle;
import dev.familiar.model.PersonName;
import dev.familiar.model.source.Content;
import dev.familiar.model.source.Interaction;
import dev.familiar.model.source.Moment;
import dev.familiar.model.source.Participant;
import dev.familiar.model.source.Position;
import dev.familiar.store.row.InteractionRow;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads whole interactions back.
///
/// Several looks for each, all by primary key: the wide row, the archive, and account and name of
/// each participant. For what is shown, not for what is counted. For one thread.
final class InteractionReader {

    /// The narrow and the wide row by their common number.
    private static final String BY_ID =
            """
            SELECT i.key, i.channel, i.at, i.offset, i.marks, i.subject, t.excerpt, t.refs,
                t.participants, a.path, a.entry, i.locator
            FROM interaction i JOIN interaction_text t ON t.id = i.id
            JOIN archive a ON a.id = i.archive_id
            WHERE i.id = ?\
            """;

    private final Sql sql;

    InteractionReader(Sql sql) {
        this.sql = sql;
    }

    /// By the key's hash, and then by the key, since two keys may share a hash. Empty if it is not
    /// known.
    Optional<InteractionRow> find(String key) throws SQLException {
        return read(
                sql.number(
                        "SELECT id FROM interaction WHERE hash = ? AND key = ?",
                        KeyHash.of(key),
                        key));
    }

    /// Empty for a number that no interaction has.
    Optional<InteractionRow> read(long id) throws SQLException {
        return sql.first(BY_ID, this::read, id);
    }

    private InteractionRow read(ResultSet row) throws SQLException {
        int offset = row.getInt(4);
        ZoneOffset zone = row.wasNull() ? null : ZoneOffset.ofTotalSeconds(offset);
        Interaction interaction =
                new Interaction(
                        row.getString(1),
                        Codes.CHANNELS.get(row.getInt(2)),
                        new Moment(Instant.ofEpochSecond(row.getLong(3)), zone),
                        participants(row.getBytes(9)),
                        new Content(
                                row.getString(6),
                                row.getString(7),
                                Codes.marks(row.getInt(5)),
                                StoredInteraction.split(row.getString(8))));
        return new InteractionRow(
                interaction, row.getString(10), new Position(row.getString(11), row.getString(12)));
    }

    /// In the archive's order. An account that cannot be read is left out, so that a message with
    /// one strange address is still shown.
    private List<Participant> participants(byte[] packed) throws SQLException {
        List<Participant> participants = new ArrayList<>();
        for (PackedParticipants.Part part : PackedParticipants.unpack(packed)) {
            Optional<Handle> handle =
                    sql.first(
                                    "SELECT key FROM handle WHERE id = ?",
                                    row -> row.getString(1),
                                    part.handle())
                            .flatMap(Handle::ofKey);
            if (handle.isPresent()) {
                participants.add(
                        new Participant(
                                Codes.ROLES.get(part.role()),
                                name(part.name()),
                                handle.get(),
                                part.self()));
            }
        }
        return participants;
    }

    /// No name for row 0.
    private PersonName name(long id) throws SQLException {
        return sql.first(
                        "SELECT text, given, family FROM name WHERE id = ?",
                        row -> new PersonName(row.getString(1), row.getString(2), row.getString(3)),
                        id)
                .orElse(PersonName.NONE);
    }
}

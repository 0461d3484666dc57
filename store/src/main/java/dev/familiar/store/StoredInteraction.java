package dev.familiar.store;

import dev.familiar.model.source.Channel;
import dev.familiar.model.source.Interaction;
import dev.familiar.model.source.Role;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the store holds of an interaction that another archive shows again.
///
/// @param id row
/// @param when epoch seconds and zone offset
/// @param marks bit set
/// @param texts the texts
/// @param parts the participants
/// @param edition of the source that read marks and texts
record StoredInteraction(
        long id,
        When when,
        int marks,
        Texts texts,
        List<PackedParticipants.Part> parts,
        int edition) {

    /// @param at epoch seconds
    /// @param offset seconds, null if not known
    record When(long at, @Nullable Integer offset) {}

    /// @param subject subject
    /// @param excerpt excerpt
    /// @param refs keys of the messages answered, one per line
    /// @param chars length of the longest text there was, of which the index has the words; 0 if
    ///   not known
    record Texts(String subject, String excerpt, String refs, int chars) {}

    /// No interaction: its row is 0.
    static final StoredInteraction NONE =
            new StoredInteraction(0, new When(0, null), 0, new Texts("", "", "", 0), List.of(), 0);

    /// The one with this key; empty if there is none.
    ///
    /// One look by the index `interaction_by_hash`; the key is compared because two may share a
    /// hash.
    static Optional<StoredInteraction> find(Sql sql, String key) throws SQLException {
        return sql.first(
                """
                SELECT i.id, i.at, i.offset, i.marks, i.subject, t.excerpt, t.refs,
                    t.participants, t.chars, i.edition
                FROM interaction i JOIN interaction_text t ON t.id = i.id
                WHERE i.hash = ? AND i.key = ?\
                """,
                row -> {
                    // wasNull speaks of the column read last.
                    int offset = row.getInt(3);
                    boolean isKnown = !row.wasNull();
                    return new StoredInteraction(
                            row.getLong(1),
                            new When(row.getLong(2), isKnown ? offset : null),
                            row.getInt(4),
                            new Texts(
                                    row.getString(5),
                                    row.getString(6),
                                    row.getString(7),
                                    row.getInt(9)),
                            PackedParticipants.unpack(row.getBytes(8)),
                            row.getInt(10));
                },
                KeyHash.of(key),
                key);
    }

    /// Whether a message of the same key is another's: both have senders, and none in common.
    boolean isAnothers(Channel channel, List<PackedParticipants.Part> others) {
        Set<Long> mine = senders(parts);
        Set<Long> theirs = senders(others);
        return channel == Channel.MAIL
                && !mine.isEmpty()
                && !theirs.isEmpty()
                && Collections.disjoint(mine, theirs);
    }

    private static Set<Long> senders(List<PackedParticipants.Part> parts) {
        return parts.stream()
                .filter(part -> part.role() == Codes.ROLES.indexOf(Role.FROM))
                .map(PackedParticipants.Part::handle)
                .collect(Collectors.toSet());
    }

    /// Looks up the text of a row of `name`.
    interface Names {
        String text(long row) throws SQLException;
    }

    /// This one with what `other` adds. Merging the same copy twice changes nothing, and which copy
    /// came first matters for nothing but the order of participants.
    ///
    /// @param chars length of the text of `other`
    /// @param names asked only where two copies show one account under different names
    StoredInteraction with(
            Interaction other, int chars, List<PackedParticipants.Part> otherParts, Names names)
            throws SQLException {
        ZoneOffset offset = other.moment().offset();
        return new StoredInteraction(
                id,
                new When(
                        Math.min(when.at(), other.moment().at().getEpochSecond()),
                        smaller(when.offset(), offset == null ? null : offset.getTotalSeconds())),
                Codes.merge(marks, Codes.bits(other.content().marks())),
                new Texts(
                        VersionRuns.fuller(texts.subject(), other.content().subject()),
                        VersionRuns.fuller(texts.excerpt(), other.content().excerpt()),
                        other.channel() == Channel.EVENT
                                ? EventNotes.together(texts.refs(), other.content().references())
                                : lines(texts.refs(), other.content().references()),
                        Math.max(texts.chars(), chars)),
                together(otherParts, names),
                edition);
    }

    /// The same with the marks and texts of a copy that a newer edition of its source read, instead
    /// of those that an older one did.
    ///
    /// @param chars length of the copy's text
    StoredInteraction anew(Interaction copy, int chars, int edition) {
        ZoneOffset offset = copy.moment().offset();
        return new StoredInteraction(
                id,
                new When(
                        copy.moment().at().getEpochSecond(),
                        offset == null ? null : offset.getTotalSeconds()),
                Codes.bits(copy.content().marks()),
                new Texts(
                        copy.content().subject(),
                        copy.content().excerpt(),
                        String.join("\n", copy.content().references()),
                        chars),
                parts,
                edition);
    }

    /// The same with these participants.
    StoredInteraction of(List<PackedParticipants.Part> others) {
        return new StoredInteraction(id, when, marks, texts, others, edition);
    }

    /// The same as read by another edition.
    StoredInteraction by(int other) {
        return new StoredInteraction(id, when, marks, texts, parts, other);
    }

    /// The same without the yes of those who took it back since.
    StoredInteraction answered(Sql sql) throws SQLException {
        return of(EventNotes.answered(sql, texts.refs(), parts));
    }

    private List<PackedParticipants.Part> together(
            List<PackedParticipants.Part> others, Names names) throws SQLException {
        Map<PackedParticipants.Part, PackedParticipants.Part> all = new LinkedHashMap<>();
        for (PackedParticipants.Part part : parts) {
            all.putIfAbsent(place(part), part);
        }
        for (PackedParticipants.Part part : others) {
            PackedParticipants.Part known = all.putIfAbsent(place(part), part);
            if (known != null && !known.equals(part)) {
                boolean isFuller =
                        known.name() != part.name() && isFuller(part.name(), known.name(), names);
                all.put(
                        place(part),
                        new PackedParticipants.Part(
                                part.role(),
                                part.self() || known.self(),
                                part.handle(),
                                isFuller ? part.name() : known.name()));
            }
        }
        return List.copyOf(all.values());
    }

    private static boolean isFuller(long name, long known, Names names) throws SQLException {
        if (name == 0 || known == 0) {
            return known == 0;
        }
        String text = names.text(name);
        return VersionRuns.fuller(names.text(known), text).equals(text);
    }

    private static @Nullable Integer smaller(@Nullable Integer one, @Nullable Integer other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return Integer.valueOf(Math.min(one, other));
    }

    /// The same account in the same role is the same participant, whatever name is shown.
    private static PackedParticipants.Part place(PackedParticipants.Part part) {
        return new PackedParticipants.Part(part.role(), false, part.handle(), 0);
    }

    /// Each reference once. The order of a header says which message began the conversation; where
    /// two copies differ nobody knows, and that of the letters will do.
    private static String lines(String one, List<String> other) {
        return one.equals(String.join("\n", other))
                ? one
                : Stream.concat(split(one).stream(), other.stream())
                        .distinct()
                        .sorted()
                        .collect(Collectors.joining("\n"));
    }

    /// The lines of a column; none for the empty text, which would give one empty line.
    static List<String> split(String lines) {
        return lines.isEmpty() ? List.of() : List.of(lines.split("\n", -1));
    }

    /// Writes the narrow and the wide row; those of `part` are the writer's.
    ///
    /// @param accounts distinct accounts taking part, the owner's too
    /// @param own how many of them are the owner's
    /// @param ownerRole role bits of these
    void write(Sql sql, int accounts, int own, int ownerRole) throws SQLException {
        String began = split(texts.refs()).stream().findFirst().orElse("");
        sql.run(
                """
                UPDATE interaction SET at = ?, offset = ?, marks = ?, subject = ?, accounts = ?,
                    own = ?, owner_role = ?,
                    thread = CASE WHEN ? = '' THEN hash ELSE key_hash(?) END
                WHERE id = ?\
                """,
                when.at(),
                when.offset(),
                marks,
                texts.subject(),
                accounts,
                own,
                ownerRole,
                began,
                began,
                id);
        sql.run(
                "UPDATE interaction_text SET excerpt = ?, refs = ?, participants = ?, chars = ?"
                        + " WHERE id = ?",
                texts.excerpt(),
                texts.refs(),
                PackedParticipants.pack(parts),
                texts.chars(),
                id);
    }
}

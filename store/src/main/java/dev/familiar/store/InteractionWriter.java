package dev.familiar.store;

import dev.familiar.model.Handle;
import dev.familiar.model.source.Channel;
import dev.familiar.model.source.Interaction;
import dev.familiar.model.source.Participant;
import dev.familiar.store.row.Outcome;
import dev.familiar.store.text.Wording;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Puts interactions into the tables: an insert if the key is new, a merge if not. For one thread,
/// within one [Change].
///
/// New rows are collected and written many at a time: [#flush] before anything reads the tables.
///
/// An import is mostly inserts, so the common case touches no page but those it appends to: whether
/// a key is new is known from [KnownHashes] in memory, the row's number is counted here and not
/// asked of SQLite, and rows of `part`, whose places lie all over their tree, wait in a
/// [PartBuffer]. A key that is known is read, merged and written at once; that is about ten times
/// as dear.
///
/// The hash only says that a key may be known: two keys can share one, and then the look into the
/// table finds nothing and the record is inserted after all.
final class InteractionWriter {

    /// Rows waiting at most, with the hashes by which they are known to wait.
    private static final int AT_ONCE = 5_000;

    private static final String INSERT =
            """
            INSERT INTO interaction (id, hash, key, thread, channel, at, offset, marks, accounts,
                own, owner_role, subject, archive_id, locator, edition)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
            """;
    private static final String INSERT_TEXT =
            "INSERT INTO interaction_text (id, excerpt, refs, participants, chars)"
                    + " VALUES (?, ?, ?, ?, ?)";
    private static final String REPLACE_PART =
            """
            INSERT OR REPLACE INTO part (handle_id, interaction_id, roles, name_id)
            VALUES (?, ?, ?, ?)\
            """;

    private final Sql sql;
    private final KeyTable keys;
    private final KnownHashes known;
    private final TextFeed texts;
    private final Rows rows;
    private final Rows textRows;
    private final PartBuffer partRows;

    /// The owner's accounts, read at the beginning of each change: a word between two changes may
    /// make it another set.
    private final Set<Long> owners;

    /// Accounts an archive calls the owner's and the owner does not.
    private final Set<Long> denied = new HashSet<>();

    /// Counted here and not by SQLite, so that rows can be collected; right because nobody else
    /// writes while the change is open.
    private long nextId;

    private boolean hasNewOwner;

    private final boolean ownerNamedAccounts;

    /// The series of the events that were put.
    private final Set<Long> events = new HashSet<>();

    /// Hashes of the rows that are collected and not written.
    private final Set<Long> unwritten = new HashSet<>();

    /// Reads the hashes of all keys, if they are not remembered from an earlier change.
    InteractionWriter(Change change, TextFeed texts) throws SQLException {
        this.sql = change.sql();
        this.keys = change.memory().keys();
        this.known = change.memory().known();
        this.texts = texts;
        this.rows = new Rows(sql, INSERT);
        this.textRows = new Rows(sql, INSERT_TEXT);
        this.partRows = new PartBuffer(sql);
        known.load(sql);
        this.owners = OwnerHandles.all(sql);
        this.ownerNamedAccounts = OwnerHandles.ownerNamedAny(sql);
        this.nextId = sql.number("SELECT max(id) FROM interaction") + 1;
    }

    /// What is stored of one account's part.
    ///
    /// @param roles bits, and [Codes#NOISE]
    /// @param name row of the name shown in the first of the roles that has one, 0 for none
    /// @param named that role
    private record Share(int roles, long name, int named) {

        /// Whichever comes first: participants of several copies stand in the order of imports.
        Share with(Share other) {
            boolean isFirst = name == 0 ? other.name != 0 : other.name != 0 && other.named < named;
            return new Share(
                    roles | other.roles,
                    isFirst ? other.name : name,
                    isFirst ? other.named : named);
        }
    }

    /// @param text all own words, for the index
    /// @param found where the message stands
    /// @throws SQLException if SQLite refuses; the change must be given up then
    Outcome put(Interaction interaction, String text, Provenance found) throws SQLException {
        List<PackedParticipants.Part> parts = parts(interaction);
        Interaction own = interaction;
        if (own.channel() == Channel.EVENT && !own.content().references().isEmpty()) {
            events.add(KeyHash.of(own.content().references().getFirst()));
        }
        Optional<StoredInteraction> old = find(own.key());
        if (old.isPresent() && old.get().isAnothers(own.channel(), parts)) {
            own = interaction.withSenderInKey();
            old = find(own.key());
        }
        return old.isPresent()
                ? merge(old.get(), own, text, found, parts)
                : add(own, parts, text, found);
    }

    private Optional<StoredInteraction> find(String key) throws SQLException {
        long hash = KeyHash.of(key);
        if (!known.contains(hash)) {
            return Optional.empty();
        }
        // A second copy within one batch: its first one must be in the table to be found there.
        if (unwritten.contains(hash)) {
            flush();
        }
        return StoredInteraction.find(sql, key);
    }

    private Outcome add(
            Interaction interaction,
            List<PackedParticipants.Part> parts,
            String text,
            Provenance found)
            throws SQLException {
        long hash = KeyHash.of(interaction.key());
        known.add(hash);
        unwritten.add(hash);
        long id = nextId++;
        Map<Long, Share> shares = shares(parts, Codes.bits(interaction.content().marks()));
        insert(id, hash, interaction, shares, found);
        textRows.add(
                id,
                interaction.content().excerpt(),
                String.join("\n", interaction.content().references()),
                PackedParticipants.pack(parts),
                text.length());
        for (Map.Entry<Long, Share> share : shares.entrySet()) {
            if (!owners.contains(share.getKey())) {
                partRows.add(share.getKey(), id, share.getValue().roles(), share.getValue().name());
            }
        }
        if (unwritten.size() >= AT_ONCE) {
            writeRows();
        }
        Wording.Frame frame =
                new Wording.Frame(
                        interaction.channel(),
                        interaction.moment().at().getEpochSecond(),
                        List.copyOf(shares.keySet()));
        texts.add(new Wording(id, frame, interaction.content().subject(), text, true));
        return Outcome.ADDED;
    }

    /// The last interaction there is.
    ///
    /// Also of a batch whose rows are still collected; 0 in an empty store.
    long last() {
        return nextId - 1;
    }

    /// Whether an account became the owner's.
    ///
    /// Such a record may have said nothing else that is new, and still moves the epoch.
    boolean hasNewOwner() {
        return hasNewOwner;
    }

    /// Writes what was collected.
    void flush() throws SQLException {
        writeRows();
        partRows.flush();
    }

    /// Writes what was collected, and which times of events hold by all that is known of them now.
    void settle() throws SQLException {
        flush();
        EventSeries.settle(sql, events);
        events.clear();
    }

    /// Writes interactions and texts; [#partRows] go on waiting, since they gain by being many.
    private void writeRows() throws SQLException {
        if (!unwritten.isEmpty()) {
            rows.flush();
            textRows.flush();
            unwritten.clear();
        }
    }

    /// Makes an account the owner's from here on, and in what is stored.
    ///
    /// @param byCalendar whether only the name of a calendar says so: of an owner who named their
    ///   accounts that is another's calendar as likely, and a hint for [OwnerSearch]
    void addOwner(Handle handle, boolean byCalendar) throws SQLException {
        if (!byCalendar || !ownerNamedAccounts) {
            addOwner(keys.handle(sql, handle));
        }
    }

    private void addOwner(long handle) throws SQLException {
        // Asked for every message of a sent folder: must cost nothing after the first time.
        if (owners.contains(handle) || denied.contains(handle)) {
            return;
        }
        flush();
        boolean added = OwnerHandles.add(sql, handle, false);
        if (added) {
            owners.addAll(OwnerHandles.all(sql));
        } else {
            denied.add(handle);
        }
        hasNewOwner |= added;
    }

    /// Whether it is a sub-address of an account of the owner's: ada+shop@ of ada@.
    private boolean isAlias(Handle handle) throws SQLException {
        String main = OwnerHandles.withoutTag(handle);
        return !main.isEmpty() && owners.contains(OwnerHandles.row(sql, main));
    }

    /// The participants by row numbers, in the archive's order. Makes an account the owner's where
    /// the archive says `self`.
    private List<PackedParticipants.Part> parts(Interaction interaction) throws SQLException {
        List<PackedParticipants.Part> parts = new ArrayList<>(interaction.participants().size());
        // Named twice in a role is named once: else it would depend on which copy came first.
        Set<Long> places = HashSet.newHashSet(interaction.participants().size());
        for (Participant participant : interaction.participants()) {
            long handle = keys.handle(sql, participant.handle());
            if (participant.self()) {
                boolean byCalendar = interaction.channel() == Channel.EVENT;
                addOwner(participant.handle(), byCalendar);
            } else if (isAlias(participant.handle())) {
                addOwner(handle);
            }
            int role = Codes.ROLES.indexOf(participant.role());
            if (places.add(handle * Codes.ROLES.size() + role)) {
                parts.add(
                        new PackedParticipants.Part(
                                role,
                                participant.self(),
                                handle,
                                keys.name(sql, participant.name())));
            }
        }
        return parts;
    }

    /// One entry for each account, with the roles it has together; in the order of the
    /// participants, so that what is written does not hang on hash codes.
    private static Map<Long, Share> shares(List<PackedParticipants.Part> parts, int marks) {
        int noise = Codes.isNoise(marks) ? Codes.NOISE : 0;
        Map<Long, Share> shares = LinkedHashMap.newLinkedHashMap(parts.size());
        for (PackedParticipants.Part part : parts) {
            shares.merge(
                    part.handle(),
                    new Share(1 << part.role() | noise, part.name(), part.role()),
                    Share::with);
        }
        return shares;
    }

    /// Collects the narrow row. `thread` is the hash of the oldest message it refers to, which a
    /// mail program puts first (RFC 5322 section 3.6.4), or its own where it refers to none.
    private void insert(
            long id, long hash, Interaction interaction, Map<Long, Share> shares, Provenance found)
            throws SQLException {
        int own = 0;
        int ownerRole = 0;
        for (Map.Entry<Long, Share> share : shares.entrySet()) {
            if (owners.contains(share.getKey())) {
                own++;
                ownerRole |= share.getValue().roles() & ~Codes.NOISE;
            }
        }
        List<String> references = interaction.content().references();
        ZoneOffset offset = interaction.moment().offset();
        rows.add(
                id,
                hash,
                interaction.key(),
                references.isEmpty() ? hash : KeyHash.of(references.getFirst()),
                Codes.CHANNELS.indexOf(interaction.channel()),
                interaction.moment().at().getEpochSecond(),
                offset == null ? null : offset.getTotalSeconds(),
                Codes.bits(interaction.content().marks()),
                shares.size(),
                own,
                ownerRole,
                interaction.content().subject(),
                found.archive(),
                found.locator(),
                found.edition());
    }

    /// Without the accounts that older editions took for addresses of mail, where the newer one
    /// reads what Exchange wrapped up in them.
    private StoredInteraction withoutWrapped(
            StoredInteraction old, List<PackedParticipants.Part> copy) throws SQLException {
        Set<Long> named = new HashSet<>();
        copy.forEach(part -> named.add(part.handle()));
        Set<Long> wrapped = new HashSet<>();
        for (PackedParticipants.Part part : old.parts()) {
            boolean isGone =
                    !named.contains(part.handle())
                            && sql.number(
                                            "SELECT count(*) FROM handle WHERE id = ?"
                                                    + " AND key LIKE 'mailto:imcea%'",
                                            part.handle())
                                    > 0;
            if (isGone) {
                wrapped.add(part.handle());
                sql.run(
                        "DELETE FROM part WHERE handle_id = ? AND interaction_id = ?",
                        part.handle(),
                        old.id());
            }
        }
        return wrapped.isEmpty()
                ? old
                : old.of(old.parts().stream().filter(p -> !wrapped.contains(p.handle())).toList());
    }

    private String nameText(long row) throws SQLException {
        return sql.first("SELECT text FROM name WHERE id = ?", found -> found.getString(1), row)
                .orElse("");
    }

    /// Brings a second copy of an interaction together with the stored one: participants of both,
    /// the longer texts, the marks as [Codes#merge] says. The trace is opened where the longest
    /// text is, in the first archive of several.
    ///
    /// A mail that an older edition of the reader left here gets the marks and texts of the first
    /// copy that a newer one reads, whatever they were: it may have taken quotations for the
    /// sender's words, or a person for a machine. Further copies are brought together with that.
    ///
    /// Always read, but written only if it says more; the index is told only if its words change,
    /// or if it had no more than the excerpt.
    private Outcome merge(
            StoredInteraction old,
            Interaction interaction,
            String text,
            Provenance found,
            List<PackedParticipants.Part> parts)
            throws SQLException {
        boolean isAnew = interaction.channel() == Channel.MAIL && old.edition() < found.edition();
        StoredInteraction merged = old.with(interaction, text.length(), parts, this::nameText);
        if (isAnew) {
            merged =
                    withoutWrapped(merged, parts).anew(interaction, text.length(), found.edition());
        }
        if (interaction.channel() == Channel.EVENT) {
            merged = merged.answered(sql);
        }
        Map<Long, Share> shares = shares(merged.parts(), merged.marks());
        boolean isOther = !merged.texts().excerpt().equals(old.texts().excerpt());
        int known = old.texts().chars();
        boolean isOtherText =
                isAnew
                        && (isOther
                                || known != text.length()
                                || !merged.texts().subject().equals(old.texts().subject()));
        boolean isLongerText =
                known == 0 ? isOther : text.length() > known || isOther && text.length() == known;
        // A longer subject with the same text; with another text its words would be lost.
        boolean isLonger =
                isLongerText
                        || !merged.texts().subject().equals(old.texts().subject())
                                && text.length() >= known
                                && interaction.content().excerpt().equals(old.texts().excerpt());
        // After a crash the index has only the excerpt, and here the whole comes by again.
        boolean isWhole =
                texts.isExcerpt(old.id()) && text.length() >= old.texts().excerpt().length();
        if (isOtherText || (isLonger && !isAnew) || isWhole) {
            Wording.Frame frame =
                    new Wording.Frame(
                            interaction.channel(),
                            merged.when().at(),
                            List.copyOf(shares.keySet()));
            texts.replace(new Wording(merged.id(), frame, merged.texts().subject(), text, true));
        }
        if (merged.equals(old)) {
            return Outcome.UNCHANGED;
        }
        if (isAnew || isLongerText) {
            sql.run(
                    "UPDATE interaction SET archive_id = ?, locator = ?, edition = ? WHERE id = ?",
                    found.archive(),
                    found.locator(),
                    merged.edition(),
                    merged.id());
        }
        if (merged.by(old.edition()).equals(old)) {
            return Outcome.UNCHANGED;
        }
        // What is merged may have its rows still waiting, and INSERT OR REPLACE must come after
        // them.
        partRows.flush();
        Set<Long> own = new HashSet<>(shares.keySet());
        own.retainAll(owners);
        int ownerRole = 0;
        for (long handle : own) {
            ownerRole |= shares.getOrDefault(handle, new Share(0, 0, 0)).roles() & ~Codes.NOISE;
        }
        merged.write(sql, shares.size(), own.size(), ownerRole);
        for (Map.Entry<Long, Share> share : shares.entrySet()) {
            if (!own.contains(share.getKey())) {
                sql.run(
                        REPLACE_PART,
                        share.getKey(),
                        merged.id(),
                        share.getValue().roles(),
                        share.getValue().name());
            }
        }
        return Outcome.MERGED;
    }
}

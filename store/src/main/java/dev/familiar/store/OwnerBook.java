package dev.familiar.store;

import dev.familiar.model.Handle;
import dev.familiar.model.PersonName;
import dev.familiar.store.WriteLane.Lane;
import dev.familiar.store.row.Correction;
import dev.familiar.store.row.LedgerEntry;
import dev.familiar.store.row.OwnerCandidate;
import dev.familiar.store.row.StoredRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the owner decided and said. Beside [Corrections] the only part of the store that no archive
/// can give again.
///
/// Every change is on the disk when its method returns. For many threads.
///
/// Each method that writes is one change in the owner's lane ([WriteLane]): it goes before an
/// import. Each that reads asks once and keeps nothing, so an answer is never older than the
/// question.
///
/// Nothing refers to row numbers that an import or a linkage gives out, only to keys: so these
/// words hold for a store whose archives are imported anew.
public final class OwnerBook {

    private final Database database;
    private final Changes changes;

    OwnerBook(Database database, Changes changes) {
        this.database = database;
        this.changes = changes;
    }

    /// What the owner can do with a request.
    public enum Choice {
        /// Accept it.
        ACCEPT,
        /// Decline it.
        DECLINE,
        /// Decline it and follow the person instead.
        FOLLOW,
        /// Ask the person to jog one's memory; the request stays open.
        ASK,
        /// Look at it another time; the request stays open.
        LATER
    }

    /// One decision.
    ///
    /// @param request [StoredRequest#id]
    /// @param choice what
    /// @param note the owner's words, may be empty
    /// @param at when
    /// @param verdict what was advised at the time, JSON; may be empty
    public record Decision(String request, Choice choice, String note, Instant at, String verdict) {

        /// Hides the note and the verdict.
        @Override
        public String toString() {
            return "Decision[" + request + ", " + choice + ", " + at + "]";
        }
    }

    /// An address-book card written with an acceptance.
    ///
    /// @param names the main one first
    /// @param handles every address known
    /// @param note how we know each other
    public record SavedCard(List<PersonName> names, List<Handle> handles, String note) {

        /// Copies the lists.
        public SavedCard {
            names = List.copyOf(names);
            handles = List.copyOf(handles);
        }

        /// Hides the person.
        @Override
        public String toString() {
            return "SavedCard[hidden]";
        }
    }

    /// Somebody whom the owner decided to follow when they asked to be connected.
    ///
    /// @param number of the decision among all words of the owner; 0 for one of an earlier version,
    ///   which was kept without
    /// @param key a handle's or description's key
    /// @param name as shown
    /// @param since when it began
    public record Follow(long number, String key, String name, Instant since) {

        /// Hides the person.
        @Override
        public String toString() {
            return "Follow[hidden]";
        }
    }

    /// The owner's word on a person.
    ///
    /// @param about a description's key
    /// @param word what
    /// @param note the owner's words, may be empty
    /// @param at when
    public record Statement(String about, Word word, String note, Instant at) {

        /// What can be said.
        public enum Word {
            /// "I know them."
            KNOWN,
            /// "Never suggest them."
            NEVER
        }

        /// Hides the person.
        @Override
        public String toString() {
            return "Statement[" + word + ", hidden]";
        }
    }

    /// Whom a decision begins to follow.
    ///
    /// @param key a handle's or description's key
    /// @param name as shown
    public record Following(String key, String name) {

        /// Hides the person.
        @Override
        public String toString() {
            return "Following[hidden]";
        }
    }

    /// A decision to be written down, with what comes of it.
    ///
    /// @param decision the decision
    /// @param names every id the request has or had, by which an earlier word on it is found
    /// @param card null for none
    /// @param following null for none; somebody followed already stays followed from then on
    public record Deciding(
            Decision decision,
            Set<String> names,
            @Nullable SavedCard card,
            @Nullable Following following) {

        /// Copies the set.
        public Deciding {
            names = Set.copyOf(names);
        }
    }

    /// Writes a decision down, and with it the card of an accepted person or the follow of a
    /// followed one: all of it or nothing.
    ///
    /// @param decision the decision
    /// @param card null for none
    /// @param following null for none
    /// @return whether it was written; false if the last word on the request says the same
    /// @throws StoreException if it cannot be written; nothing is, then
    public boolean decide(
            Decision decision, @Nullable SavedCard card, @Nullable Following following) {
        Set<String> names = Set.of(decision.request());
        return !decide(List.of(new Deciding(decision, names, card, following))).isEmpty();
    }

    /// Writes decisions down as one word, with their cards and follows: all of it or nothing, and
    /// [#undoLast] takes all of it back.
    ///
    /// A decision that says what the last one on its request said is left out, so that keys pressed
    /// twice and two programs at once leave one. A note makes it another, no note does not.
    ///
    /// The requests need not be known to the store, and are not looked for: what the owner decided
    /// holds, also about a request whose archive is gone.
    ///
    /// @return those that were written
    /// @throws StoreException if they cannot be written; nothing is, then
    public List<Decision> decide(List<Deciding> together) {
        return changes.make(Lane.WORD, change -> DecisionRows.write(change, together));
    }

    /// What [#undoLast] took back.
    public sealed interface TakenBack {

        /// A decision, or those on a group, with their cards and follows; at least one.
        record Decided(List<Decision> decisions) implements TakenBack {

            /// Copies the list.
            public Decided {
                decisions = List.copyOf(decisions);
            }
        }

        /// A word on who is who.
        record Corrected(Correction correction) implements TakenBack {}

        /// An entry of the ledger.
        record Ledgered(LedgerEntry entry) implements TakenBack {}
    }

    /// Takes back the last word that stands, a decision, a correction or an entry of the ledger,
    /// whichever came last; empty if there is none. What was undone stays in the log.
    ///
    /// One change: between a look at the order and the taking back, another word would come between
    /// them. Two who ask at once take back two words, the last and the one before.
    public Optional<TakenBack> undoLast() {
        return changes.make(
                Lane.WORD,
                change ->
                        switch (LastWord.of(change.sql())) {
                            case NONE -> Optional.empty();
                            case DECISION ->
                                    Optional.of(
                                            new TakenBack.Decided(DecisionRows.undoLast(change)));
                            case CORRECTION ->
                                    Corrections.undoLast(change).map(TakenBack.Corrected::new);
                            case LEDGER -> Ledger.undoLast(change).map(TakenBack.Ledgered::new);
                        });
    }

    /// Takes back the last decision that stands on a request, its card and its follow with it;
    /// empty if there is none. What was undone stays in the log.
    ///
    /// @param names [StoredRequest#id] and its aliases: a decision keeps the id of its time
    public Optional<Decision> undo(Set<String> names) {
        return changes.make(Lane.WORD, change -> DecisionRows.undo(change, names));
    }

    /// A decision and whether it was taken back.
    ///
    /// @param decision what was decided
    /// @param isUndone whether it does not stand any more
    public record Logged(Decision decision, boolean isUndone) {}

    /// All decisions ever taken, newest first.
    ///
    /// By the primary key from its end; OFFSET walks over what it passes, which is fine for pages a
    /// person leafs through.
    ///
    /// @param offset how many to pass over
    /// @param limit the most to give
    public List<Logged> log(int offset, int limit) {
        return database.read(sql ->
                sql.list(
                        """
                        SELECT id, request, choice, note, at, verdict, undone FROM decision
                        ORDER BY id DESC LIMIT ? OFFSET ?\
                        """,
                        row -> new Logged(DecisionRows.read(row), row.getBoolean(7)),
                        limit,
                        offset));
    }

    /// How many decisions that stand were taken in a quarter of an hour. Every zone's days and
    /// months begin with one.
    ///
    /// @param from its beginning
    /// @param taken of every kind
    /// @param accepted those of them that accepted
    public record Quarter(Instant from, int taken, int accepted) {}

    /// The quarters of an hour in which decisions were taken that stand, the oldest first.
    ///
    /// Grouped by SQLite, a row for each quarter that has any; 900,000 ms are one.
    public List<Quarter> quarters() {
        return database.read(sql ->
                sql.list(
                        """
                        SELECT at / 900000 * 900000, count(*), sum(choice = 'ACCEPT')
                        FROM decision WHERE undone = 0 GROUP BY at / 900000 ORDER BY 1\
                        """,
                        row ->
                                new Quarter(
                                        Instant.ofEpochMilli(row.getLong(1)),
                                        row.getInt(2),
                                        row.getInt(3))));
    }

    /// How many decisions were ever taken.
    public int countLog() {
        return database.read(sql -> (int) sql.number("SELECT count(*) FROM decision"));
    }

    /// The decisions that stand, oldest first.
    public List<Decision> decisions() {
        return database.read(
                sql -> sql.list(DecisionRows.STANDING + "ORDER BY id", DecisionRows::read));
    }

    /// The last decision that stands on a request, under its id or one of its aliases.
    ///
    /// Reads all that stand: the ids of a request may be several, and decisions are few.
    public Optional<Decision> decision(StoredRequest request) {
        return decisions().reversed().stream()
                .filter(decision -> request.isNamed(decision.request()))
                .findFirst();
    }

    /// The cards of the decisions that stand, oldest first.
    public List<SavedCard> cards() {
        return database.read(sql ->
                sql.list(
                        """
                        SELECT c.names, c.handles, c.note
                        FROM saved_card c JOIN decision d ON d.id = c.decision_id
                        WHERE d.undone = 0 ORDER BY d.id\
                        """,
                        row ->
                                new SavedCard(
                                        Json.names(Json.read(row.getString(1))),
                                        Json.handles(Json.read(row.getString(2))),
                                        row.getString(3))));
    }

    /// The decisions to follow that stand, in the order in which they were taken; somebody may be
    /// among them more than once. What the owner said of following since is in the [Ledger].
    ///
    /// A follow without a decision is from a store of an earlier version.
    public List<Follow> follows() {
        return database.read(sql ->
                sql.list(
                        """
                        SELECT 0, key, name, since FROM follow
                        UNION ALL
                        SELECT d.id, f.key, f.name, d.at FROM decided_follow f
                        JOIN decision d ON d.id = f.decision_id WHERE d.undone = 0
                        ORDER BY 1, 4, 2\
                        """,
                        row ->
                                new Follow(
                                        row.getLong(1),
                                        row.getString(2),
                                        row.getString(3),
                                        Instant.ofEpochMilli(row.getLong(4)))));
    }

    /// Writes down what the owner says of a person, on each of their records; a later word on a
    /// record replaces an earlier one. All of it is one change.
    ///
    /// Kept by the record's key, one word for each; there is no log of earlier ones.
    public void say(List<Statement> statements) {
        changes.run(
                Lane.WORD,
                change -> {
                    for (Statement statement : statements) {
                        change.sql()
                                .run(
                                        "INSERT OR REPLACE INTO statement (about, word, note, at)"
                                                + " VALUES (?, ?, ?, ?)",
                                        statement.about(),
                                        statement.word().name(),
                                        statement.note(),
                                        statement.at().toEpochMilli());
                    }
                    change.moves(Epoch.WORD);
                });
    }

    /// Forgets what the owner said of a person.
    ///
    /// @param about keys of their records
    public void unsay(Set<String> about) {
        changes.run(
                Lane.WORD,
                change -> {
                    for (String key : about) {
                        change.sql().run("DELETE FROM statement WHERE about = ?", key);
                    }
                    change.moves(Epoch.WORD);
                });
    }

    /// What the owner said of people, by key.
    public List<Statement> statements() {
        return database.read(sql ->
                sql.list(
                        "SELECT about, word, note, at FROM statement ORDER BY about",
                        row ->
                                new Statement(
                                        row.getString(1),
                                        Statement.Word.valueOf(row.getString(2)),
                                        row.getString(3),
                                        Instant.ofEpochMilli(row.getLong(4)))));
    }

    /// Makes an account the owner's. What is stored already is read anew: messages from it become
    /// sent ones.
    ///
    /// Makes people stale if it changes anything. Costs a pass over the account's messages.
    public void addOwnerHandle(Handle handle) {
        changes.run(
                Lane.WORD,
                change -> {
                    long account = change.memory().keys().handle(change.sql(), handle);
                    if (OwnerHandles.add(change.sql(), account, true)) {
                        change.moves(Epoch.ARCHIVES);
                    }
                });
    }

    /// Denies that an account is the owner's: what was sent from it becomes somebody else's, and no
    /// archive makes it the owner's again. [#addOwnerHandle] takes this back.
    ///
    /// Makes people stale if it changes anything. Costs a pass over all messages of the owner's.
    public void removeOwnerHandle(Handle handle) {
        changes.run(
                Lane.WORD,
                change -> {
                    long account = change.memory().keys().handle(change.sql(), handle);
                    if (OwnerHandles.remove(change.sql(), account)) {
                        change.moves(Epoch.ARCHIVES);
                    }
                });
    }

    /// One of the owner's accounts.
    ///
    /// @param handle the account
    /// @param said true if the owner named it, false if an archive did
    public record Account(Handle handle, boolean said) {

        /// Hides the account.
        @Override
        public String toString() {
            return "Account[" + (said ? "said" : "found") + ", hidden]";
        }
    }

    /// The owner's accounts with whose word it is, by key.
    ///
    /// Without those the owner has denied.
    public List<Account> ownerAccounts() {
        List<Account> accounts = new ArrayList<>();
        database.read(sql ->
                        sql.list(
                                """
                                SELECT h.key, o.said FROM owner_handle o
                                JOIN handle h ON h.id = o.handle_id
                                WHERE o.said >= 0 ORDER BY h.key\
                                """,
                                row -> Map.entry(row.getString(1), row.getInt(2) == 1)))
                .forEach(row ->
                        Handle.ofKey(row.getKey())
                                .ifPresent(h -> accounts.add(new Account(h, row.getValue()))));
        return accounts;
    }

    /// Accounts that may be the owner's, by what the archives show of them; see [OwnerCandidate].
    /// One pass over all parts of interactions.
    public List<OwnerCandidate> ownerCandidates() {
        return database.read(OwnerSearch::candidates);
    }

    /// The owner's accounts, as the owner or the archives name them, by key.
    public List<Handle> ownerHandles() {
        return database
                .read(sql ->
                        sql.list(
                                """
                                SELECT h.key FROM owner_handle o
                                JOIN handle h ON h.id = o.handle_id
                                WHERE o.said >= 0 ORDER BY h.key\
                                """,
                                row -> row.getString(1)))
                .stream()
                .flatMap(key -> Handle.ofKey(key).stream())
                .toList();
    }
}

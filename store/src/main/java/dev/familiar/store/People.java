package dev.familiar.store;

import dev.familiar.identity.LearnedWeights;
import dev.familiar.identity.Linkage;
import dev.familiar.identity.Overrides;
import dev.familiar.identity.PersonLookup;
import dev.familiar.model.Handle;
import dev.familiar.model.Origin;
import dev.familiar.model.Person;
import dev.familiar.model.PersonDescription;
import dev.familiar.model.PersonId;
import dev.familiar.model.PersonName;
import dev.familiar.store.WriteLane.Lane;
import dev.familiar.store.row.ConnectedPerson;
import dev.familiar.store.row.DescriptionVersion;
import dev.familiar.store.row.JobChange;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/// Who is described in the archives, and who is who as linkage found it.
///
/// The people are a cache: [#savePeople] replaces them as a whole, and readers see either the old
/// or the new ones. For many threads.
///
/// People are found three ways: by blocking key, for who somebody could be ([#lookup]); by id or by
/// the key of a record, for who is shown or meant; and by words ([#findPeople]).
public final class People {

    private final Database database;
    private final Changes changes;
    private final StoredPeople stored;

    People(Database database, Changes changes) {
        this.database = database;
        this.changes = changes;
        this.stored = new StoredPeople(database);
    }

    /// Everything linkage has to go by, sorted by nothing in particular but always alike: what
    /// archives say of people, and one CORRESPONDENT description for each handle in messages and
    /// events that is not the owner's, with its names, the most used first.
    ///
    /// Handles under which only machines and spammers wrote are left out; [#correspondent] has
    /// them. What was read off the owner's own mail is left out too. One pass over the messages'
    /// index; the list is in memory (about 0.5 kB each).
    public List<PersonDescription> descriptions() {
        return database.read(sql -> {
            List<PersonDescription> all =
                    new ArrayList<>(
                            sql.list(
                                    "SELECT key, payload FROM description WHERE owned = 0"
                                            + " AND kind <> ? ORDER BY key",
                                    row -> DescriptionJson.read(row.getString(1), row.getString(2)),
                                    Origin.Kind.DELIVERY.name()));
            Set<String> owners = OwnerHandles.keys(sql);
            all.removeIf(d ->
                    d.origin().kind().isAboutAccount()
                            && owners.contains(d.handles().getFirst().key()));
            new Correspondents(sql).each(all::add);
            return all;
        });
    }

    /// The description of one handle seen in messages or events, also of a machine's.
    public Optional<PersonDescription> correspondent(Handle handle) {
        return database.read(sql -> new Correspondents(sql).find(handle));
    }

    /// The description with this key as its newest archive gives it; not those of correspondents.
    ///
    /// By the unique index on keys.
    public Optional<PersonDescription> description(String key) {
        return database.read(sql ->
                sql.first(
                        "SELECT key, payload FROM description WHERE key = ?",
                        row -> DescriptionJson.read(row.getString(1), row.getString(2)),
                        key));
    }

    /// The owner's connections on LinkedIn, by key.
    public List<PersonDescription> connections() {
        return database.read(sql ->
                sql.list(
                        """
                        SELECT key, payload FROM description
                        WHERE kind = ? AND owned = 0 ORDER BY key\
                        """,
                        row -> DescriptionJson.read(row.getString(1), row.getString(2)),
                        Origin.Kind.CONNECTION.name()));
    }

    /// Pairs of connections, by key, that are one member under two profile addresses: they have one
    /// name and one day of connecting, and different exports brought them in. One pass.
    public List<Overrides.Pair> renamedConnections() {
        return database.read(RenamedConnections::read);
    }

    /// Everybody who is a connection on LinkedIn, by id, each with the counts of their tie. Two
    /// passes over indexes; about 1 kB of memory each.
    public List<ConnectedPerson> connectedPeople() {
        return database.read(ConnectedPeople::read);
    }

    /// Everybody, by id, each with the counts of their tie: for what looks at all people at once.
    /// Two passes over the people, no more than the people themselves in memory (1 to 2 kB each).
    public List<ConnectedPerson> everybody() {
        return database.read(ConnectedPeople::readAll);
    }

    /// As of when what archives state of people is true: the newest time at which an archive shows
    /// a description as it is, by key. Not for what is read off mail, whose origin says it. One
    /// pass.
    public Map<String, Instant> shownAt() {
        return database.read(sql -> {
            Map<String, Instant> shown = new HashMap<>();
            sql.each(
                    """
                    SELECT d.key, max(v.seen_to) FROM description_version v
                    JOIN description d ON d.id = v.description_id
                    WHERE d.owned = 0 GROUP BY d.id\
                    """,
                    row -> shown.put(row.getString(1), Instant.ofEpochMilli(row.getLong(2))));
            return shown;
        });
    }

    /// What the archives say about the owner, by key.
    public List<PersonDescription> ownerDescriptions() {
        return database.read(sql ->
                sql.list(
                        "SELECT key, payload FROM description WHERE owned = 1 ORDER BY key",
                        row -> DescriptionJson.read(row.getString(1), row.getString(2))));
    }

    /// Descriptions whose note, headline, place or jobs hold all of the words (folded, as parts of
    /// words), by key. Reads them all.
    ///
    /// @param words what to look for; none finds nothing
    /// @param limit the most to give
    public List<PersonDescription> descriptionsMatching(List<String> words, int limit) {
        List<String> folded =
                words.stream().flatMap(word -> Folding.words(word).stream()).distinct().toList();
        if (folded.isEmpty()) {
            return List.of();
        }
        return database
                .read(sql ->
                        sql.list(
                                """
                                SELECT key, payload FROM description
                                WHERE owned = 0 AND instr(searchable, ?) > 0
                                ORDER BY key\
                                """,
                                row -> DescriptionJson.read(row.getString(1), row.getString(2)),
                                folded.getFirst()))
                .stream()
                .filter(d -> containsAll(DescriptionJson.searchable(d.biography()), folded))
                .limit(limit)
                .toList();
    }

    private static boolean containsAll(String text, List<String> words) {
        return words.stream().allMatch(text::contains);
    }

    /// New employers and titles, the latest noticed first.
    public List<JobChange> jobChanges() {
        return database.read(JobChanges::all);
    }

    /// The changes of job among the versions of these descriptions, the latest noticed first.
    public List<JobChange> jobChanges(Collection<String> descriptionKeys) {
        return database.read(sql -> JobChanges.of(sql, descriptionKeys));
    }

    /// Those with a tie of at least that strength, by id, each with the counts of it. Found by the
    /// index on strength, then a look for each.
    public List<ConnectedPerson> closerThan(double strength) {
        return database.read(sql -> ConnectedPeople.read(sql, strength));
    }

    /// What archives stated of people through time, by the key of the description, each in the
    /// order of time: those descriptions only of which there are several versions.
    public Map<String, List<DescriptionVersion>> changedVersions() {
        return database.read(DescriptionVersions::changed);
    }

    /// As above, all versions of these descriptions; what is read off mail has none.
    public Map<String, List<DescriptionVersion>> versions(Collection<String> descriptionKeys) {
        return database.read(sql -> DescriptionVersions.of(sql, descriptionKeys));
    }

    /// What linkage came to.
    ///
    /// @param linkage the clusters; keys not among `descriptions` are left out
    /// @param descriptions what was linked, from [#descriptions]
    /// @param archives the epoch of archives, asked for before what was linked was read: records
    ///   that came in since make the people stale
    public record Linked(Linkage linkage, List<PersonDescription> descriptions, long archives) {

        /// Copies the list.
        public Linked {
            descriptions = List.copyOf(descriptions);
        }
    }

    /// Replaces the people by what linkage found. Ties are to be measured anew; until then, who is
    /// still there keeps theirs.
    ///
    /// One change, during which the owner's word waits. Readers see the old people until it is
    /// committed.
    ///
    /// @param linked what was found
    /// @param blockingKeys the keys a description is to be found by
    /// @param nameTokens the tokens that [PersonLookup#peopleWithToken] counts
    /// @throws StoreException if it cannot be written; the old people stay
    public void savePeople(
            Linked linked,
            Function<PersonDescription, Set<String>> blockingKeys,
            Function<PersonName, Set<String>> nameTokens) {
        changes.run(
                Lane.ARCHIVES,
                change -> {
                    new PeopleCache(change, blockingKeys, nameTokens)
                            .replace(linked.linkage(), linked.descriptions());
                    Epochs.linked(change.sql(), linked.archives());
                    change.moves(Epoch.PEOPLE);
                });
    }

    /// As [#savePeople], but writes only those whose records have changed: for a word of the
    /// owner's, after which hardly anybody is another. The comparison reads everybody outside of
    /// any change; the change itself takes milliseconds, so that the next word need not wait.
    ///
    /// @return whose records are others than before, for their ties; empty if somebody else
    ///   replaced the people meanwhile, and then nothing is written
    /// @throws StoreException if it cannot be written; the old people stay
    public Optional<Set<PersonId>> renewPeople(
            Linked linked,
            Function<PersonDescription, Set<String>> blockingKeys,
            Function<PersonName, Set<String>> nameTokens) {
        PeopleRenewal renewal = database.read(sql -> new PeopleRenewal(sql, linked));
        boolean written =
                changes.make(
                        Lane.ARCHIVES,
                        change -> {
                            boolean whole = renewal.write(change, blockingKeys, nameTokens);
                            if (whole) {
                                Epochs.linked(change.sql(), linked.archives());
                                change.moves(Epoch.PEOPLE);
                            }
                            return whole;
                        });
        return written ? Optional.of(renewal.people()) : Optional.empty();
    }

    /// What the last linkage learned; nothing if there was none.
    public LearnedWeights learnedWeights() {
        return database.read(
                        sql -> sql.first("SELECT weights FROM learned", row -> row.getString(1)))
                .map(LearnedWeights::parse)
                .orElse(LearnedWeights.NONE);
    }

    /// Whether something came in that linkage has not seen (records, an account of the owner's, a
    /// word on who is who), or ties were not measured since, or people were never linked.
    public boolean arePeopleStale() {
        return database.read(Epochs::arePeopleStale);
    }

    /// The port through which linkage finds who somebody could be.
    public PersonLookup lookup() {
        return stored;
    }

    /// The person with this id.
    public Optional<Person> person(PersonId id) {
        return database.read(sql -> StoredPeople.person(sql, StoredPeople.number(sql, id)));
    }

    /// The people whose ids begin so, by the index of ids.
    ///
    /// @param beginning letters, digits and dashes
    public List<PersonId> idsBeginning(String beginning, int limit) {
        return database.read(sql ->
                sql.list(
                        "SELECT id FROM person WHERE id >= ? AND id < ? ORDER BY id LIMIT ?",
                        row -> new PersonId(row.getString(1)),
                        beginning,
                        // Behind every letter and digit.
                        beginning + "{",
                        limit));
    }

    /// The person that a description belongs to, by its key (a handle's key for a correspondent).
    ///
    /// By the index `person_member_by_key`. Empty also for a record that came in after the last
    /// linkage.
    public Optional<Person> personOf(String descriptionKey) {
        return database.read(sql ->
                StoredPeople.person(
                        sql,
                        sql.number("SELECT no FROM person_member WHERE key = ?", descriptionKey)));
    }

    /// People who have all the words among their names, addresses, jobs, headline, place or note;
    /// case and accents do not matter. Strongest tie first.
    ///
    /// Where these are fewer than wanted, those follow of whose words it is the beginning, and then
    /// those whose names are spelled otherwise: in another script, as a nickname, by sound, with an
    /// initial.
    ///
    /// @param query words; none finds nobody
    /// @param limit the most to give
    public List<Person> findPeople(String query, int limit) {
        List<String> matches =
                Stream.of(
                                Folding.matchWhole(query),
                                Folding.match(List.of(query)),
                                Spellings.match(query))
                        .filter(match -> !match.isEmpty())
                        .toList();
        return database.read(sql -> {
            Set<Long> found = new LinkedHashSet<>();
            for (String match : matches) {
                if (found.size() < limit) {
                    found.addAll(matching(sql, match, limit));
                }
            }
            return StoredPeople.people(sql, found.stream().limit(limit).toList());
        });
    }

    /// People in whose names each word begins a word, strongest tie first: for a name that is still
    /// being typed. Bounded, see `TypedWords`.
    ///
    /// @param typed none finds nobody
    /// @param limit the most to give
    public List<Person> beginning(String typed, int limit) {
        return database.read(sql -> TypedWords.named(sql, typed, limit));
    }

    /// As [#beginning], in anything that is said of them.
    public List<Person> mentioning(String typed, int limit) {
        return database.read(sql -> TypedWords.saying(sql, typed, limit));
    }

    /// Who has a description of this kind, the owner's own left out; not for correspondents, who
    /// have none.
    public Set<PersonId> describedIn(Origin.Kind kind) {
        return database.read(sql ->
                new HashSet<>(
                        sql.list(
                                """
                                SELECT p.id FROM description d
                                CROSS JOIN person_member m ON m.key = d.key
                                JOIN person p ON p.no = m.no WHERE d.kind = ? AND d.owned = 0\
                                """,
                                row -> new PersonId(row.getString(1)),
                                kind.name())));
    }

    /// Who has this account: several where it stands in two people's cards, nobody for the owner's.
    public List<PersonId> withAccount(Handle account) {
        return database.read(sql ->
                sql.list(
                        """
                        SELECT p.id FROM handle h JOIN person_handle a ON a.handle_id = h.id
                        JOIN person p ON p.no = a.no WHERE h.key = ? ORDER BY p.id\
                        """,
                        row -> new PersonId(row.getString(1)),
                        account.key()));
    }

    /// `person_words` is an FTS5 table without content whose rowid is the person's number; all that
    /// match are sorted by their tie, who has none last.
    private static List<Long> matching(Sql sql, String match, int limit) throws SQLException {
        return sql.list(
                """
                SELECT w.rowid FROM person_words w
                JOIN person p ON p.no = w.rowid
                LEFT JOIN tie t ON t.no = w.rowid
                WHERE person_words MATCH ?
                ORDER BY coalesce(t.strength, 0) DESC, p.id LIMIT ?\
                """,
                row -> row.getLong(1),
                match,
                limit);
    }

    /// The ids of all people, in order.
    ///
    /// An id hangs on the smallest key among a person's records, so most hold from one linkage to
    /// the next.
    public List<PersonId> allPeople() {
        return database.read(sql ->
                sql.list(
                        "SELECT id FROM person ORDER BY id",
                        row -> new PersonId(row.getString(1))));
    }

    /// Pairs that may be one person, likeliest first.
    public List<Linkage.PossibleLink> possibleLinks() {
        return database.read(sql ->
                sql.list(
                        "SELECT one, other, bits FROM possible_link ORDER BY bits DESC, one",
                        row ->
                                new Linkage.PossibleLink(
                                        row.getString(1), row.getString(2), row.getDouble(3))));
    }
}

package dev.familiar.app.requests;

import dev.familiar.app.people.HistoryDesk;
import dev.familiar.app.people.PeopleDesk;
import dev.familiar.app.search.NameMentions;
import dev.familiar.identity.blocking.BlockingKeys;
import dev.familiar.model.Origin;
import dev.familiar.model.PersonId;
import dev.familiar.model.PersonName;
import dev.familiar.model.source.ConnectionRequest;
import dev.familiar.store.OwnerBook.Statement;
import dev.familiar.store.Store;
import dev.familiar.store.row.InteractionRow;
import dev.familiar.store.text.TextQuery;
import dev.familiar.traces.Coverage;
import dev.familiar.traces.Exchange;
import dev.familiar.traces.Tie;
import dev.familiar.traces.TieMeter;
import dev.familiar.triage.TraceBook;
import java.lang.Character.UnicodeScript;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What triage asks of the archives, answered by the store. Lives for one run of triage: what was
/// asked before is remembered, so that a name on forty requests is looked up once. One thread.
///
/// Nothing that was remembered goes out of date while it is used: it belongs to one [Sitting],
/// which is given up when the archives or the people are others.
final class StoreTraceBook implements TraceBook {

    /// The kinds of archives that an owner can have, whether imported or not: a verdict says where
    /// it could not look, so that silence is not taken for a stranger.
    private static final List<String> KINDS =
            List.of("mail", "address-book", "calendar", "linkedin", "facebook");

    private static final Pattern SPACES = Pattern.compile("\\s+");

    private final Store store;
    private final NameMentions names;
    private final Instant asOf;
    // What is asked about people and names repeats: forty requests name the same mutual connection,
    // and a common name has the same mentions. None of it changes within one state of the store.
    private final List<Coverage> coverage;
    private final Map<PersonId, Tie> ties = new HashMap<>();
    private final Map<PersonId, List<Exchange>> exchanges = new HashMap<>();
    private final Map<String, List<Mention>> mentions = new HashMap<>();
    private final Map<String, Long> topicCounts = new HashMap<>();
    private final Map<String, Integer> scripts = new HashMap<>();

    /// What the owner said of people, by record; heard anew for each sitting.
    private Map<String, Said> said = Map.of();

    /// How many requests share a note: a text sent to many is no sign of acquaintance.
    private final Map<String, Long> requestsByNote;

    /// The notes of all requests, folded.
    private final List<String> notes;

    /// How many requests name the same connection in common.
    private final Map<String, Long> requestsByMutual;

    /// @param names finds where others write a name
    /// @param requests all incoming ones, for what several share
    /// @param asOf nothing later counts; ties fade with the time up to it
    StoreTraceBook(
            Store store, NameMentions names, List<ConnectionRequest> requests, Instant asOf) {
        this.store = store;
        this.names = names;
        this.asOf = asOf;
        this.coverage = allKinds(store.interactions().coverage());
        this.notes =
                requests.stream()
                        .map(request -> folded(request.invitation().note()))
                        .filter(note -> !note.isEmpty())
                        .toList();
        this.requestsByNote =
                notes.stream().collect(Collectors.groupingBy(note -> note, Collectors.counting()));
        this.requestsByMutual =
                requests.stream()
                        .flatMap(request -> request.invitation().mutuals().names().stream())
                        .map(name -> folded(name.text()))
                        .collect(Collectors.groupingBy(name -> name, Collectors.counting()));
    }

    /// What the owner says of people by now, the one thing of this book that changes while the
    /// archives and the people are the same.
    void hear(List<Statement> statements) {
        said =
                statements.stream()
                        .collect(Collectors.toMap(Statement::about, StoreTraceBook::heard));
    }

    private static Said heard(Statement statement) {
        return new Said(
                statement.word() == Statement.Word.KNOWN,
                statement.word() != Statement.Word.NEVER,
                LocalDate.ofInstant(statement.at(), ZoneOffset.UTC));
    }

    @Override
    public int peopleNamedIn(UnicodeScript script, int limit) {
        return scripts.computeIfAbsent(
                limit + " " + script,
                _ ->
                        store.people()
                                .lookup()
                                .idsByKey(BlockingKeys.scriptKey(script), limit)
                                .size());
    }

    @Override
    public Optional<Said> said(Collection<String> keys) {
        // Two records may carry two words since they became one person: the later one counts.
        return keys.stream()
                .flatMap(key -> Stream.ofNullable(said.get(key)))
                .max(Comparator.comparing(Said::on));
    }

    /// Adds the kinds that were never imported, so that they are named as not searched.
    private static List<Coverage> allKinds(List<Coverage> imported) {
        return Stream.concat(KINDS.stream(), imported.stream().map(Coverage::source))
                .distinct()
                .map(kind ->
                        imported.stream()
                                .filter(c -> c.source().equals(kind))
                                .findFirst()
                                .orElseGet(() -> new Coverage(kind, 0, null, null, Map.of())))
                .toList();
    }

    /// Measured with the subjects, unlike what the store keeps: they tell programs from people.
    @Override
    public Tie tie(PersonId person) {
        return ties.computeIfAbsent(
                person, id -> TieMeter.measure(exchanges(id), records(id), asOf));
    }

    /// The kinds of records there are of a person, none for one that is not known any more.
    private Set<Origin.Kind> records(PersonId id) {
        return PeopleDesk.records(store.people().person(id).orElse(null));
    }

    /// The same list that the tie was measured on, so that each person's messages are read once.
    @Override
    public List<Exchange> exchanges(PersonId person) {
        return exchanges.computeIfAbsent(person, store.interactions()::exchanges);
    }

    /// The beginnings of words, all of them, anywhere in a text; up to the moment judged for.
    @Override
    public List<Mention> mentions(Collection<String> words, int limit) {
        TextQuery query = new TextQuery().between(Long.MIN_VALUE, asOf.getEpochSecond());
        words.forEach(query::prefix);
        return store.interactions().matching(query, limit).stream()
                .map(InteractionRow::interaction)
                .map(i ->
                        new Mention(
                                i.key(),
                                i.channel(),
                                LocalDate.ofInstant(i.moment().at(), ZoneOffset.UTC),
                                i.content().subject(),
                                ""))
                .toList();
    }

    /// The dearest question of all: it may open messages in their archives, a millisecond each.
    @Override
    public List<Mention> naming(PersonName name, int limit) {
        return mentions.computeIfAbsent(
                limit + " " + name.text(), _ -> names.find(name, asOf, limit));
    }

    /// For how common a topic is; counted over all time, as the texts are.
    @Override
    public long textsWithAny(Collection<String> words) {
        return topicCounts.computeIfAbsent(
                String.join(" ", words),
                key -> store.interactions().count(new TextQuery().any(List.copyOf(words))));
    }

    @Override
    public List<Coverage> coverage() {
        return coverage;
    }

    /// Counted when the book was made, over all incoming requests, decided ones too.
    @Override
    public int otherRequestsWithNote(String requestKey, String note) {
        // Less the request itself. An empty note is never shared: it is not counted above.
        return (int) Math.max(0, requestsByNote.getOrDefault(folded(note), 0L) - 1);
    }

    /// By the name as written: the platform shows connections in common by name only.
    @Override
    public int requestsNaming(PersonName mutual) {
        return requestsByMutual.getOrDefault(folded(mutual.text()), 0L).intValue();
    }

    /// One pass over the notes, and only for a note that names somebody the owner knows well.
    @Override
    public int notesNaming(PersonName goBetween) {
        String name = folded(goBetween.text());
        return (int) notes.stream().filter(note -> note.contains(name)).count();
    }

    @Override
    public String writer(String interaction) {
        return HistoryDesk.writer(store, interaction);
    }

    /// Case and spaces do not make a copied text another one.
    private static String folded(String text) {
        return SPACES.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }
}

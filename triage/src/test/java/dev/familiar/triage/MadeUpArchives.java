package dev.familiar.triage;

import dev.familiar.identity.Candidate;
import dev.familiar.identity.Comparison;
import dev.familiar.identity.Resolver;
import dev.familiar.model.Person;
import dev.familiar.model.PersonDescription;
import dev.familiar.model.PersonId;
import dev.familiar.model.PersonName;
import dev.familiar.model.source.Channel;
import dev.familiar.traces.Coverage;
import dev.familiar.traces.Exchange;
import dev.familiar.traces.Tie;
import dev.familiar.traces.TieMeter;
import java.lang.Character.UnicodeScript;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Archives of a few made-up people in memory, as the ports of triage see them.
final class MadeUpArchives implements TraceBook, Resolver {

    static final LocalDate TODAY = LocalDate.parse("2026-03-01");
    static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    private final List<Person> people = new ArrayList<>();
    private final Map<PersonId, List<Exchange>> exchanges = new HashMap<>();
    private final Map<PersonId, List<Comparison>> comparisons = new HashMap<>();
    private final List<Mention> namedByOthers = new ArrayList<>();
    private final List<Mention> mentions = new ArrayList<>();
    private final Map<String, Integer> notes = new HashMap<>();
    private final Map<String, Integer> namings = new HashMap<>();
    private final Map<String, Said> said = new HashMap<>();
    private final Map<UnicodeScript, Integer> scripts = new HashMap<>();
    private long mails = 20_000;
    private long topicTexts;
    private List<Coverage> reach = List.of();

    MadeUpArchives person(PersonDescription description, double nameBits, List<Exchange> passed) {
        Person person = new Person(new PersonId("p-" + people.size()), List.of(description));
        people.add(person);
        exchanges.put(person.id(), passed);
        comparisons.put(
                person.id(),
                List.of(new Comparison("name", "exact", nameBits, "the name is the same, 1 of 1")));
        return this;
    }

    MadeUpArchives compared(int person, Comparison comparison) {
        comparisons.merge(
                new PersonId("p-" + person),
                List.of(comparison),
                (a, b) -> {
                    List<Comparison> all = new ArrayList<>(a);
                    all.addAll(b);
                    return all;
                });
        return this;
    }

    /// What the owner said of the person with that record.
    MadeUpArchives said(String key, boolean known, boolean suggested) {
        said.put(key, new Said(known, suggested, TODAY));
        return this;
    }

    @Override
    public Optional<Said> said(Collection<String> keys) {
        return keys.stream().flatMap(key -> Stream.ofNullable(said.get(key))).findFirst();
    }

    MadeUpArchives mention(Mention mention) {
        mentions.add(mention);
        return this;
    }

    MadeUpArchives sameNote(String note, int others) {
        notes.put(note, others);
        return this;
    }

    MadeUpArchives named(String mutual, int requests) {
        namings.put(mutual, requests);
        return this;
    }

    MadeUpArchives withMails(long count) {
        mails = count;
        return this;
    }

    MadeUpArchives withTopicTexts(long count) {
        topicTexts = count;
        return this;
    }

    /// How far the archives reach, instead of mail and an address book.
    MadeUpArchives searched(Coverage... kinds) {
        reach = List.of(kinds);
        return this;
    }

    @Override
    public List<Candidate> resolve(PersonDescription query) {
        return people.stream()
                .filter(p ->
                        p.names().stream()
                                .anyMatch(n -> n.text().equalsIgnoreCase(query.name().text())))
                .map(p -> new Candidate(p, -12, comparisons.getOrDefault(p.id(), List.of())))
                .toList();
    }

    @Override
    public Tie tie(PersonId person) {
        return TieMeter.measure(
                exchanges(person),
                people.stream()
                        .filter(p -> p.id().equals(person))
                        .flatMap(p -> p.descriptions().stream())
                        .map(d -> d.origin().kind())
                        .collect(Collectors.toSet()),
                NOW);
    }

    @Override
    public List<Exchange> exchanges(PersonId person) {
        return exchanges.getOrDefault(person, List.of());
    }

    @Override
    public List<Mention> mentions(Collection<String> words, int limit) {
        return mentions.stream()
                .filter(m ->
                        words.stream()
                                .allMatch(m.subject().toLowerCase(java.util.Locale.ROOT)::contains))
                .limit(limit)
                .toList();
    }

    @Override
    public List<Mention> naming(PersonName name, int limit) {
        return namedByOthers.stream().limit(limit).toList();
    }

    /// Lets others write the name of whoever asks.
    MadeUpArchives named(String words, String day) {
        namedByOthers.add(
                new Mention("mail:named", Channel.MAIL, LocalDate.parse(day), "news", words));
        return this;
    }

    @Override
    public long textsWithAny(Collection<String> words) {
        return topicTexts;
    }

    @Override
    public List<Coverage> coverage() {
        if (!reach.isEmpty()) {
            return reach;
        }
        LocalDate from = LocalDate.parse("2011-01-01");
        return List.of(
                new Coverage(
                        "mail",
                        mails,
                        from,
                        TODAY,
                        Map.of(),
                        new Coverage.Mail(sent(), Map.of(), Map.of())),
                new Coverage("address-book", mails > 0 ? 300 : 0, null, null, Map.of()),
                new Coverage("calendar", 0, null, null, Map.of()));
    }

    /// What the owner sent, in every year.
    private Map<Integer, Long> sent() {
        return mails == 0
                ? Map.of()
                : IntStream.rangeClosed(2011, TODAY.getYear())
                        .boxed()
                        .collect(Collectors.toMap(year -> year, _ -> Math.max(1L, mails / 30)));
    }

    /// How many people have names in a script other than Latin.
    MadeUpArchives namedIn(UnicodeScript script, int people) {
        scripts.put(script, people);
        return this;
    }

    @Override
    public int peopleNamedIn(UnicodeScript script, int limit) {
        return Math.min(limit, scripts.getOrDefault(script, 0));
    }

    @Override
    public int otherRequestsWithNote(String requestKey, String note) {
        return notes.getOrDefault(note, 0);
    }

    @Override
    public int requestsNaming(PersonName mutual) {
        return namings.getOrDefault(mutual.text(), 1);
    }

    @Override
    public int notesNaming(PersonName goBetween) {
        return namings.getOrDefault("note " + goBetween.text(), 1);
    }

    @Override
    public String writer(String interaction) {
        return interaction.startsWith("mail:intro") ? "Grace Middle" : "";
    }

    Judgement judged(dev.familiar.model.source.ConnectionRequest request) {
        return new Triage(this, this, OwnerProfile.UNKNOWN, TriagePolicy.defaults(), TODAY)
                .judge(request);
    }

    static Mention event(String subject, String day) {
        return new Mention("event:1", Channel.EVENT, LocalDate.parse(day), subject, "");
    }
}

package dev.familiar.app;

import dev.familiar.app.search.NameMentions;
import dev.familiar.app.search.SearchDesk;
import dev.familiar.app.search.SearchRequest;
import dev.familiar.app.search.SearchResult;
import dev.familiar.app.search.TextOpener;
import dev.familiar.model.Handle;
import dev.familiar.model.PersonId;
import dev.familiar.sources.Depth;
import dev.familiar.store.Store;
import dev.familiar.traces.Exchange;
import dev.familiar.traces.Passage;
import dev.familiar.triage.Known;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// One owner's Familiar: everything the two faces can ask for.
///
/// Holds the home's store open. For one thread. One program at a time may write to a home
/// ([#open]); any number may read it meanwhile ([#openReading]).
public final class Familiar implements AutoCloseable {

    private final Path home;
    private final Store store;
    private final InstantSource clock;
    private final Workers workers;
    private final boolean owns;
    private final RequestDesk requests;
    private final PeopleDesk people;
    private final CorrectionDesk corrections;
    private final ReasonDesk reasons;
    private final OwnerDesk owner;
    private final LearningDesk learning;
    private final AuditDesk audit;
    private final StatsDesk stats;
    private final PolicyDesk policies;
    private final TraceDesk traces;

    /// @param owns whether closing this closes the store
    private Familiar(Path home, Store store, Workers workers, InstantSource clock, boolean owns) {
        this.home = home;
        this.owns = owns;
        this.store = store;
        this.workers = workers;
        this.clock = clock;
        this.people = new PeopleDesk(store, clock);
        this.corrections = new CorrectionDesk(store, people, clock);
        this.owner = new OwnerDesk(store, people);
        this.reasons = new ReasonDesk(store, people, corrections);
        PolicyFile policy = new PolicyFile(home);
        this.learning = new LearningDesk(store, policy, clock);
        NameMentions names = new NameMentions(store, texts());
        this.requests = new RequestDesk(store, names, learning, workers, clock);
        this.audit = new AuditDesk(store, names, learning, clock);
        this.stats = new StatsDesk(store, requests, policy);
        this.policies = new PolicyDesk(store, requests, policy);
        this.traces = new TraceDesk(store, texts());
    }

    /// Opens the home in that folder, making it if it is not there.
    ///
    /// @param home the owner's folder
    /// @param clock what time it is; a made-up world brings its own
    /// @throws dev.familiar.store.StoreException if the folder cannot be used
    public static Familiar open(Path home, InstantSource clock) {
        return open(workers -> Store.open(home, workers), home, clock);
    }

    /// Opens the home in that folder for the owner's words; makes nothing.
    ///
    /// @throws dev.familiar.store.StoreException also if there is no home
    public static Familiar openExisting(Path home, InstantSource clock) {
        return open(workers -> Store.openExisting(home, workers), home, clock);
    }

    /// Opens the home in that folder for reading, also while another program writes: what changes
    /// something fails. Nothing is made or changed in the folder.
    ///
    /// @throws dev.familiar.store.StoreException if there is no home, or it cannot be read
    public static Familiar openReading(Path home, InstantSource clock) {
        return openWith(_ -> Store.openReadOnly(home), home, clock);
    }

    private static Familiar open(Function<Workers, Store> store, Path home, InstantSource clock) {
        Familiar familiar = openWith(store, home, clock);
        boolean ready = false;
        try {
            new PolicyFile(home).writeIfMissing();
            ready = true;
            return familiar;
        } finally {
            if (!ready) {
                familiar.close();
            }
        }
    }

    private static Familiar openWith(
            Function<Workers, Store> store, Path home, InstantSource clock) {
        Workers workers = new Workers();
        boolean open = false;
        try {
            Familiar familiar = new Familiar(home, store.apply(workers), workers, clock, true);
            open = true;
            return familiar;
        } finally {
            if (!open) {
                workers.close();
            }
        }
    }

    /// A second Familiar on the same home, for another thread; it sees what this one changes. Close
    /// it before this one.
    public Familiar beside() {
        return new Familiar(home, store, workers, clock, false);
    }

    /// A number that is another after every change: what was shown before may be out of date then.
    public long state() {
        return store.state();
    }

    /// What time it is here; a made-up world brings its own.
    public InstantSource clock() {
        return clock;
    }

    /// The words of all sources, for `--as`.
    public List<String> sources() {
        return sources(Depth.TEXT).names();
    }

    private List<ImportReport.Archive> read(
            ImportRequest request, List<MailboxLogin> mailboxes, ImportProgress progress) {
        Depth depth = request.headersOnly() ? Depth.HEADERS : Depth.TEXT;
        List<ImportReport.Archive> archives = new ArrayList<>();
        try (ImapImport mail = ImapImport.connect(mailboxes);
                Importer importer = new Importer(store, sources(depth), depth, clock, progress)) {
            archives.addAll(importer.run(request));
            archives.addAll(mail.run(new FolderImport.Home(store, clock, progress), depth));
        }
        return archives;
    }

    private SourceList sources(Depth depth) {
        return new SourceList(AllSources.list(clock, depth, workers));
    }

    /// The owner's folder.
    public Path home() {
        return home;
    }

    /// What pasted text, or the whole of a saved page, would bring in; nothing is kept.
    public PastedPreview preview(String text) {
        return new PreviewDesk(sources(Depth.TEXT)).view(text);
    }

    /// Reads archives, then works out again who is who. What an interrupted import has read stays
    /// read.
    public ImportReport importArchives(ImportRequest request, ImportProgress progress) {
        return importArchives(request, List.of(), progress);
    }

    /// Reads archives and mailboxes on servers, then works out again who is who. All mailboxes are
    /// logged in to before anything is read; what an interrupted import has read stays read.
    ///
    /// @param mailboxes may be none
    /// @throws dev.familiar.sources.imap.ImapException if a mailbox cannot be opened; nothing was
    ///   read then
    public ImportReport importArchives(
            ImportRequest request, List<MailboxLogin> mailboxes, ImportProgress progress) {
        List<Handle> ownersBefore = store.owner().ownerHandles();
        List<ImportReport.Archive> archives = read(request, mailboxes, progress);
        boolean nothingNew =
                archives.stream().allMatch(archive -> archive.counts().added() == 0)
                        && ownersBefore.equals(store.owner().ownerHandles())
                        && !store.people().arePeopleStale();
        if (nothingNew) {
            return new ImportReport(
                    archives, store.people().lookup().people(), owner.belief().orElse(null));
        }
        progress.show("working out who is who", 0, -1);
        int known = people.link();
        return new ImportReport(archives, known, owner.belief().orElse(null));
    }

    /// Which accounts are the owner's, and which may be.
    public OwnerView owner() {
        return owner.view();
    }

    /// Makes an account the owner's, whatever the archives say, and works out anew who is who.
    public OwnerView addOwner(Handle account) {
        return owner.add(account);
    }

    /// Makes an account not the owner's, whatever the archives say, and works out anew who is who.
    /// [#addOwner] takes it back.
    public OwnerView removeOwner(Handle account) {
        return owner.remove(account);
    }

    /// A verdict per pending request, most certain first.
    ///
    /// @param all also those already decided or closed
    public List<RequestView> triage(boolean all) {
        return requests.triage(all);
    }

    /// The ids of the pending requests, for [#why]; nothing is judged, but all that judging needs
    /// is read.
    ///
    /// @param all also those already decided or closed
    public List<String> requests(boolean all) {
        return requests.ids(all);
    }

    /// The verdicts on the requests that `who` names: an id, a profile address, or words of a name.
    ///
    /// @throws NotFoundException if there is none
    public List<RequestView> why(String who) {
        return requests.why(who);
    }

    /// Records a decision; accepting writes a card.
    ///
    /// @param request id of a request, or the name of who asks if that is unambiguous
    /// @param decision `accept`, `decline`, `follow`, `ask` or `later`
    /// @param note how we know each other; empty for the drafted note
    /// @throws NotFoundException if there is no such request
    public DecisionView decide(String request, String decision, String note) {
        return requests.decide(request, decision, note);
    }

    /// What the owner's decisions have taught.
    public LearningView learning() {
        return learning.view();
    }

    /// Freezes, thaws, resets or restores what the owner's decisions teach.
    public LearningView learning(LearningOrder order) {
        return learning.obey(order);
    }

    /// How well the owner knows the people they are connected with. A few seconds for tens of
    /// thousands.
    ///
    /// @param group whom to list
    /// @param limit the most people to list
    public AuditView audit(Known.Group group, int limit) {
        return audit.view(group, limit);
    }

    /// How well the advice agreed with what the owner decided. Judges every incoming request.
    public StatsView stats() {
        return stats.view(true);
    }

    /// As [#stats], without how many requests would be asked today: judges nothing.
    public StatsView pastStats() {
        return stats.view(false);
    }

    /// The owner's policy.
    ///
    /// @throws ConfigurationException if `policy.toml` cannot be used
    public PolicyView policy() {
        return policies.view();
    }

    /// What the policy in that file would change. Nothing is written; judges every incoming request
    /// twice.
    ///
    /// @throws ConfigurationException if it or `policy.toml` cannot be used
    /// @throws IOException if it cannot be read
    public PolicyTrial tryPolicy(Path file) throws IOException {
        return policies.tryFile(file);
    }

    /// What a policy text would change, as [#tryPolicy].
    ///
    /// @throws ConfigurationException if it or `policy.toml` cannot be used
    public PolicyTrial tryPolicyText(String text) {
        return policies.tryText(text);
    }

    /// The text of `policy.toml`.
    public String policyText() {
        return policies.text();
    }

    /// Puts a text in the place of `policy.toml`, which is kept beside it as `policy.toml.before`.
    ///
    /// @throws ConfigurationException if it cannot be used; nothing is changed then
    public void savePolicy(String text) {
        policies.save(text);
    }

    /// What the shipped policy would change, as [#tryPolicy].
    public PolicyTrial tryShippedPolicy() {
        return policies.tryShipped();
    }

    /// Takes back the last thing the owner said, a decision or a word on who is who, whichever came
    /// later; empty if there is none.
    public Optional<Undone> undo() {
        return store.corrections().areLastWord()
                ? corrections.undo().map(Undone.class::cast)
                : requests.undo().map(Undone.class::cast);
    }

    /// Takes back the last decision that stands on one request; empty if there is none.
    ///
    /// @param request its id
    public Optional<DecisionView> undoDecision(String request) {
        return requests.undo(request);
    }

    /// All decisions ever taken, newest first, those taken back too.
    ///
    /// @param offset how many to pass over
    public List<DecisionEntry> decisions(int offset, int limit) {
        return new DecisionLog(store).entries(offset, limit);
    }

    /// How many decisions were ever taken.
    public int countDecisions() {
        return new DecisionLog(store).count();
    }

    /// The addresses of the card that accepting a request would write, in its order: those that
    /// last before those of an employer, without dead ones.
    public List<Handle> cardHandles(RequestView view) {
        return requests.cardHandles(view);
    }

    /// The record that evidence rests on, opened: a message with its text, an event, a card.
    ///
    /// @param key as [dev.familiar.model.verdict.Evidence#trace] gives it
    public Optional<TraceView> trace(String key) {
        return traces.open(key);
    }

    /// One person with why their records are one person's and when what passed, by the counts of
    /// the last linkage: quick however much passed. Empty if there is no such person.
    ///
    /// @param id of the person
    public Optional<PersonCourse> personCourse(String id) {
        return reasons.course(id);
    }

    /// What the owner noted about a person; nothing for an unknown one.
    ///
    /// @param id of the person
    public PersonNotes notes(String id) {
        return people.notes(id);
    }

    /// Replaces what is noted about a person. It stays with their records, whoever is who.
    ///
    /// @param id of the person
    /// @throws NotFoundException if there is no such person
    public void note(String id, PersonNotes notes) {
        people.note(id, notes);
    }

    /// Some of what passed between the owner and a person, oldest first.
    public List<Exchange> exchanges(PersonId person, List<Passage> passages) {
        return store.interactions()
                .exchanges(person, passages.stream().map(Passage::number).toList());
    }

    /// Whom the owner and a person have in common, by their newest messages and meetings; those
    /// most often together with them first.
    ///
    /// @param course what passed, newest first
    public List<CompanionView> companions(PersonId person, List<Passage> course) {
        return people.companions(person, course);
    }

    /// What was imported, and what it covers.
    public ArchivesView archives() {
        return new ArchivesDesk(store).view();
    }

    /// The pairs of people who may be one, likeliest first, those put off last.
    public List<ReviewView> questions(int limit) {
        return corrections.questions(limit);
    }

    /// Goes through these pairs one by one. Close it to work out anew who is who.
    public Review review(int limit) {
        return new Review(store, corrections, limit);
    }

    /// Answers one question.
    ///
    /// @param id of the question
    /// @throws NotFoundException if no such question is open
    public CorrectionView answer(String id, Answer answer) {
        return corrections.answer(id, answer);
    }

    /// Makes one person of two. Each is named by id, address or name.
    ///
    /// @throws NotFoundException if one is nobody
    /// @throws UnclearException if one could be several, or both are the same
    public CorrectionView merge(String who, String with) {
        return corrections.merge(who, with);
    }

    /// Takes records away from a person; they become another.
    ///
    /// @param who an id, address or name
    /// @param keys of the records to take away, or addresses
    /// @throws NotFoundException if `who` is nobody
    /// @throws UnclearException if it could be several, or the keys are not some of the records'
    public CorrectionView split(String who, List<String> keys) {
        return corrections.split(who, keys);
    }

    /// Keeps two people from ever being taken for one. Each is named by id, address or name.
    ///
    /// @throws NotFoundException if one is nobody
    /// @throws UnclearException if one could be several, or both are the same
    public CorrectionView apart(String who, String from) {
        return corrections.apart(who, from);
    }

    /// The one person that `who` means: an id, an address or a name.
    ///
    /// @throws NotFoundException if there is none
    /// @throws UnclearException if it could be several
    public PersonView requirePerson(String who) {
        return people.require(who);
    }

    /// Whom the owner knows, closest first.
    ///
    /// @param query words that must all be found; empty for everybody
    public List<PersonView> people(String query, int limit) {
        return people.find(query, limit);
    }

    /// Everybody, closest first, from one place of the list on.
    ///
    /// @param offset how many to pass over
    public List<PersonView> closest(int offset, int limit) {
        return people.closest(offset, limit);
    }

    /// Whom the owner follows, those with the newest trace first.
    public List<FollowView> follows() {
        return people.follows();
    }

    /// How many pairs of people may be one and wait for the owner's word.
    public int countQuestions() {
        return store.corrections().possiblePairs().size();
    }

    /// How many people the archives hold.
    public int countPeople() {
        return store.people().lookup().people();
    }

    /// Messages and events with these words, newest first.
    ///
    /// @throws IllegalArgumentException if a date or channel in the query cannot be read; the
    ///   message says what is expected
    /// @throws NotFoundException if the query asks for somebody who is nobody
    public SearchResult search(SearchRequest request) {
        return new SearchDesk(store, texts(), this::accounts).search(request);
    }

    private TextOpener texts() {
        SourceList sources = sources(Depth.TEXT);
        return new TextOpener(sources::recognise);
    }

    private List<Handle> accounts(String who) {
        return people.person(who).stream()
                .flatMap(view -> view.person().handles().stream())
                .toList();
    }

    /// The people that `who` names: an id, an address, or words of a name.
    ///
    /// @throws NotFoundException if there is none
    public List<PersonView> person(String who) {
        return people.person(who);
    }

    /// The people that `who` names, each with why its records are one person's and whom it may be
    /// beside.
    ///
    /// @throws NotFoundException if there is none
    public List<PersonWhy> personWhy(String who) {
        return reasons.why(who);
    }

    /// Writes out what the home holds; returns how many cards or decisions.
    public int export(Export what, PrintWriter out) throws IOException {
        return new Exporter(store).write(what, out);
    }

    /// Checks the home.
    ///
    /// @param rebuild also works out people and ties again from the records
    public DoctorReport doctor(boolean rebuild) {
        if (rebuild) {
            store.rebuild();
            new WordsReader(store, sources(Depth.TEXT), ImportProgress.none()).run();
            people.link();
        }
        return Doctor.examine(store);
    }

    /// Writes the store, `policy.toml` and, if wanted, the archives dropped into the browser into
    /// one file; also while another program writes.
    ///
    /// @return what the owner is told, a sentence each
    /// @throws dev.familiar.store.StoreException if the name is taken or it cannot be written
    public List<String> backup(BackupRequest request) {
        return BackupDesk.backUp(store, request);
    }

    /// Puts a backup in place; what was there is kept aside.
    ///
    /// @return what the owner is told, a sentence each
    /// @throws dev.familiar.store.StoreException if it is no backup, or the home is open; nothing
    ///   is changed then
    public static List<String> restore(Path file, Path home) {
        return BackupDesk.restore(file, home);
    }

    @Override
    public void close() {
        if (owns) {
            store.close();
            workers.close();
        }
    }
}

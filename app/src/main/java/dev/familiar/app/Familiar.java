package dev.familiar.app;

import dev.familiar.app.asking.AskDesk;
import dev.familiar.app.asking.SearchFinder;
import dev.familiar.app.asking.WhoDesk;
import dev.familiar.app.corrections.CorrectionDesk;
import dev.familiar.app.corrections.CorrectionView;
import dev.familiar.app.corrections.QuestionKeeper;
import dev.familiar.app.corrections.ReasonDesk;
import dev.familiar.app.course.CourseDesk;
import dev.familiar.app.durable.DurableDesk;
import dev.familiar.app.export.Exporter;
import dev.familiar.app.following.FollowDesk;
import dev.familiar.app.glance.GlanceDesk;
import dev.familiar.app.introductions.FavourDesk;
import dev.familiar.app.introductions.IntroductionDesk;
import dev.familiar.app.introductions.LedgerView;
import dev.familiar.app.json.TriageJson;
import dev.familiar.app.learning.LearningDesk;
import dev.familiar.app.learning.PolicyChanges;
import dev.familiar.app.learning.PolicyFile;
import dev.familiar.app.occasion.BriefDesk;
import dev.familiar.app.occasion.OccasionDesk;
import dev.familiar.app.occasion.OccasionKeeper;
import dev.familiar.app.outgoing.InviteDesk;
import dev.familiar.app.paths.PathDesk;
import dev.familiar.app.people.FindDesk;
import dev.familiar.app.people.OwnerDesk;
import dev.familiar.app.people.OwnerSelf;
import dev.familiar.app.people.PeopleDesk;
import dev.familiar.app.people.RosterKeeper;
import dev.familiar.app.people.SayingDesk;
import dev.familiar.app.policy.PolicyDesk;
import dev.familiar.app.policy.StatsDesk;
import dev.familiar.app.pressing.PressDesk;
import dev.familiar.app.reading.ReadingDesk;
import dev.familiar.app.requests.AuditDesk;
import dev.familiar.app.requests.DecisionLog;
import dev.familiar.app.requests.RequestDesk;
import dev.familiar.app.search.NameMentions;
import dev.familiar.app.search.SearchDesk;
import dev.familiar.app.search.TraceDesk;
import dev.familiar.app.sharing.ShareDesk;
import dev.familiar.app.touch.TouchDesk;
import dev.familiar.app.touch.TouchKeeper;
import dev.familiar.store.OwnerBook.TakenBack;
import dev.familiar.store.Store;
import dev.familiar.store.row.Correction;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/// One owner's Familiar: the desks at which the two faces ask, and what spans several of them.
///
/// Holds the home's store open. For one thread, and so are its desks. One program at a time may
/// write to a home ([#open]); any number may read it meanwhile ([#openReading]).
public final class Familiar implements AutoCloseable {

    private final Path home;
    private final Store store;
    private final InstantSource clock;
    private final Workers workers;
    private final PolicyChanges policyChanges;
    private final RosterKeeper rosters;
    private final OccasionKeeper occasionKeeper;
    private final TouchKeeper touches;
    private final QuestionKeeper questions;

    private final boolean owns;
    private final ReadingDesk reading;
    private final PeopleDesk people;
    private final FindDesk finding;
    private final OwnerDesk owner;
    private final SayingDesk sayings;
    private final CorrectionDesk corrections;
    private final ReasonDesk reasons;
    private final RequestDesk requests;
    private final DecisionLog decisions;
    private final PressDesk pressing;
    private final AuditDesk audit;
    private final LearningDesk learning;
    private final PolicyDesk policy;
    private final StatsDesk stats;
    private final AskDesk asking;
    private final IntroductionDesk introductions;
    private final FavourDesk favours;
    private final WhoDesk candidates;
    private final ShareDesk sharing;
    private final SearchDesk search;
    private final GlanceDesk glance;
    private final TraceDesk traces;
    private final CourseDesk course;
    private final Exporter exporter;
    private final PathDesk paths;
    private final FollowDesk following;
    private final InviteDesk outgoing;
    private final DurableDesk durable;
    private final OccasionDesk occasions;
    private final BriefDesk brief;
    private final TouchDesk touch;

    /// @param owns whether closing this closes the store
    private Familiar(
            Path home,
            Store store,
            Workers workers,
            InstantSource clock,
            PolicyChanges policyChanges,
            RosterKeeper rosters,
            OccasionKeeper occasionKeeper,
            TouchKeeper touches,
            QuestionKeeper questions,
            boolean owns) {
        this.home = home;
        this.policyChanges = policyChanges;
        this.rosters = rosters;
        this.occasionKeeper = occasionKeeper;
        this.touches = touches;
        this.questions = questions;
        this.owns = owns;
        this.store = store;
        this.workers = workers;
        this.clock = clock;
        this.people = new PeopleDesk(store, clock);
        Supplier<OwnerSelf> self = () -> rosters.self(store);
        this.finding = new FindDesk(store, clock, people, rosters);
        this.owner = new OwnerDesk(store, people);
        this.sayings = new SayingDesk(store, people, clock);
        this.introductions = new IntroductionDesk(store, people, self, clock);
        this.favours = new FavourDesk(store, people, clock);
        this.following = new FollowDesk(store, people, self, clock);
        this.outgoing = new InviteDesk(store, people, clock);
        this.durable = new DurableDesk(store, people, clock);
        SearchFinder finder = new SearchFinder(finding);
        this.paths = new PathDesk(store, people, finding, self, clock);
        this.occasions = new OccasionDesk(store, people, occasionKeeper, clock);
        this.touch = new TouchDesk(store, people, introductions, occasions, touches, clock);
        this.candidates = new WhoDesk(store, finder, people, favours, paths, clock);
        this.sharing = new ShareDesk(store, finding, people, clock);
        this.reading = new ReadingDesk(store, people, owner, introductions::settle, workers, clock);
        this.corrections = new CorrectionDesk(store, people, questions, clock);
        this.reasons = new ReasonDesk(store, people, corrections);
        PolicyFile said = new PolicyFile(home);
        this.learning = new LearningDesk(store, said, clock);
        this.brief = new BriefDesk(store, people, paths, occasions, reading.texts());
        NameMentions names = new NameMentions(store, reading.texts());
        this.requests =
                new RequestDesk(store, names, self, learning, TriageJson::record, workers, clock);
        this.asking = new AskDesk(requests);
        this.decisions = new DecisionLog(store);
        this.pressing = new PressDesk(store, clock);
        this.audit = new AuditDesk(store, names, learning, clock);
        this.stats = new StatsDesk(store, requests, said);
        this.policy = new PolicyDesk(store, requests, said);
        this.search = new SearchDesk(store, reading.texts(), people::accounts);
        this.glance = new GlanceDesk(store, people, search);
        this.traces = new TraceDesk(store, reading.texts());
        this.course = new CourseDesk(store, clock);
        this.exporter = new Exporter(store);
    }

    /// Opens the home in that folder, making it if it is not there.
    ///
    /// @param home the owner's folder
    /// @param clock what time it is, but for a home made by [#openMadeUp], which keeps its day
    /// @throws dev.familiar.store.StoreException if the folder cannot be used
    /// @throws dev.familiar.app.refusal.NotFoundException if a folder has the store's name
    public static Familiar open(Path home, InstantSource clock) {
        HomeRemains.refuseFolder(home);
        return open(workers -> Store.open(home, workers), home, clock);
    }

    /// Opens the home in that folder for the owner's words; makes nothing.
    ///
    /// @throws dev.familiar.store.StoreException also if there is no home
    /// @throws dev.familiar.app.refusal.NotFoundException if there is a home without its store
    public static Familiar openExisting(Path home, InstantSource clock) {
        HomeRemains.refuse(home);
        return open(workers -> Store.openExisting(home, workers), home, clock);
    }

    /// Opens the home in that folder for reading, also while another program writes: what changes
    /// something fails. Nothing is made or changed in the folder.
    ///
    /// @throws dev.familiar.store.StoreException if there is no home, or it cannot be read
    /// @throws dev.familiar.app.refusal.NotFoundException if there is a home without its store
    public static Familiar openReading(Path home, InstantSource clock) {
        HomeRemains.refuse(home);
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
            InstantSource time =
                    WorldClock.of(home, clock).map(InstantSource.class::cast).orElse(clock);
            Familiar familiar =
                    new Familiar(
                            home,
                            store.apply(workers),
                            workers,
                            time,
                            new PolicyChanges(new PolicyFile(home)),
                            new RosterKeeper(home),
                            new OccasionKeeper(home),
                            new TouchKeeper(),
                            new QuestionKeeper(),
                            true);
            open = true;
            return familiar;
        } finally {
            if (!open) {
                workers.close();
            }
        }
    }

    /// Opens the home of a made-up world, making it if it is not there. It is always that day in
    /// it, whoever opens it later.
    ///
    /// @param home a folder for this world alone
    /// @param day its today
    /// @param clock what time it is outside
    /// @throws ConfigurationException if something else is in the folder
    /// @throws IOException if the folder cannot be written to
    public static Familiar openMadeUp(Path home, LocalDate day, InstantSource clock)
            throws IOException {
        WorldClock.settle(home, day, clock);
        return open(home, clock);
    }

    /// A second Familiar on the same home, for another thread; it sees what this one changes. Close
    /// it before this one.
    public Familiar beside() {
        return new Familiar(
                home,
                store,
                workers,
                clock,
                policyChanges,
                rosters,
                occasionKeeper,
                touches,
                questions,
                false);
    }

    /// A number that is greater after every change, of the store, of the policy or of the day: what
    /// was shown before may be out of date then. For any thread; waits for nobody.
    public long state() {
        long day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).toEpochDay();
        return store.epochs().state() + policyChanges.count() + day;
    }

    /// What time it is here; a made-up world brings its own.
    public InstantSource clock() {
        return clock;
    }

    /// Whether this is a made-up world, in which nobody is real.
    public boolean isMadeUp() {
        return clock instanceof WorldClock;
    }

    /// Whether that folder is the home of a made-up world, open or not.
    ///
    /// @throws dev.familiar.app.refusal.ConfigurationException if it does not say which day it is
    public static boolean isMadeUp(Path home) {
        return WorldClock.of(home, InstantSource.system()).isPresent();
    }

    /// The owner's folder.
    public Path home() {
        return home;
    }

    /// Where archives and mailboxes come in.
    public ReadingDesk reading() {
        return reading;
    }

    /// Whom the owner knows, what passed, and what they noted about people.
    public PeopleDesk people() {
        return people;
    }

    /// Whom the owner knows, by a question in plain words.
    public FindDesk finding() {
        return finding;
    }

    /// Which accounts are the owner's.
    public OwnerDesk owner() {
        return owner;
    }

    /// The owner's last word on people.
    public SayingDesk sayings() {
        return sayings;
    }

    /// The owner's word on who is who.
    public CorrectionDesk corrections() {
        return corrections;
    }

    /// Why records are one person's.
    public ReasonDesk reasons() {
        return reasons;
    }

    /// Connection requests: the verdicts on them, and deciding.
    public RequestDesk requests() {
        return requests;
    }

    /// How well the owner knows anybody they are asked about.
    public AskDesk asking() {
        return asking;
    }

    /// Introductions, and whom the owner may ask for one.
    public IntroductionDesk introductions() {
        return introductions;
    }

    /// Which favours the owner asked of whom.
    public FavourDesk favours() {
        return favours;
    }

    /// Whom the owner could ask for something.
    public WhoDesk candidates() {
        return candidates;
    }

    /// Lists of people for somebody else.
    public ShareDesk sharing() {
        return sharing;
    }

    /// All decisions ever taken.
    public DecisionLog decisions() {
        return decisions;
    }

    /// What was decided and is still to be pressed on the platform.
    public PressDesk pressing() {
        return pressing;
    }

    /// How well the owner knows the people they are connected with.
    public AuditDesk audit() {
        return audit;
    }

    /// What the owner's decisions have taught.
    public LearningDesk learning() {
        return learning;
    }

    /// The owner's policy, and what another would change.
    public PolicyDesk policy() {
        return policy;
    }

    /// How well the advice agreed with what the owner decided.
    public StatsDesk stats() {
        return stats;
    }

    /// Messages and events by their words.
    public SearchDesk search() {
        return search;
    }

    /// People, organisations and messages at once, while their names are being typed.
    public GlanceDesk glance() {
        return glance;
    }

    /// The records that evidence rests on, opened.
    public TraceDesk traces() {
        return traces;
    }

    /// What passed with a person.
    public CourseDesk course() {
        return course;
    }

    /// Writes out what the home holds.
    public Exporter exporter() {
        return exporter;
    }

    /// Who stands closer to somebody, and whom a person knows.
    public PathDesk paths() {
        return paths;
    }

    /// Whom the owner follows, and what came of them.
    public FollowDesk following() {
        return following;
    }

    /// What to write with a connection request.
    public InviteDesk outgoing() {
        return outgoing;
    }

    /// Which close ties would be lost.
    public DurableDesk durable() {
        return durable;
    }

    /// Birthdays, anniversaries and new jobs of those the owner knows.
    public OccasionDesk occasions() {
        return occasions;
    }

    /// Whom the owner meets on a day.
    public BriefDesk brief() {
        return brief;
    }

    /// With whom to be in touch again.
    public TouchDesk touch() {
        return touch;
    }

    /// Takes back the last thing the owner said, a decision, a word on who is who or an entry of
    /// the ledger, whichever came last; empty if there is none.
    ///
    /// Two who ask at once, beside each other, take back two words: the last and the one before.
    public Optional<Undone> undo() {
        return undo(corrections::settled);
    }

    /// As [#undo], but a word on who is who is left to [CorrectionDesk#workIn]: on the disk at
    /// once.
    public Optional<Undone> takeBack() {
        return undo(corrections::told);
    }

    private Optional<Undone> undo(Function<Correction, CorrectionView> told) {
        return store.owner()
                .undoLast()
                .map(word ->
                        switch (word) {
                            case TakenBack.Decided(var decisions) ->
                                    new Undone.Decided(
                                            decisions.stream().map(requests::undone).toList());
                            case TakenBack.Corrected(var correction) ->
                                    new Undone.Corrected(told.apply(correction));
                            case TakenBack.Ledgered(var entry) ->
                                    new Undone.Ledgered(LedgerView.of(entry));
                        });
    }

    /// Whether who is who rests on less than was read.
    public boolean isBehind() {
        return store.people().arePeopleStale() && !store.archives().isEmpty();
    }

    /// Works out who is who where an import ended before it could, or the home comes from an older
    /// version: what is answered rests on everything that was read. Does nothing if that is so.
    ///
    /// @param before told that it begins; it takes seconds where there is much mail
    /// @throws dev.familiar.store.StoreException if it cannot be written; answers are as before
    ///   then
    public void catchUp(Runnable before) {
        if (isBehind()) {
            before.run();
            int _ = people.link();
            int _ = introductions.settle();
        }
    }

    /// Checks the home.
    ///
    /// @param rebuild also works out people and ties again from the records
    public DoctorReport doctor(boolean rebuild) {
        List<String> gone = List.of();
        if (rebuild) {
            store.rebuild();
            gone = reading.rereadWords();
            people.link();
        }
        return Doctor.examine(store, new PolicyFile(home), clock, gone);
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

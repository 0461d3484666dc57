package dev.familiar.network.occasion;

import dev.familiar.identity.lexicon.MailDomains;
import dev.familiar.identity.name.FoldedText;
import dev.familiar.model.EmailAddress;
import dev.familiar.model.PartialDate;
import dev.familiar.network.occasion.JobChange.Certainty;
import dev.familiar.network.occasion.JobChange.Kind;
import dev.familiar.network.occasion.JobSign.Witness;
import dev.familiar.network.organisation.OrganisationBook;
import dev.familiar.network.organisation.OrganisationName;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

// To congratulate somebody on a job they lost is worse than to say nothing a hundred times, so a
// change has to get past everything that may look like one: another writing of the title or of the
// firm, a firm renamed, a seat on a board, an old job written in later. What is left is sure if the
// person said so on their own profile, or in a signature that stayed, or if two witnesses of
// different kinds agree; else it is "perhaps".

/// Finds the changes of job in what the records of one person show. Immutable, for many threads.
public final class JobChangeFinder {

    /// Signs further apart are of two changes: a profile may be brought up to date a year late.
    private static final int TOGETHER_DAYS = 400;

    /// Where the old job was seen at most so many days before the new one, the month is known.
    private static final int MONTH_DAYS = 62;

    /// A job that began so many days before the old one was last seen is no new one.
    private static final int EARLIER_DAYS = 90;

    /// Signatures are dated by month: seen in a later month, it stayed.
    private static final int STAYED_DAYS = 28;

    private final Renames renames;
    private final OrganisationBook book;

    /// @param renames firms that changed their names
    /// @param book knows other names of firms
    public JobChangeFinder(Renames renames, OrganisationBook book) {
        this.renames = renames;
        this.book = book;
    }

    /// That somebody is not where they were any more.
    ///
    /// @param witness departure or bounce
    /// @param organisation the employer that is named, empty for a bounce
    /// @param account the address that spoke, or that is dead
    /// @param noticed the day
    /// @param record its key
    public record Ending(
            Witness witness,
            String organisation,
            String account,
            LocalDate noticed,
            String record) {

        /// Hides the person.
        @Override
        public String toString() {
            return "Ending[" + witness + ", " + noticed + "]";
        }
    }

    /// An address that somebody began to write from.
    ///
    /// @param address which
    /// @param first the day of the first message
    /// @param record key of that message or of the address's record
    public record NewAddress(EmailAddress address, LocalDate first, String record) {}

    /// A change as one witness shows it.
    ///
    /// @param isOwnWord whether the person's own words suffice
    /// @param last the last day on which the old job was seen; null where it was not
    private record Draft(
            Kind kind,
            Post before,
            Post after,
            JobSign sign,
            boolean isOwnWord,
            @Nullable LocalDate last,
            @Nullable PartialDate start) {}

    /// What there is to congratulate somebody on, oldest first.
    ///
    /// @param sightings of jobs; versions of one record have its key
    public List<JobChange> find(
            Collection<JobSighting> sightings,
            Collection<Ending> endings,
            Collection<NewAddress> addresses) {
        List<Draft> drafts = new ArrayList<>();
        versions(sightings).forEach(versions -> addVersions(versions, drafts));
        addSigned(of(sightings, EnumSet.of(Witness.SIGNATURE)), drafts);
        addTold(sightings, drafts);
        drafts.sort(
                Comparator.comparing((Draft draft) -> draft.sign().noticed())
                        .thenComparing(draft -> draft.sign().witness())
                        .thenComparing(draft -> draft.sign().trace()));
        List<List<Draft>> groups = new ArrayList<>();
        for (Draft draft : drafts) {
            groups.stream()
                    .filter(group -> isOne(group.getFirst(), draft))
                    .findFirst()
                    .orElseGet(() -> {
                        List<Draft> group = new ArrayList<>();
                        groups.add(group);
                        return group;
                    })
                    .add(draft);
        }
        return groups.stream()
                .map(group -> change(group, endings, addresses))
                .filter(change -> !isLostSince(change, sightings))
                .sorted(Comparator.comparing(JobChange::noticed))
                .toList();
    }

    /// The versions of each record of which there can be several, in order of time.
    private static Collection<List<JobSighting>> versions(Collection<JobSighting> sightings) {
        Map<String, List<JobSighting>> byRecord = new TreeMap<>();
        for (JobSighting one : of(sightings, EnumSet.of(Witness.PROFILE, Witness.CARD))) {
            byRecord.computeIfAbsent(one.record(), _ -> new ArrayList<>()).add(one);
        }
        return byRecord.values();
    }

    private static List<JobSighting> of(Collection<JobSighting> sightings, Set<Witness> witnesses) {
        return sightings.stream()
                .filter(one -> witnesses.contains(one.witness()))
                .sorted(
                        Comparator.comparing(JobSighting::first)
                                .thenComparing(JobSighting::last)
                                .thenComparing(JobSighting::record))
                .toList();
    }

    /// Versions without a job, or with one that is lost, are passed over: who had one before and
    /// has another after has a new one all the same.
    private void addVersions(List<JobSighting> versions, List<Draft> drafts) {
        List<JobSighting> jobs =
                versions.stream().filter(one -> !one.post().organisation().isEmpty()).toList();
        JobSighting before = null;
        List<String> earlier = new ArrayList<>();
        for (JobSighting now : jobs) {
            if (Standstill.of(now.post()) == Standstill.Sort.LOST) {
                continue;
            }
            if (before != null) {
                boolean wasThere = earlier.stream().anyMatch(firm -> isOneFirm(firm, now.post()));
                draft(before, now, !wasThere).ifPresent(drafts::add);
                earlier.add(before.post().organisation());
            }
            before = now;
        }
    }

    /// A signature that gives way to another employer's. Two in use side by side are two jobs, or
    /// two writings of one.
    private void addSigned(List<JobSighting> signed, List<Draft> drafts) {
        List<JobSighting> named =
                signed.stream().filter(one -> !one.post().organisation().isEmpty()).toList();
        for (int i = 1; i < named.size(); i++) {
            JobSighting now = named.get(i);
            List<JobSighting> others =
                    named.stream()
                            .filter(one -> !isOneFirm(one.post().organisation(), now.post()))
                            .toList();
            boolean isFirstThere =
                    named.subList(0, i).stream()
                            .noneMatch(one -> isOneFirm(one.post().organisation(), now.post()));
            boolean isAfterAll =
                    others.stream()
                            .filter(one -> one.first().isBefore(now.first()))
                            .noneMatch(one -> one.last().isAfter(now.first()));
            JobSighting before =
                    others.stream()
                            .filter(one -> one.first().isBefore(now.first()))
                            .max(Comparator.comparing(JobSighting::last))
                            .orElse(null);
            if (before != null && isFirstThere && isAfterAll && !isOneHouse(before, now)) {
                draft(before, now, stays(named, now)).ifPresent(drafts::add);
            }
        }
        addSignedPromotions(named, drafts);
    }

    /// Another title at the same employer that takes the place of the first.
    private void addSignedPromotions(List<JobSighting> named, List<Draft> drafts) {
        for (int i = 1; i < named.size(); i++) {
            JobSighting before = named.get(i - 1);
            JobSighting now = named.get(i);
            boolean follows = !before.last().isAfter(now.first());
            if (follows && isOneFirm(before.post().organisation(), now.post())) {
                draft(before, now, stays(named, now)).ifPresent(drafts::add);
            }
        }
    }

    private boolean stays(List<JobSighting> named, JobSighting now) {
        return named.stream()
                .filter(one -> isOneFirm(one.post().organisation(), now.post()))
                .anyMatch(one -> ChronoUnit.DAYS.between(now.first(), one.last()) >= STAYED_DAYS);
    }

    /// Two signatures from one address at an employer's domain are of one employer, whatever they
    /// call it.
    private static boolean isOneHouse(JobSighting one, JobSighting other) {
        Optional<EmailAddress> a = EmailAddress.parse(one.account());
        Optional<EmailAddress> b = EmailAddress.parse(other.account());
        return a.isPresent()
                && b.isPresent()
                && a.get().domain().equals(b.get().domain())
                && !MailDomains.isFree(a.get().domain());
    }

    /// What a platform told: against the last job that anything else shows from before.
    private void addTold(Collection<JobSighting> sightings, List<Draft> drafts) {
        for (JobSighting written : of(sightings, EnumSet.of(Witness.NOTIFICATION))) {
            JobSighting told = titled(written, sightings);
            JobSighting before = before(told, sightings);
            if (before == null) {
                if (Standstill.of(told.post()) == Standstill.Sort.JOB
                        && !told.post().organisation().isEmpty()) {
                    drafts.add(
                            new Draft(
                                    Kind.NEW_EMPLOYER,
                                    new Post("", ""),
                                    told.post(),
                                    sign(told),
                                    false,
                                    null,
                                    month(told.first())));
                }
            } else {
                draft(before, told, false).ifPresent(drafts::add);
            }
        }
    }

    /// A mail that names no title is of the title that the profile shows there: it may be a seat on
    /// a board.
    private JobSighting titled(JobSighting told, Collection<JobSighting> sightings) {
        if (!told.post().title().isEmpty()) {
            return told;
        }
        return of(sightings, EnumSet.of(Witness.PROFILE, Witness.SIGNATURE)).stream()
                .filter(one -> isOneFirm(one.post().organisation(), told.post()))
                .filter(one -> apart(one.first(), told.first()) <= TOGETHER_DAYS)
                .findFirst()
                .map(one ->
                        new JobSighting(
                                told.witness(),
                                told.record(),
                                told.account(),
                                new Post(told.post().organisation(), one.post().title()),
                                told.first(),
                                told.last(),
                                told.start()))
                .orElse(told);
    }

    /// The last job that anything else shows from before. Where that is the one that was told of,
    /// the mail came after the profile, and confirms it.
    private @Nullable JobSighting before(JobSighting told, Collection<JobSighting> sightings) {
        List<JobSighting> earlier =
                of(sightings, EnumSet.of(Witness.PROFILE, Witness.SIGNATURE, Witness.CARD)).stream()
                        .filter(one -> one.first().isBefore(told.first()))
                        .filter(one -> !one.post().organisation().isEmpty())
                        .sorted(Comparator.comparing(JobSighting::last))
                        .toList();
        JobSighting last = earlier.isEmpty() ? null : earlier.getLast();
        boolean confirms =
                last != null
                        && isOneFirm(last.post().organisation(), told.post())
                        && (told.post().title().isEmpty()
                                || Title.isSame(last.post().title(), told.post().title()));
        if (!confirms) {
            return last;
        }
        return earlier.reversed().stream()
                .filter(one -> !isOneFirm(one.post().organisation(), told.post()))
                .findFirst()
                .orElse(last);
    }

    private static JobSign sign(JobSighting sighting) {
        return new JobSign(sighting.witness(), sighting.first(), sighting.record());
    }

    private static PartialDate month(LocalDate day) {
        return new PartialDate(day.getYear(), day.getMonthValue(), 0);
    }

    /// The change from one sighting to the next; empty if there is nothing to congratulate on.
    ///
    /// @param clear whether nothing about the sightings themselves leaves a doubt
    private Optional<Draft> draft(JobSighting before, JobSighting now, boolean clear) {
        Standstill.Sort was = Standstill.of(before.post());
        Standstill.Sort is = Standstill.of(now.post());
        boolean nothing =
                is == Standstill.Sort.LOST
                        || is == Standstill.Sort.SIDE
                        || now.post().organisation().isEmpty()
                        || isOld(before, now);
        if (nothing) {
            return Optional.empty();
        }
        boolean own = now.witness() == Witness.PROFILE || now.witness() == Witness.SIGNATURE;
        boolean plain = clear && own && is == Standstill.Sort.JOB && was != Standstill.Sort.SIDE;
        if (isOneFirm(before.post().organisation(), now.post())) {
            return switch (Title.step(before.post().title(), now.post().title())) {
                case NONE -> Optional.empty();
                case BY_ONE_WORD -> Optional.of(drafted(Kind.PROMOTION, before, now, false));
                case UP -> Optional.of(drafted(Kind.PROMOTION, before, now, plain));
            };
        }
        if (isRenamed(before.post(), now.post()) || Title.isStudy(now.post().title())) {
            return Optional.empty();
        }
        return Optional.of(
                drafted(
                        Kind.NEW_EMPLOYER,
                        before,
                        now,
                        plain && !mayBeOneFirm(before.post(), now.post())));
    }

    private static Draft drafted(Kind kind, JobSighting before, JobSighting now, boolean own) {
        return new Draft(
                kind, before.post(), now.post(), sign(now), own, before.last(), now.start());
    }

    /// A job that the person had before: written in later, or shown in the place of another.
    private static boolean isOld(JobSighting before, JobSighting now) {
        PartialDate start = now.start();
        return start != null && start.latest().plusDays(EARLIER_DAYS).isBefore(before.last());
    }

    private boolean isOneFirm(String organisation, Post other) {
        return Firm.isSame(organisation, other.organisation(), book);
    }

    private boolean isRenamed(Post before, Post after) {
        return renames.isRenamed(before.organisation(), after.organisation());
    }

    /// Renamed, perhaps: called alike with the same title, or half the firm is there with them.
    private boolean mayBeOneFirm(Post before, Post after) {
        boolean sameTitle = Title.isSame(before.title(), after.title());
        return renames.isTogether(before.organisation(), after.organisation())
                || sameTitle && Firm.sharesName(before.organisation(), after.organisation());
    }

    /// Whether two drafts are of one change.
    private boolean isOne(Draft one, Draft other) {
        return one.kind() == other.kind()
                && isOneFirm(one.after().organisation(), other.after())
                && (one.kind() == Kind.NEW_EMPLOYER
                        || Title.isSame(one.after().title(), other.after().title()))
                && apart(one.sign().noticed(), other.sign().noticed()) <= TOGETHER_DAYS;
    }

    private static long apart(LocalDate one, LocalDate other) {
        return Math.abs(ChronoUnit.DAYS.between(one, other));
    }

    private JobChange change(
            List<Draft> group, Collection<Ending> endings, Collection<NewAddress> addresses) {
        Draft first = group.getFirst();
        LocalDate noticed = first.sign().noticed();
        // The one that says most of what it was, and is: a profile before a mail.
        Draft told = best(group, draft -> draft.after().title());
        Post before = best(group, draft -> draft.before().organisation()).before();
        List<JobSign> signs = new ArrayList<>();
        group.stream().map(Draft::sign).forEach(signs::add);
        if (first.kind() == Kind.NEW_EMPLOYER) {
            endings.stream()
                    .filter(ending -> apart(ending.noticed(), noticed) <= TOGETHER_DAYS)
                    .filter(ending -> isOf(ending, before))
                    .map(ending -> new JobSign(ending.witness(), ending.noticed(), ending.record()))
                    .forEach(signs::add);
            addresses.stream()
                    .filter(address -> apart(address.first(), noticed) <= TOGETHER_DAYS)
                    .filter(address -> isAt(address.address(), told.after().organisation()))
                    .map(address -> new JobSign(Witness.ADDRESS, address.first(), address.record()))
                    .forEach(signs::add);
        }
        Set<Witness> witnesses =
                signs.stream()
                        .map(JobSign::witness)
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Witness.class)));
        boolean isSure = group.stream().anyMatch(Draft::isOwnWord) || witnesses.size() > 1;
        signs.sort(
                Comparator.comparing(JobSign::witness)
                        .thenComparing(JobSign::noticed)
                        .thenComparing(JobSign::trace));
        return new JobChange(
                first.kind(),
                before,
                told.after(),
                signs,
                since(group),
                noticed,
                isSure ? Certainty.SURE : Certainty.PERHAPS);
    }

    private static Draft best(List<Draft> group, Function<Draft, String> text) {
        return group.stream()
                .filter(draft -> !text.apply(draft).isEmpty())
                .min(Comparator.comparing(draft -> draft.sign().witness()))
                .orElse(group.getFirst());
    }

    /// What a record says itself, else the month in which it was noticed if it cannot have begun
    /// long before.
    private static @Nullable PartialDate since(List<Draft> group) {
        for (Draft draft : group) {
            if (draft.start() != null) {
                return draft.start();
            }
        }
        return group.stream()
                .filter(draft -> {
                    LocalDate last = draft.last();
                    return last != null && apart(last, draft.sign().noticed()) <= MONTH_DAYS;
                })
                .map(draft -> month(draft.sign().noticed()))
                .findFirst()
                .orElse(null);
    }

    /// A departure names the employer; a bounce tells it by the domain.
    private boolean isOf(Ending ending, Post before) {
        boolean named =
                !ending.organisation().isEmpty() && isOneFirm(ending.organisation(), before);
        return named
                || EmailAddress.parse(ending.account())
                        .filter(address -> isAt(address, before.organisation()))
                        .isPresent();
    }

    /// Whether an address is at the domain of an employer: by what the domain is called, or by what
    /// the archives taught.
    private boolean isAt(EmailAddress address, String organisation) {
        Optional<OrganisationName> name = OrganisationName.parse(organisation);
        Optional<String> label = MailDomains.organisation(address);
        if (name.isEmpty() || label.isEmpty()) {
            return false;
        }
        String called = FoldedText.joined(label.get());
        boolean named =
                !called.isEmpty()
                        && (name.get().run().equals(called)
                                || name.get().words().getFirst().equals(called));
        return named
                || book.domain(address).isPresent()
                        && book.domain(address).equals(book.find(organisation));
    }

    /// Whether the person's own newer word says that they have no job any more.
    private static boolean isLostSince(JobChange change, Collection<JobSighting> sightings) {
        return sightings.stream()
                .filter(one -> one.first().isAfter(change.noticed()))
                .filter(one -> one.witness() == Witness.PROFILE)
                .max(Comparator.comparing(JobSighting::first))
                .filter(one -> Standstill.of(one.post()) == Standstill.Sort.LOST)
                .isPresent();
    }
}

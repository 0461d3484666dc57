package dev.familiar.network.search;

import dev.familiar.identity.lexicon.Organisations;
import dev.familiar.model.DateSpan;
import dev.familiar.model.EmailAddress;
import dev.familiar.network.organisation.OrganisationBook;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A person made ready to be searched: jobs with their organisations and what can be said of them
/// today, and the organisations of their addresses.
///
/// @param who the person
/// @param employments jobs, also those that headlines tell of
/// @param accounts addresses with the organisation of their domain
/// @param titles what headlines say, newest first
record Entry(
        Someone who, List<Employment> employments, List<Account> accounts, List<Titled> titles) {

    /// "ex-Acme", "formerly at Acme", in a headline.
    private static final Pattern FORMER =
            Pattern.compile(
                    "(?iU)\\b(?:ex[- ]|former(?:ly)?(?: at)? |previously(?: at)? |ehemals (?:bei )?|fr[üu]her (?:bei )?|ancien(?:nement)? (?:de |chez )?)([^|,;·•()]{2,40})");

    /// A headline and what it says.
    record Titled(Someone.Said said, Titles.Facts facts) {}

    /// An address.
    ///
    /// @param organisation the number of the one whose domain it is
    /// @param label the number of the one called as the domain is; often the same
    /// @param free whether anybody can have an address there, so that it shows no employer
    /// @param below whether it is at a host below the organisation's domain: such an address is a
    ///   list's as often as a person's (`announce@lists.example.org`)
    record Account(EmailAddress address, int organisation, int label, boolean free, boolean below) {

        boolean isOf(Set<Integer> numbers) {
            return numbers.contains(organisation) || numbers.contains(label);
        }

        /// Hides the address.
        @Override
        public String toString() {
            return "Account[" + organisation + "]";
        }
    }

    Entry {
        employments = List.copyOf(employments);
        accounts = List.copyOf(accounts);
        titles = List.copyOf(titles);
    }

    /// All jobs, also of headlines, as they are told.
    static List<Job> jobs(Someone someone) {
        List<Job> jobs = new ArrayList<>(someone.life().jobs());
        for (Someone.Said headline : someone.life().headlines()) {
            Matcher former = FORMER.matcher(headline.text());
            while (former.find()) {
                jobs.add(
                        new Job(
                                former.group(1).strip(),
                                "",
                                DateSpan.UNKNOWN,
                                Job.End.LEFT,
                                headline.word()));
            }
            String present = former.replaceAll(" ");
            Organisations.inHeadline(present)
                    .forEach(name ->
                            jobs.add(
                                    new Job(
                                            name,
                                            Organisations.title(present),
                                            DateSpan.UNKNOWN,
                                            Job.End.SEEN,
                                            headline.word())));
        }
        return jobs;
    }

    /// Makes a person ready. The book must have learned whose the domains are.
    static Entry of(Someone someone, OrganisationBook book, Titles.Memory titles, LocalDate today) {
        List<Employment> told = new ArrayList<>();
        for (Job job : jobs(someone)) {
            OptionalInt number =
                    job.organisation().isEmpty()
                            ? OptionalInt.empty()
                            : book.number(job.organisation());
            Titles.Facts facts = job.title().isEmpty() ? null : titles.of(job.title());
            told.add(new Employment(number.orElse(-1), job, facts, Employment.State.UNSURE));
        }
        List<Account> accounts = new ArrayList<>();
        for (EmailAddress address : someone.life().addresses()) {
            OptionalInt label = book.label(address);
            OptionalInt owner = book.domain(address);
            if (label.isPresent() || owner.isPresent()) {
                int of = owner.orElse(label.orElse(-1));
                accounts.add(
                        new Account(
                                address,
                                of,
                                label.orElse(of),
                                book.isOpen(address),
                                OrganisationBook.isBelow(address)));
            }
        }
        List<Titled> headlines = new ArrayList<>();
        for (Someone.Said headline : someone.life().headlines()) {
            headlines.add(new Titled(headline, titles.of(headline.text())));
        }
        return new Entry(someone, judged(told, today), accounts, headlines);
    }

    /// Says of each job what can be said today, by all of them together.
    private static List<Employment> judged(List<Employment> told, LocalDate today) {
        Employment newest = null;
        for (Employment job : told) {
            LocalDate seen = job.seen();
            boolean open = job.job().end() == Job.End.SEEN && job.organisation() >= 0;
            if (open && seen != null && (newest == null || isLater(seen, newest.seen()))) {
                newest = job;
            }
        }
        List<Employment> judged = new ArrayList<>();
        for (Employment job : told) {
            judged.add(job.with(state(job, newest, told, today)));
        }
        return judged;
    }

    private static boolean isLater(LocalDate day, @Nullable LocalDate other) {
        return other == null || day.isAfter(other);
    }

    private static Employment.State state(
            Employment job, @Nullable Employment newest, List<Employment> told, LocalDate today) {
        if (job.job().end() == Job.End.LEFT) {
            return Employment.State.LEFT;
        }
        LocalDate seen = job.seen();
        for (Employment other : told) {
            boolean same = other.organisation() >= 0 && other.organisation() == job.organisation();
            LocalDate left = other.seen();
            boolean later = left != null && (seen == null || !left.isBefore(seen));
            if (same && later && other.job().end() == Job.End.LEFT && !isNewTitle(other, told)) {
                return Employment.State.LEFT;
            }
        }
        LocalDate other = newest == null ? null : newest.seen();
        if (newest != null
                && other != null
                && newest.organisation() != job.organisation()
                && seen != null
                && ChronoUnit.DAYS.between(seen, other) > Employment.SUPERSEDED_DAYS) {
            return Employment.State.LEFT;
        }
        boolean fresh =
                seen != null && ChronoUnit.DAYS.between(seen, today) <= Employment.FRESH_DAYS;
        return fresh ? Employment.State.NOW : Employment.State.UNSURE;
    }

    /// Whether what ended is a title, and not the employment: whoever became General Partner left
    /// their place as a partner, and is at the firm as of the same export.
    private static boolean isNewTitle(Employment left, List<Employment> told) {
        LocalDate ended = left.seen();
        return !left.job().title().isEmpty()
                && ended != null
                && told.stream()
                        .filter(job -> job.job().end() == Job.End.SEEN)
                        .filter(job -> job.organisation() == left.organisation())
                        .filter(job -> !job.job().title().equals(left.job().title()))
                        .map(Employment::seen)
                        .anyMatch(seen -> seen != null && !seen.isBefore(ended));
    }

    /// The job they are in, as far as known: the first of those they are in now, else of those they
    /// may be in.
    @Nullable Employment present() {
        Employment unsure = null;
        for (Employment job : employments) {
            boolean named = job.organisation() >= 0;
            if (named && job.state() == Employment.State.NOW) {
                return job;
            }
            unsure =
                    named && unsure == null && job.state() == Employment.State.UNSURE
                            ? job
                            : unsure;
        }
        return unsure;
    }

    /// Whether this organisation is where they are now, perhaps under another title than once.
    boolean isNowAt(int organisation) {
        return employments.stream()
                .anyMatch(job ->
                        job.state() == Employment.State.NOW && job.organisation() == organisation);
    }

    /// Whether an organisation other than this is where they are now.
    boolean isNowElsewhere(int organisation) {
        return employments.stream()
                .anyMatch(job ->
                        job.state() == Employment.State.NOW
                                && job.organisation() >= 0
                                && job.organisation() != organisation);
    }

    /// Hides the person.
    @Override
    public String toString() {
        return "Entry[" + who.id() + "]";
    }
}

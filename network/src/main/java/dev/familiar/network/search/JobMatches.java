package dev.familiar.network.search;

import dev.familiar.identity.lexicon.MailDomains;
import dev.familiar.model.DateSpan;
import dev.familiar.model.PartialDate;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.BitSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

// A job shows where somebody is as of the day of the word; an address shows it as of the day it was
// last seen. Neither shows that somebody left, except by a newer sign of another employer.

/// How people answer what a question asks of organisation, kind and time. For one question.
final class JobMatches {

    private static final double LEFT = 0.8;
    private static final double UNSURE = 0.9;

    private final Roster roster;
    private final Question.@Nullable Organisation organisation;
    private final Question.@Nullable Kind kind;
    private final Question.Time time;
    private final Set<Integer> numbers;
    private final AddressUse use;

    /// The organisations asked for: thousands of people are compared with them.
    private final BitSet sought = new BitSet();

    JobMatches(Roster roster, Question question, AddressUse use) {
        this.roster = roster;
        this.use = use;
        organisation = question.where().organisation();
        kind = question.where().kind();
        time = question.time();
        numbers = organisation == null ? Set.of() : Set.copyOf(organisation.numbers());
        for (int number = 0; number < roster.book().size(); number++) {
            boolean named = organisation == null || numbers.contains(number);
            sought.set(number, named && isKind(number));
        }
    }

    /// Whether nothing is asked.
    boolean isAnywhere() {
        return organisation == null && kind == null;
    }

    /// Whoever may answer what is asked, by their place in the roster.
    BitSet candidates() {
        BitSet found = roster.candidates().at(sought);
        Question.Kind asked = kind;
        if (asked != null && organisation == null) {
            found.or(
                    roster.candidates()
                            .saying(text -> roster.headlineKinds(text).contains(asked.kind())));
        }
        return found;
    }

    /// How somebody answers; null if not.
    ///
    /// @param roles so that a job with another title answers less
    /// @param isCalled whether they have the word of the organisation in their name
    @Nullable Through of(Entry entry, RoleFits roles, boolean isCalled) {
        if (isAnywhere()) {
            return Through.NOTHING;
        }
        Through best = null;
        for (Employment job : entry.employments()) {
            if (job.organisation() >= 0 && isAsked(job.organisation())) {
                double fit = fit(job.state(), entry, job.organisation()) * roles.ofJob(job);
                best = fit == 0 ? best : Through.better(best, Through.of(job, fit));
            }
        }
        for (Entry.Account account : entry.accounts()) {
            if (isAsked(entry, account)) {
                best = Through.better(best, through(entry, account));
            }
        }
        Question.Kind asked = kind;
        boolean lasts = time != Question.Time.FORMERLY;
        if (best == null
                && organisation == null
                && asked != null
                && lasts
                && isHeadline(entry, asked)) {
            return Through.headline(UNSURE);
        }
        return best == null && isCalled ? Through.NAME : best;
    }

    /// Whether an organisation is the one asked for, or of its kind.
    boolean isAsked(int number) {
        return sought.get(number);
    }

    private boolean isKind(int number) {
        return kind == null || roster.book().kinds(number).contains(kind.kind());
    }

    private boolean isAsked(Entry entry, Entry.Account account) {
        if (organisation == null) {
            return isAsked(account.organisation()) && (!account.free() || hasLeft(entry, account));
        }
        String asked = organisation.domain();
        String domain = account.address().domain();
        boolean exact = domain.equals(asked);
        boolean named =
                asked.isEmpty() ? account.isOf(numbers) : exact || domain.endsWith("." + asked);
        return named
                && isKind(account.organisation())
                && (exact || !account.below() || use.of(account.address()).wrote());
    }

    /// Whether an address at a domain that looks open is of a former employer: those who left a
    /// bank work all over the place, and wrote from there before. Who has it beside a job is a
    /// member.
    private boolean hasLeft(Entry entry, Entry.Account account) {
        return !MailDomains.isFree(account.address().domain())
                && state(entry, account, use.of(account.address()).span()) == Employment.State.LEFT;
    }

    private boolean isHeadline(Entry entry, Question.Kind asked) {
        return entry.titles().stream()
                .anyMatch(headline ->
                        roster.headlineKinds(headline.said().text()).contains(asked.kind()));
    }

    private @Nullable Through through(Entry entry, Entry.Account account) {
        DateSpan used = use.of(account.address()).span();
        Employment.State state = state(entry, account, used);
        double fit = fit(state, entry, account.organisation());
        return fit == 0 ? null : Through.of(account, used, state, fit);
    }

    /// An address in use shows where somebody is; one that is not used any more shows that they
    /// left only if they are seen elsewhere since.
    private Employment.State state(Entry entry, Entry.Account account, DateSpan used) {
        PartialDate to = used.to();
        if (to == null) {
            return Employment.State.UNSURE;
        }
        LocalDate last = to.latest();
        for (Entry.Account other : entry.accounts()) {
            PartialDate later =
                    other.free() || other.organisation() == account.organisation()
                            ? null
                            : use.of(other.address()).span().to();
            if (later != null && isSuperseded(last, later.latest())) {
                return Employment.State.LEFT;
            }
        }
        for (Employment job : entry.employments()) {
            LocalDate seen = job.seen();
            boolean elsewhere =
                    job.organisation() >= 0
                            && job.organisation() != account.organisation()
                            && job.state() != Employment.State.LEFT;
            if (elsewhere && seen != null && isSuperseded(last, seen)) {
                return Employment.State.LEFT;
            }
        }
        // Who still writes, and from elsewhere, may have left.
        LocalDate seen = entry.who().closeness().last();
        boolean fresh = ChronoUnit.DAYS.between(last, roster.today()) <= Employment.FRESH_DAYS;
        return fresh && (seen == null || !isSuperseded(last, seen))
                ? Employment.State.NOW
                : Employment.State.UNSURE;
    }

    private static boolean isSuperseded(LocalDate last, LocalDate later) {
        return ChronoUnit.DAYS.between(last, later) > Employment.SUPERSEDED_DAYS;
    }

    /// 0 if the time asked for is another.
    private double fit(Employment.State state, Entry entry, int at) {
        return switch (time) {
            case ANY, EVER ->
                    switch (state) {
                        case NOW -> 1;
                        case LEFT -> LEFT;
                        case UNSURE -> UNSURE;
                    };
            case NOW ->
                    switch (state) {
                        case NOW -> 1;
                        case LEFT -> 0;
                        case UNSURE -> entry.isNowElsewhere(at) ? 0 : UNSURE / 2;
                    };
            case FORMERLY ->
                    switch (state) {
                        case NOW -> 0;
                        case LEFT -> entry.isNowAt(at) ? 0 : 1;
                        case UNSURE -> entry.isNowElsewhere(at) ? UNSURE : 0;
                    };
        };
    }
}

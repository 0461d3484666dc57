package dev.familiar.network.occasion;

import dev.familiar.model.PartialDate;
import dev.familiar.network.occasion.Anniversaries.Held;
import dev.familiar.network.occasion.JobChangeFinder.Ending;
import dev.familiar.network.organisation.OrganisationBook;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Says which jobs somebody still has whose beginning is known. Immutable, for many threads.
///
/// A new title at one employer begins no new time there. Where nothing later shows another
/// employer, a departure or a job lost, the job is taken to last.
public final class HeldJobs {

    private final OrganisationBook book;

    /// @param book knows other names of firms
    public HeldJobs(OrganisationBook book) {
        this.book = book;
    }

    /// The job or jobs, at most one for each employer: with the earliest beginning that is known.
    ///
    /// @param told jobs of which something else told since when they have had them
    public List<Held> of(
            Collection<JobChange> changes,
            Collection<JobSighting> sightings,
            Collection<Ending> endings,
            Collection<Held> told) {
        List<Held> begun = new ArrayList<>(told);
        for (JobChange change : changes) {
            PartialDate since = change.since();
            if (since != null && change.isSure() && change.kind() == JobChange.Kind.NEW_EMPLOYER) {
                begun.add(
                        new Held(
                                change.after(),
                                since,
                                change.noticed(),
                                change.signs().getFirst().trace()));
            }
        }
        for (JobSighting one : sightings) {
            PartialDate start = one.start();
            if (start != null && Standstill.of(one.post()) != Standstill.Sort.LOST) {
                begun.add(new Held(one.post(), start, one.last(), one.record()));
            }
        }
        begun.sort(
                Comparator.comparing((Held job) -> job.start().earliest())
                        .thenComparing(Held::trace));
        List<Held> held = new ArrayList<>();
        for (Held job : begun) {
            boolean known = held.stream().anyMatch(other -> isAt(other, job.post()));
            if (!known) {
                seen(job, sightings, endings).ifPresent(held::add);
            }
        }
        return held;
    }

    private boolean isAt(Held job, Post post) {
        return Firm.isSame(job.post().organisation(), post.organisation(), book);
    }

    /// The job as it was seen last; empty if it is over.
    private Optional<Held> seen(
            Held job, Collection<JobSighting> sightings, Collection<Ending> endings) {
        JobSighting newest =
                sightings.stream()
                        .filter(one -> !one.post().text().isEmpty())
                        .max(
                                Comparator.comparing(JobSighting::last)
                                        // A profile is brought up to date, a card seldom.
                                        .thenComparing(
                                                one -> one.witness(), Comparator.reverseOrder()))
                        .orElse(null);
        boolean left =
                endings.stream()
                        .anyMatch(ending ->
                                ending.witness() == JobSign.Witness.DEPARTURE
                                        && ending.noticed().isAfter(job.start().earliest())
                                        && Firm.isSame(
                                                ending.organisation(),
                                                job.post().organisation(),
                                                book));
        boolean elsewhere =
                newest != null
                        && newest.last().isAfter(job.seen())
                        && (Standstill.of(newest.post()) == Standstill.Sort.LOST
                                || !isAt(job, newest.post()));
        if (left || elsewhere) {
            return Optional.empty();
        }
        LocalDate last =
                sightings.stream()
                        .filter(one -> isAt(job, one.post()))
                        .map(JobSighting::last)
                        .filter(day -> day.isAfter(job.seen()))
                        .max(Comparator.naturalOrder())
                        .orElse(job.seen());
        return Optional.of(new Held(job.post(), job.start(), last, job.trace()));
    }
}

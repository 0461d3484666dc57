package dev.familiar.network.search;

import java.util.IdentityHashMap;
import org.jspecify.annotations.Nullable;

/// How people answer what a question asks of their role. For one question.
///
/// Each title is compared once, however many people have it.
final class RoleFits {

    private static final double LEFT = 0.8;

    private final Question.@Nullable Role role;
    private final Question.Time time;
    private final JobMatches where;
    private final IdentityHashMap<Titles.Facts, Double> fits = new IdentityHashMap<>();

    RoleFits(Question question, JobMatches where) {
        this.role = question.role();
        this.time = question.time();
        this.where = where;
    }

    boolean isAsked() {
        return role != null;
    }

    /// How well a title answers: 0 if it is another, 1 if none is asked.
    double of(Titles.Facts title) {
        Question.Role asked = role;
        return asked == null ? 1 : fits.computeIfAbsent(title, asked.sought()::fit);
    }

    /// Whether the title of this very job is what was asked: 0 if it is another.
    double ofJob(Employment job) {
        Titles.Facts title = job.title();
        return title == null ? 1 : of(title);
    }

    /// How somebody answers, 0 if not.
    ///
    /// @param through what shows that they are where it is asked for
    /// @param isCalled whether they have the word of the role in their name
    double of(Entry entry, Through through, boolean isCalled) {
        Employment job = through.job();
        if (role == null || (job != null && job.title() != null)) {
            return 1;
        }
        double best = isCalled ? 1 : 0;
        for (Employment other : entry.employments()) {
            Titles.Facts title = other.title();
            if (title != null && isTold(other, entry, through)) {
                boolean left = where.isAnywhere() && other.state() == Employment.State.LEFT;
                best = Math.max(best, left ? of(title) * LEFT : of(title));
            }
        }
        if (time != Question.Time.FORMERLY && !isElsewhere(entry, through)) {
            for (Entry.Titled headline : entry.titles()) {
                best = Math.max(best, of(headline.facts()));
            }
        }
        return best;
    }

    /// A headline tells what somebody is where they are, which is not at an address they have if a
    /// job names another employer.
    private boolean isElsewhere(Entry entry, Through through) {
        return through.account() != null
                && entry.employments().stream()
                        .filter(job -> job.organisation() >= 0)
                        .filter(job -> job.state() != Employment.State.LEFT)
                        .anyMatch(job -> !where.isAsked(job.organisation()));
    }

    /// Whether the title of a job tells what somebody is where it is asked for: one at another
    /// employer does not, and one without an employer only if they are there now.
    private boolean isTold(Employment job, Entry entry, Through through) {
        if (where.isAnywhere()) {
            return isTime(job, entry);
        }
        return job.organisation() < 0
                ? through.state() == Employment.State.NOW
                : where.isAsked(job.organisation());
    }

    /// Of a role without an organisation, only the present one counts if no time is asked: "nurses"
    /// are nurses.
    private boolean isTime(Employment job, Entry entry) {
        return switch (time) {
            case EVER -> true;
            case FORMERLY -> job.state() == Employment.State.LEFT;
            case ANY, NOW ->
                    job.state() == Employment.State.NOW
                            || (job.state() == Employment.State.UNSURE
                                    && !entry.isNowElsewhere(job.organisation()));
        };
    }
}

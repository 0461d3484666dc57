package dev.familiar.network.search;

import dev.familiar.identity.name.FoldedText;
import dev.familiar.model.DateSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/// Says why one person answers, part by part. For one person.
final class Matches {

    private final Roster roster;
    private final Question question;
    private final List<Match> all = new ArrayList<>();

    Matches(Roster roster, Question question) {
        this.roster = roster;
        this.question = question;
    }

    List<Match> all() {
        return all;
    }

    void where(
            Entry entry,
            @Nullable Employment job,
            Entry.@Nullable Account account,
            DateSpan used,
            Employment.@Nullable State state) {
        Question.Kind kind = question.where().kind();
        Part part = question.where().organisation() == null ? Part.KIND : Part.ORGANISATION;
        if (job != null) {
            add(
                    part,
                    job.job().organisation(),
                    job.job().span(),
                    job.job().word().text() + said(job, entry));
        } else if (account != null) {
            String domain = account.address().domain();
            String last = used.to() == null ? "never seen in mail" : "last used " + used.to();
            String of = roster.book().name(account.organisation());
            add(part, of, used, "mail address at " + domain + ", " + last + said(state));
        } else if (question.where().organisation() != null) {
            all.add(new Match(Part.WORDS, entry.who().name(), null, null, "name"));
        } else if (kind != null) {
            entry.titles().stream()
                    .filter(headline ->
                            roster.headlineKinds(headline.said().text()).contains(kind.kind()))
                    .findFirst()
                    .ifPresent(headline ->
                            all.add(
                                    new Match(
                                            part,
                                            headline.said().text(),
                                            null,
                                            null,
                                            "headline, " + headline.said().word().text())));
        }
    }

    private static String said(Employment job, Entry entry) {
        if (job.state() != Employment.State.LEFT || job.job().end() == Job.End.LEFT) {
            return said(job.state());
        }
        // Nobody said so: a newer word names another employer.
        Employment present = entry.present();
        return present == null ? "; left since" : "; left since, by newer word";
    }

    private static String said(Employment.@Nullable State state) {
        return state == null
                ? ""
                : switch (state) {
                    case NOW -> "";
                    case LEFT -> "; left";
                    case UNSURE -> "; whether still is not known";
                };
    }

    private void add(Part part, String value, DateSpan span, String how) {
        all.add(
                new Match(
                        part,
                        value,
                        span.from() == null ? null : span.from().toString(),
                        span.to() == null ? null : span.to().toString(),
                        how));
    }

    /// @param job the job whose title answers, null to look for the title that does
    void role(Entry entry, @Nullable Employment job, ToDoubleFunction<Titles.Facts> fit) {
        Employment best = job;
        double most = 0;
        if (best == null) {
            for (Employment other : entry.employments()) {
                Titles.Facts title = other.title();
                double of = title == null ? 0 : fit.applyAsDouble(title);
                // Of two that answer as well, the one they are in.
                double weighed = other.state() == Employment.State.LEFT ? of * 0.8 : of;
                if (weighed > most) {
                    most = weighed;
                    best = other;
                }
            }
        }
        if (best != null) {
            String at = best.job().organisation();
            add(
                    Part.ROLE,
                    at.isEmpty() ? best.job().title() : best.job().title() + ", " + at,
                    best.job().span(),
                    best.job().word().text() + said(best.state()));
            return;
        }
        for (Entry.Titled headline : entry.titles()) {
            if (fit.applyAsDouble(headline.facts()) > 0) {
                String how = "headline, " + headline.said().word().text();
                all.add(new Match(Part.ROLE, headline.said().text(), null, null, how));
                return;
            }
        }
        all.add(new Match(Part.WORDS, entry.who().name(), null, null, "name"));
    }

    void place(Entry entry, Predicate<String> isIn) {
        List<Someone.Said> places = entry.who().life().places();
        for (int i = 0; i < places.size(); i++) {
            Someone.Said said = places.get(i);
            if (isIn.test(said.text())) {
                String older = i == 0 ? "" : "; a newer word says " + places.getFirst().text();
                all.add(new Match(Part.PLACE, said.text(), null, null, said.word().text() + older));
                return;
            }
        }
        all.add(new Match(Part.WORDS, entry.who().name(), null, null, "name"));
    }

    /// Where each word stands.
    void words(Entry entry) {
        for (String word : question.words().all()) {
            all.add(word(entry, word));
        }
    }

    private static Match word(Entry entry, String word) {
        Someone who = entry.who();
        for (String name : who.names()) {
            if (has(name, word) || levelled(name, word)) {
                return new Match(Part.WORDS, name, null, null, "name");
            }
        }
        for (String tag : who.noted().tags()) {
            if (has(tag, word)) {
                return new Match(Part.WORDS, tag, null, null, "your tag");
            }
        }
        for (Employment job : entry.employments()) {
            if (has(job.job().organisation(), word) || isWork(job.job().title(), word)) {
                String text =
                        job.job().title().isEmpty()
                                ? job.job().organisation()
                                : job.job().title() + ", " + job.job().organisation();
                String how = job.job().word().text() + said(job.state());
                return new Match(Part.WORDS, text, null, null, how);
            }
        }
        for (Entry.Titled headline : entry.titles()) {
            if (isWork(headline.said().text(), word)) {
                String how = "headline, " + headline.said().word().text();
                return new Match(Part.WORDS, headline.said().text(), null, null, how);
            }
        }
        for (Someone.Said place : who.life().places()) {
            if (has(place.text(), word)) {
                return new Match(Part.WORDS, place.text(), null, null, place.word().text());
            }
        }
        if (has(who.noted().text(), word)) {
            return new Match(Part.WORDS, word, null, null, "your note");
        }
        return new Match(Part.WORDS, word, null, null, "mail address");
    }

    private static boolean has(String text, String word) {
        return FoldedText.words(text).contains(word);
    }

    private static boolean isWork(String title, String word) {
        return has(title, word) || has(title, Titles.singular(word));
    }

    private static boolean levelled(String text, String word) {
        String level = FoldedText.levelled(word);
        return FoldedText.words(text).stream()
                .anyMatch(token -> FoldedText.levelled(token).equals(level));
    }

    void tie(Someone.Closeness closeness) {
        if (!question.tie().isAny()) {
            String known = closeness.known().name().toLowerCase(Locale.ROOT).replace('_', ' ');
            String last = closeness.last() == null ? "" : ", last contact " + closeness.last();
            all.add(new Match(Part.TIE, "known " + known, null, null, "your archives" + last));
        }
    }
}

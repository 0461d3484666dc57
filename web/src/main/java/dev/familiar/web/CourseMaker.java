package dev.familiar.web;

import dev.familiar.app.course.CourseView;
import dev.familiar.app.course.Talk;
import dev.familiar.app.touch.RhythmView;
import dev.familiar.app.words.Amounts;
import dev.familiar.app.words.PlainText;
import dev.familiar.model.PersonId;
import dev.familiar.model.source.Channel;
import dev.familiar.traces.Conversation;
import dev.familiar.traces.Way;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Makes the part of a person's page that shows what passed: the chart and the conversations.
final class CourseMaker {

    /// Conversations on a page: what else is on it should not be far.
    static final int TALKS = 20;

    private final String from;
    private final Instant now;

    CourseMaker(PersonId person, Instant now) {
        this.from = "/people/" + person.value();
        this.now = now;
    }

    /// @param rhythm null where they were not in touch more than once
    PersonPage.Course course(
            CourseView view, @Nullable RhythmView rhythm, List<Talk> talks, Paging paging) {
        String back = paging.number() == 1 ? from : from + "?page=" + paging.number();
        return new PersonPage.Course(
                view.stretches().isEmpty() ? null : Chart.of(view.stretches(), view.missing()),
                rhythm == null ? null : RhythmMaker.of(rhythm),
                Amounts.of(paging.total(), "conversation"),
                talks.stream().map(talk -> talk(talk, back)).toList(),
                paging);
    }

    private PersonPage.Talk talk(Talk talk, String back) {
        Conversation it = talk.conversation();
        String subject = PlainText.line(talk.subject());
        return new PersonPage.Talk(
                TracePages.kind(it.channel()),
                subject.isEmpty() ? unnamed(it.channel()) : subject,
                facts(it),
                when(it),
                TracePages.address(talk.trace(), back));
    }

    private static String unnamed(Channel channel) {
        return switch (channel) {
            case MAIL -> "Without a subject";
            case EVENT -> "Without a title";
            case LINKEDIN_MESSAGE -> "LinkedIn messages";
            case CHAT -> "A chat";
            case RECOMMENDATION -> "A recommendation";
            case ENDORSEMENT -> "Endorsements";
        };
    }

    private String facts(Conversation it) {
        int all = it.passages().size();
        if (it.channel() == Channel.EVENT) {
            return meetings(it, all);
        }
        List<String> facts = new ArrayList<>();
        int sent = it.count(Way.SENT);
        int received = it.count(Way.RECEIVED);
        String who =
                switch (it.first().way()) {
                    case SENT -> all == 1 ? "from you" : "you began";
                    case RECEIVED -> all == 1 ? "from them" : "they began";
                    case MET, BESIDE, NOTHING -> "";
                };
        facts.add(Amounts.of(all, "message") + (all == 1 && !who.isEmpty() ? " " + who : ""));
        if (sent + received == 0) {
            facts.add(all == 1 ? "not between you two" : "none of them between you two");
        } else if (all > 1) {
            facts.add(who.isEmpty() ? "others began" : who);
        }
        return String.join(", ", facts);
    }

    private String meetings(Conversation it, int all) {
        int met = it.count(Way.MET);
        int ahead = (int) it.passages().stream().filter(p -> p.at().isAfter(now)).count();
        List<String> facts = new ArrayList<>();
        if (all == 1) {
            facts.add(ahead > 0 ? "planned" : met > 0 ? "you both took part" : "invited");
        } else {
            facts.add("a series of " + Amounts.count(all));
            facts.add(
                    met == 0
                            ? "without a yes of both"
                            : met == all ? "you both took part" : met + " with both of you");
            if (ahead > 0) {
                facts.add(Amounts.count(ahead) + " to come");
            }
        }
        return String.join(", ", facts);
    }

    /// From and to: `3 Mar – 9 May 2024`, `20 Dec 2023 – 4 Jan 2024`.
    private static String when(Conversation it) {
        LocalDate from = day(it.from());
        LocalDate to = day(it.to());
        if (from.equals(to)) {
            return Days.day(to);
        }
        String first = Days.day(from);
        boolean sameYear = from.getYear() == to.getYear();
        return (sameYear ? first.substring(0, first.lastIndexOf(' ')) : first)
                + " – "
                + Days.day(to);
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }
}

package dev.familiar.web;

import dev.familiar.app.Familiar;
import dev.familiar.app.corrections.PersonCourse;
import dev.familiar.app.corrections.PersonWhy;
import dev.familiar.app.course.CourseView;
import dev.familiar.app.course.PersonWords;
import dev.familiar.app.course.Talk;
import dev.familiar.app.paths.PathView;
import dev.familiar.app.people.PeopleDesk;
import dev.familiar.app.people.PersonNotes;
import dev.familiar.app.people.PersonView;
import dev.familiar.app.people.SaidView;
import dev.familiar.app.touch.RhythmView;
import dev.familiar.app.words.PlainText;
import dev.familiar.model.PersonId;
import dev.familiar.traces.Conversation;
import dev.familiar.traces.Conversations;
import io.javalin.http.Context;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One person: who they are to the owner, what passed, what is sensible now, and what is kept.
final class PersonPages {

    /// Some megabytes for somebody with most of the mail.
    private static final int MOST_HELD = 8;

    private final Desk desk;
    private final VerdictBoard board;
    private final Pages pages;

    /// The people shown last; a synchronised map would do, but for the check of the state.
    private final Map<String, Held> last =
            new LinkedHashMap<>(MOST_HELD * 2, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Held> eldest) {
                    return size() > MOST_HELD;
                }
            };

    /// @param board the requests that wait, of which one may be theirs
    PersonPages(Desk desk, VerdictBoard board, Pages pages) {
        this.desk = desk;
        this.board = board;
        this.pages = pages;
    }

    /// What takes long where much passed, for one state of the home.
    ///
    /// @param conversations of the course, those that went on last first
    /// @param rhythm null where they were not in touch more than once
    private record Held(
            long state,
            PersonCourse found,
            List<Conversation> conversations,
            CourseView told,
            @Nullable RhythmView rhythm,
            PersonPage.Whom whom) {
        Held {
            conversations = List.copyOf(conversations);
        }
    }

    /// `GET /people/{id}?page=…`: a person, with one page of their conversations.
    void show(Context ctx) {
        Held held = held(ctx.pathParam("id"));
        PersonWhy why = held.found().why();
        PersonView view = why.view();
        PersonId id = view.person().id();
        Paging paging =
                Paging.of(
                        Forms.number(ctx.queryParam("page"), 1),
                        held.conversations().size(),
                        "/people/" + id.value() + "?page=",
                        CourseMaker.TALKS);
        List<Talk> talks =
                desk.ask(familiar ->
                        familiar.course()
                                .talks(
                                        id,
                                        held.conversations().subList(paging.from(), paging.to())));
        Instant now = desk.ask(familiar -> familiar.clock().instant());
        Optional<SaidView> said = desk.ask(familiar -> familiar.sayings().of(view.person()));
        pages.show(
                ctx,
                "person",
                PersonMaker.of(
                        pages.frame(ctx, PlainText.line(view.name()), "people"),
                        why,
                        new PersonMaker.Told(
                                lead(view, held.told(), now),
                                new NextSteps(desk, board).of(view, held.rhythm()),
                                noted(id, held.told()),
                                said.orElse(null)),
                        held.whom(),
                        new CourseMaker(id, now)
                                .course(held.told(), held.rhythm(), talks, paging)));
    }

    /// Kept for whoever is paged through: with 80,000 messages it takes a quarter of a second.
    private Held held(String id) {
        long state = desk.ask(Familiar::state);
        synchronized (last) {
            Held known = last.get(id);
            if (known != null && known.state() == state) {
                return known;
            }
        }
        PersonCourse found = course(id);
        List<Conversation> conversations = Conversations.of(found.course());
        CourseView told =
                desk.ask(familiar ->
                        familiar.course()
                                .view(
                                        found.why().view().person().id(),
                                        found.course(),
                                        conversations));
        PersonView view = found.why().view();
        RhythmView rhythm =
                desk.ask(familiar -> familiar.touch().rhythm(view.person().id().value()))
                        .orElse(null);
        Held held = new Held(state, found, conversations, told, rhythm, whom(view));
        synchronized (last) {
            last.put(id, held);
        }
        return held;
    }

    private static PersonPage.Lead lead(PersonView view, CourseView told, Instant now) {
        return new PersonPage.Lead(
                PersonWords.lead(view, now),
                told.last(),
                PersonWords.birthday(view.person(), now),
                Profiles.address(view.person()));
    }

    private PersonPage.Whom whom(PersonView view) {
        return WhomMaker.of(
                desk.ask(familiar -> familiar.paths().near(view.person(), WhomMaker.MOST_NEAR)),
                ways(view.person().id()));
    }

    private List<PathView> ways(PersonId id) {
        return desk.ask(familiar -> familiar.paths().to(id.value(), WhomMaker.MOST_WAYS));
    }

    /// `GET /people/{id}/way.svg?via={id}`: the drawing of one way, to be kept as a file.
    void way(Context ctx) {
        PersonId id = PeopleDesk.idOf(ctx.pathParam("id")).orElseThrow(PeoplePages::gone);
        String via = Forms.query(ctx, "via");
        Chain chain =
                ways(id).stream()
                        .flatMap(view ->
                                view.ways().stream()
                                        .filter(way -> way.via().id().equals(via))
                                        .map(way -> Chain.of(view, way)))
                        .findFirst()
                        .orElseThrow(PeoplePages::gone);
        // Never opened in place: a drawing with strangers' words in it is for the owner's disk.
        ctx.contentType("image/svg+xml; charset=utf-8")
                .header("Content-Disposition", "attachment; filename=\"way.svg\"")
                .result(pages.fill("wayFile", chain));
    }

    private PersonPage.Noted noted(PersonId id, CourseView told) {
        PersonNotes notes = desk.ask(familiar -> familiar.people().notes(id.value()));
        String tags = String.join(", ", notes.tags());
        CourseView.Began began = told.began();
        return began == null
                ? new PersonPage.Noted(notes.text(), tags, "", "")
                : new PersonPage.Noted(
                        notes.text(),
                        tags,
                        began.what() + " on " + Days.day(began.at()),
                        TracePages.address(began.trace(), "/people/" + id.value()));
    }

    private PersonCourse course(String id) {
        return desk.ask(familiar -> familiar.reasons().course(id))
                .orElseThrow(() ->
                        Problem.notFound(
                                "There is nobody of that kind any more: who is who may have been"
                                        + " worked out anew. Search for the name."));
    }
}

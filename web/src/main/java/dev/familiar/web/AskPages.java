package dev.familiar.web;

import dev.familiar.app.Familiar;
import dev.familiar.app.asking.AskDesk;
import dev.familiar.app.asking.AskRequest;
import dev.familiar.app.asking.AskView;
import dev.familiar.app.asking.ListedName;
import dev.familiar.app.asking.NameList;
import dev.familiar.app.asking.NameListFile;
import dev.familiar.app.introductions.FavourView;
import dev.familiar.app.people.UnclearException;
import dev.familiar.app.refusal.NotFoundException;
import dev.familiar.app.refusal.RefusedException;
import dev.familiar.app.requests.NameQuestion;
import dev.familiar.app.requests.NameView;
import dev.familiar.app.words.Amounts;
import dev.familiar.app.words.KnownWords;
import dev.familiar.app.words.PlainText;
import dev.familiar.model.EmailAddress;
import dev.familiar.model.Person;
import dev.familiar.model.PersonName;
import dev.familiar.model.ProfileUrl;
import dev.familiar.network.favour.Favour;
import dev.familiar.network.favour.Purpose;
import dev.familiar.traces.TieFacts;
import dev.familiar.triage.Known;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Whom the owner could ask for something, and how well they know anybody they are asked about.
///
/// Asked with POST, though it changes nothing: an address ends up in a browser's history, and whom
/// the owner was asked about is nobody's business.
final class AskPages {

    /// As many names as a page answers at once; longer lists are for the command line.
    private static final int MOST_NAMES = 2_000;

    private static final int MOST_CANDIDATES = 8;
    private static final int MOST_FAVOURS = 50;

    private final Desk desk;
    private final Desk slow;
    private final Pages pages;

    /// @param slow for lists, which take seconds
    AskPages(Desk desk, Desk slow, Pages pages) {
        this.desk = desk;
        this.slow = slow;
        this.pages = pages;
    }

    /// `GET /ask`: the forms.
    void show(Context ctx) {
        show(ctx, AskPage.Form.EMPTY, null, null, null);
    }

    /// `POST /ask`: whom to ask, one person, or everybody of a pasted list; one address for all, so
    /// that the page can be loaded again.
    void answer(Context ctx) throws IOException {
        if (ctx.formParam("need") != null) {
            who(ctx);
        } else if (ctx.formParam("names") == null) {
            one(ctx);
        } else {
            list(ctx);
        }
    }

    private void who(Context ctx) {
        String need = Forms.required(ctx, "need");
        if (need.isEmpty()) {
            throw Problem.wrong("Say what you need, e.g. a speaker on supply chains.");
        }
        Purpose purpose = purpose(ctx);
        AskView view =
                desk.ask((Familiar familiar) ->
                        familiar.candidates().who(new AskRequest(need, purpose, MOST_CANDIDATES)));
        show(ctx, AskPage.Form.of(need, purpose.word()), WhoMaker.who(view), null, null);
    }

    private static Purpose purpose(Context ctx) {
        return Purpose.of(Forms.required(ctx, "purpose"))
                .orElseThrow(() -> Problem.wrong("Choose what it is for."));
    }

    /// `POST /ask/favours`: notes that the owner asked somebody.
    void asked(Context ctx) {
        String person = Forms.required(ctx, "person");
        String need = Forms.required(ctx, "need");
        Purpose purpose = purpose(ctx);
        try {
            FavourView noted =
                    desk.ask((Familiar familiar) -> familiar.favours().ask(person, purpose, need));
            Gate.session(ctx)
                    .leave(
                            Notice.undoable(
                                    "Noted that you asked "
                                            + PlainText.line(noted.favour().name())
                                            + "."));
        } catch (NotFoundException | UnclearException e) {
            throw Problem.notFound("There is nobody of that kind any more. Search for the name.");
        } catch (IllegalArgumentException e) {
            throw Problem.wrong(PlainText.line(String.valueOf(e.getMessage())));
        }
        Forms.redirect(ctx, "/ask");
    }

    /// `POST /ask/favours/{id}`: notes what they answered.
    void answered(Context ctx) {
        String id = ctx.pathParam("id");
        Favour.Answer answer =
                Favour.Answer.of(Forms.required(ctx, "answer"))
                        .filter(Favour.Answer.said()::contains)
                        .orElseThrow(() -> Problem.wrong("Say yes, no or silent."));
        try {
            FavourView noted =
                    desk.ask((Familiar familiar) -> familiar.favours().answer(id, answer));
            Gate.session(ctx)
                    .leave(
                            Notice.undoable(
                                    "Noted: "
                                            + PlainText.line(noted.favour().name())
                                            + ", "
                                            + answer.word()
                                            + "."));
        } catch (NotFoundException | RefusedException e) {
            throw Problem.notFound("That is not as the page shows it any more. Load it again.");
        }
        Forms.redirect(ctx, "/ask");
    }

    private void one(Context ctx) {
        AskPage.Form form =
                new AskPage.Form(
                        "",
                        "other",
                        Forms.required(ctx, "name"),
                        Forms.text(ctx, "headline"),
                        Forms.text(ctx, "company"),
                        Forms.text(ctx, "place"),
                        Forms.text(ctx, "profile"),
                        Forms.text(ctx, "email"),
                        Forms.text(ctx, "note"),
                        "");
        NameQuestion question = question(form);
        if (question.isEmpty()) {
            throw Problem.wrong("Say whom: a name, a mail address or a profile.");
        }
        NameView view = desk.ask((Familiar familiar) -> familiar.asking().know(question));
        show(ctx, form, null, answer(view, closer(view)), null);
    }

    /// Who stands closer to somebody whom the owner does not know.
    private List<Closer> closer(NameView view) {
        Person person = view.judgement().finding().person();
        return person == null || view.group() != Known.Group.NOT_AT_ALL
                ? List.of()
                : desk
                        .ask((Familiar familiar) ->
                                familiar.paths()
                                        .closerTo(List.of(person.id()), WhomMaker.MOST_WAYS))
                        .stream()
                        .flatMap(path -> path.ways().stream().map(way -> Closer.of(path, way)))
                        .toList();
    }

    private static NameQuestion question(AskPage.Form form) {
        List<EmailAddress> addresses = new ArrayList<>();
        EmailAddress.parse(form.name()).ifPresent(addresses::add);
        boolean named = addresses.isEmpty();
        if (!form.email().isEmpty()) {
            addresses.add(
                    EmailAddress.parse(form.email())
                            .orElseThrow(() ->
                                    Problem.wrong(
                                            "The mail address is none; expected one like"
                                                    + " ada@example.org.")));
        }
        ProfileUrl profile =
                form.profile().isEmpty()
                        ? null
                        : ProfileUrl.parse(form.profile())
                                .orElseThrow(() ->
                                        Problem.wrong(
                                                "The profile is none; expected an address like"
                                                        + " https://www.linkedin.com/in/ada-example."));
        return new NameQuestion(
                named ? PersonName.of(form.name()) : PersonName.NONE,
                form.headline(),
                form.company(),
                form.place(),
                profile,
                addresses,
                form.note());
    }

    private void list(Context ctx) throws IOException {
        String names = Forms.required(ctx, "names");
        if (names.isEmpty()) {
            throw Problem.wrong("Paste a list: a table with a column of names, or a name a line.");
        }
        if (names.lines().filter(line -> !line.isBlank()).count() > MOST_NAMES) {
            throw Problem.wrong(
                    "At most "
                            + Amounts.count(MOST_NAMES)
                            + " lines at once. Use familiar know --list FILE for more.");
        }
        NameList list = NameList.ofText(names);
        List<ListedName> all = new ArrayList<>();
        StringWriter csv = new StringWriter();
        AskDesk.ListReport report =
                slow.<AskDesk.ListReport, IOException>ask((Familiar familiar) ->
                        NameListFile.write(familiar.asking(), list, csv, all::add));
        AskPage.Form form = new AskPage.Form("", "other", "", "", "", "", "", "", "", names);
        show(ctx, form, null, null, answer(list, all, report, csv.toString()));
    }

    private void show(
            Context ctx,
            AskPage.Form form,
            AskPage.@Nullable Who who,
            AskPage.@Nullable Answer answer,
            AskPage.@Nullable ListAnswer list) {
        List<AskPage.FavourRow> favours =
                desk.ask((Familiar familiar) -> familiar.favours().all()).stream()
                        .limit(MOST_FAVOURS)
                        .map(WhoMaker::row)
                        .toList();
        pages.show(
                ctx,
                "ask",
                new AskPage(pages.frame(ctx, "Ask", "ask"), form, who, answer, list, favours));
    }

    private static AskPage.Answer answer(NameView view, List<Closer> closer) {
        Person person = view.judgement().finding().person();
        boolean known = view.group() != Known.Group.NOT_AT_ALL;
        TieFacts.Period last = view.answer().last();
        return new AskPage.Answer(
                PlainText.line(view.question().shown()),
                view.group().toString(),
                KnownWords.group(view.group()),
                PlainText.line(view.sentence()).replace(" %", "\u00a0%"),
                last == null ? "" : PlainText.line(last.lastSubject()),
                person == null ? "" : person.id().value(),
                person == null
                        ? ""
                        : (known ? "Most likely " : "Nearest by name: ")
                                + PlainText.line(view.found()),
                Waterfall.of(view.judgement()),
                view.judgement().finding().searched().stream().map(CardMaker::source).toList(),
                closer);
    }

    private static AskPage.ListAnswer answer(
            NameList list, List<ListedName> all, AskDesk.ListReport report, String csv) {
        String summary = KnownWords.counts(report.people(), report.counts());
        String columns =
                list.isTable()
                        ? ""
                        : "No header with a column of names was found: read as one person a line.";
        return new AskPage.ListAnswer(
                summary,
                columns,
                all.stream()
                        .filter(name -> name.view().group() != Known.Group.NOT_AT_ALL)
                        .sorted(
                                Comparator.comparing((ListedName name) -> name.view().group())
                                        .thenComparingDouble(name ->
                                                -name.view().judgement().finding().strength()))
                        .map(AskPages::row)
                        .toList(),
                all.stream()
                        .filter(name -> name.view().group() == Known.Group.NOT_AT_ALL)
                        .map(name -> PlainText.line(name.view().question().shown()))
                        .toList(),
                report.faults().stream()
                        .map(fault ->
                                PlainText.line(fault.position().locator() + ": " + fault.message()))
                        .toList(),
                csv);
    }

    private static AskPage.Row row(ListedName name) {
        NameView view = name.view();
        Person person = view.judgement().finding().person();
        TieFacts.Period last = view.answer().last();
        return new AskPage.Row(
                person == null ? "" : person.id().value(),
                PlainText.line(view.question().shown()),
                view.group().toString(),
                KnownWords.group(view.group()),
                Amounts.percent(view.judgement().probability()).replace(" %", "\u00a0%"),
                last == null ? "" : Days.day(last.last()),
                KnownWords.why(view.answer()));
    }
}

package dev.familiar.web;

import dev.familiar.app.search.TraceView;
import dev.familiar.app.words.PlainText;
import dev.familiar.model.Affiliation;
import dev.familiar.model.EmailAddress;
import dev.familiar.model.Handle;
import dev.familiar.model.PersonDescription;
import dev.familiar.model.PersonName;
import dev.familiar.model.PhoneNumber;
import dev.familiar.model.ProfileUrl;
import dev.familiar.model.source.Interaction;
import dev.familiar.model.source.Participant;
import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// `GET /traces?key=…`: the message, event or card that a line of evidence rests on. What strangers
/// wrote is shown as plain text, so nothing of it can run, load or link.
final class TracePages {

    private static final int MOST_NAMED = 50;

    private final Desk desk;
    private final Pages pages;

    TracePages(Desk desk, Pages pages) {
        this.desk = desk;
        this.pages = pages;
    }

    /// The address of a record; empty for an empty key.
    static String address(String key) {
        return key.isEmpty() ? "" : "/traces?key=" + URLEncoder.encode(key, StandardCharsets.UTF_8);
    }

    void show(Context ctx) {
        String key = Forms.query(ctx, "key");
        TraceView trace =
                desk.ask(familiar -> familiar.traces().open(key))
                        .orElseThrow(() ->
                                Problem.notFound(
                                        "This record is not in your archives any more. A newer"
                                                + " import may have replaced it."));
        Frame frame = pages.frame(ctx, "Record", "requests");
        pages.show(
                ctx,
                "trace",
                switch (trace) {
                    case TraceView.Passed passed -> passed(frame, passed);
                    case TraceView.Described(var description, var person) ->
                            described(frame, description, person);
                });
    }

    private static TracePage passed(Frame frame, TraceView.Passed passed) {
        Interaction it = passed.interaction();
        List<TracePage.Fact> facts = new ArrayList<>();
        it.participants().stream()
                .limit(MOST_NAMED)
                .forEach(participant -> facts.add(participant(participant)));
        if (it.participants().size() > MOST_NAMED) {
            facts.add(
                    new TracePage.Fact("and", (it.participants().size() - MOST_NAMED) + " others"));
        }
        return new TracePage(
                frame,
                it.channel().word().replace('-', ' '),
                PlainText.line(it.content().subject()),
                Days.time(it.moment().at()),
                facts,
                PlainText.lines(passed.text()),
                passed.whyNot(),
                PlainText.line(passed.archive() + " · " + passed.place()),
                "");
    }

    private static TracePage.Fact participant(Participant participant) {
        String name = PlainText.line(participant.name().text());
        String account = words(participant.handle());
        String who = name.isEmpty() || name.equals(account) ? account : name + " · " + account;
        return new TracePage.Fact(
                participant.role().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                participant.self() ? "you · " + who : who);
    }

    /// An account as people write it.
    static String words(Handle handle) {
        return switch (handle) {
            case EmailAddress address -> PlainText.line(address.value());
            case PhoneNumber phone -> PlainText.line(phone.value());
            case ProfileUrl profile -> profile.url();
            default -> PlainText.line(handle.key());
        };
    }

    private static TracePage described(Frame frame, PersonDescription description, String person) {
        List<TracePage.Fact> facts = new ArrayList<>();
        description.names().stream()
                .skip(1)
                .forEach(
                        name -> facts.add(new TracePage.Fact("also", PlainText.line(name.text()))));
        description.handles().forEach(h -> facts.add(new TracePage.Fact("account", words(h))));
        for (Affiliation job : description.biography().affiliations()) {
            facts.add(new TracePage.Fact("work", PersonMaker.job(job)));
        }
        if (!description.biography().place().isEmpty()) {
            facts.add(new TracePage.Fact("place", PlainText.line(description.biography().place())));
        }
        String name =
                description.names().stream()
                        .findFirst()
                        .map(PersonName::text)
                        .map(PlainText::line)
                        .orElse("");
        return new TracePage(
                frame,
                description.origin().kind().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                name,
                "",
                facts,
                "",
                "",
                "",
                person);
    }
}

package dev.familiar.web;

import dev.familiar.app.search.SearchJson;
import dev.familiar.app.search.TraceView;
import dev.familiar.app.words.PlainText;
import dev.familiar.model.Affiliation;
import dev.familiar.model.EmailAddress;
import dev.familiar.model.Handle;
import dev.familiar.model.Origin;
import dev.familiar.model.PersonDescription;
import dev.familiar.model.PersonName;
import dev.familiar.model.PhoneNumber;
import dev.familiar.model.ProfileUrl;
import dev.familiar.model.source.Channel;
import dev.familiar.model.source.Interaction;
import dev.familiar.model.source.Participant;
import dev.familiar.model.source.Role;
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
    private static final int LONGEST_THREAD = 60;

    private final Desk desk;
    private final Gate gate;
    private final Pages pages;

    TracePages(Desk desk, Gate gate, Pages pages) {
        this.desk = desk;
        this.gate = gate;
        this.pages = pages;
    }

    /// The address of a record; empty for an empty key.
    static String address(String key) {
        return key.isEmpty() ? "" : "/traces?key=" + URLEncoder.encode(key, StandardCharsets.UTF_8);
    }

    /// The same, with the way back.
    ///
    /// @param from a path of this server
    static String address(String key, String from) {
        return key.isEmpty()
                ? ""
                : address(key) + "&from=" + URLEncoder.encode(from, StandardCharsets.UTF_8);
    }

    /// The same, with the way back that the page opened has.
    private static String address(String key, WayBack back) {
        return back.isKnown() ? address(key, back.address()) : address(key);
    }

    void show(Context ctx) {
        String key = Forms.query(ctx, "key");
        TraceView trace =
                desk.ask(familiar -> familiar.traces().open(key))
                        .orElseThrow(() ->
                                Problem.notFound(
                                        "This record is not in your archives any more. A newer"
                                                + " import may have replaced it."));
        WayBack back = WayBack.of(ctx, gate.origin(ctx));
        pages.show(
                ctx,
                "trace",
                switch (trace) {
                    case TraceView.Passed passed -> passed(ctx, back, passed);
                    case TraceView.Described(var description, var person) ->
                            described(ctx, back, description, person);
                });
    }

    private Frame frame(Context ctx, WayBack back, String title) {
        return pages.frame(ctx, title.isEmpty() ? "Record" : title, back.place());
    }

    private TracePage passed(Context ctx, WayBack back, TraceView.Passed passed) {
        Interaction it = passed.interaction();
        List<TracePage.Fact> facts = new ArrayList<>();
        passed.parts().stream().limit(MOST_NAMED).forEach(part -> facts.add(participant(part)));
        if (passed.parts().size() > MOST_NAMED) {
            facts.add(TracePage.Fact.of("and", (passed.parts().size() - MOST_NAMED) + " others"));
        }
        String subject = PlainText.line(it.content().subject());
        return new TracePage(
                frame(ctx, back, subject),
                back,
                kind(it.channel()),
                subject,
                Days.time(it.moment().at()),
                facts,
                PlainText.lines(passed.text()),
                passed.whyNot(),
                PlainText.line(passed.archive() + " · " + passed.place()),
                related(it, back),
                "");
    }

    private TracePage.Related related(Interaction it, WayBack back) {
        // One more than is shown tells whether there is more.
        List<Interaction> all =
                desk.ask(familiar -> familiar.traces().thread(it.key(), LONGEST_THREAD + 1));
        if (all.size() < 2) {
            return TracePage.Related.NONE;
        }
        boolean isCut = all.size() > LONGEST_THREAD;
        return new TracePage.Related(
                switch (it.channel()) {
                    case MAIL -> "The thread";
                    case EVENT -> "Other dates";
                    case LINKEDIN_MESSAGE, CHAT -> "Said around it";
                    case RECOMMENDATION, ENDORSEMENT -> "With it";
                },
                isCut,
                all.stream()
                        .limit(LONGEST_THREAD)
                        .map(other -> entry(other, it.key(), back))
                        .toList());
    }

    private static TracePage.Entry entry(Interaction other, String open, WayBack back) {
        String subject = PlainText.line(other.content().subject());
        String start = PlainText.line(other.content().excerpt());
        return new TracePage.Entry(
                other.key().equals(open) ? "" : address(other.key(), back),
                Days.time(other.moment().at()),
                from(other),
                start.isEmpty() ? subject.isEmpty() ? "Without a subject" : subject : start);
    }

    private static TracePage.Fact participant(TraceView.Part part) {
        Participant participant = part.participant();
        String name = PlainText.line(participant.name().text());
        String account = words(participant.handle());
        String label = participant.role().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        boolean isNamed = !name.isEmpty() && !name.equals(account);
        if (part.isOwner()) {
            return TracePage.Fact.of(
                    label, isOwner(participant.handle()) ? "you" : "you · " + account);
        }
        if (part.person().isEmpty()) {
            return TracePage.Fact.of(label, isNamed ? name + " · " + account : account);
        }
        return new TracePage.Fact(
                label,
                isNamed ? account : "",
                isNamed ? name : account,
                "/people/" + part.person());
    }

    /// Whether an account is the one that the LinkedIn export gives its owner, for want of any
    /// other.
    static boolean isOwner(Handle account) {
        return account.key().startsWith("linkedin-owner:");
    }

    /// Who it is from, the owner in the second person.
    static String from(Interaction it) {
        boolean isOwn =
                it.participants().stream()
                        .filter(p -> p.role() == Role.FROM || p.role() == Role.ORGANIZER)
                        .anyMatch(p -> p.self() || isOwner(p.handle()));
        return isOwn ? "you" : PlainText.line(SearchJson.from(it));
    }

    /// A kind of interaction as people call it.
    static String kind(Channel channel) {
        return switch (channel) {
            case MAIL -> "mail";
            case EVENT -> "event";
            case LINKEDIN_MESSAGE -> "LinkedIn message";
            case CHAT -> "chat";
            case RECOMMENDATION -> "recommendation";
            case ENDORSEMENT -> "endorsement";
        };
    }

    /// What a record of a person is.
    static String kind(Origin.Kind kind) {
        return switch (kind) {
            case CONNECTION -> "LinkedIn connection";
            case CARD -> "card in your address book";
            case SAVED_CONTACT -> "saved contact";
            case FRIEND -> "Facebook friend";
            case FOLLOWED -> "followed";
            case CORRESPONDENT -> "account in your mail";
            case SIGNATURE -> "signature";
            case DEPARTURE -> "automatic answer: left";
            case BOUNCE -> "undeliverable mail";
            case DELIVERY -> "delivered mail";
            case REQUESTER -> "connection request";
            case TABLE_ROW -> "row of a table";
        };
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

    private TracePage described(
            Context ctx, WayBack back, PersonDescription description, String person) {
        List<TracePage.Fact> facts = new ArrayList<>();
        description.names().stream()
                .skip(1)
                .forEach(name -> facts.add(TracePage.Fact.of("also", PlainText.line(name.text()))));
        description.handles().forEach(h -> facts.add(TracePage.Fact.of("account", words(h))));
        for (Affiliation job : description.biography().affiliations()) {
            facts.add(TracePage.Fact.of("work", PersonMaker.job(job)));
        }
        if (!description.biography().place().isEmpty()) {
            facts.add(TracePage.Fact.of("place", PlainText.line(description.biography().place())));
        }
        String name =
                description.names().stream()
                        .findFirst()
                        .map(PersonName::text)
                        .map(PlainText::line)
                        .orElse("");
        return new TracePage(
                frame(ctx, back, name),
                back,
                kind(description.origin().kind()),
                name,
                "",
                facts,
                "",
                "",
                "",
                TracePage.Related.NONE,
                person);
    }
}

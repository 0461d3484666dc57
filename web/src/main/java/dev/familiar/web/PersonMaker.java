package dev.familiar.web;

import dev.familiar.app.corrections.PersonWhy;
import dev.familiar.app.people.PersonHistory;
import dev.familiar.app.people.PersonNames;
import dev.familiar.app.people.PersonView;
import dev.familiar.app.people.SaidView;
import dev.familiar.app.words.Amounts;
import dev.familiar.app.words.LinkExplanation;
import dev.familiar.app.words.PlainText;
import dev.familiar.model.Affiliation;
import dev.familiar.model.EmailAddress;
import dev.familiar.model.Handle;
import dev.familiar.model.PersonDescription;
import dev.familiar.model.PersonName;
import dev.familiar.model.PhoneNumber;
import dev.familiar.model.ProfileUrl;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Makes the page of a person.
final class PersonMaker {

    private PersonMaker() {}

    /// What is said of the person beside what is known of them.
    ///
    /// @param lead who they are to the owner
    /// @param next what is sensible now
    /// @param said the owner's last word, null for none
    record Told(
            PersonPage.Lead lead,
            List<PersonPage.Step> next,
            PersonPage.Noted noted,
            @Nullable SaidView said) {
        Told {
            next = List.copyOf(next);
        }
    }

    static PersonPage of(
            Frame frame, PersonWhy why, Told told, PersonPage.Whom whom, PersonPage.Course course) {
        PersonView view = why.view();
        return new PersonPage(
                frame,
                view.person().id().value(),
                PlainText.line(view.name()),
                PlainText.line(view.life()),
                told.lead(),
                told.next(),
                tie(view),
                PersonNames.others(view.person()).stream().map(PlainText::line).toList(),
                accounts(view),
                jobs(view),
                history(view.history()),
                records(why),
                why.open().stream().map(PersonMaker::doubtful).toList(),
                told.noted(),
                said(told.said()),
                whom,
                course);
    }

    static PersonPage.Said said(@Nullable SaidView said) {
        if (said == null) {
            return new PersonPage.Said("", "");
        }
        String note = said.note().isEmpty() ? "." : ". " + PlainText.line(said.note());
        return new PersonPage.Said(
                said.saying().toString(),
                "You said on " + Days.day(said.at()) + ": " + said.saying().words() + note);
    }

    private static PersonPage.Tie tie(PersonView view) {
        return new PersonPage.Tie(
                percent(view.tie().strength()),
                Ties.words(view.tie().strength()),
                view.tie().reasons().stream()
                        .map(r ->
                                new PersonPage.Reason(percent(r.share()), PlainText.line(r.text())))
                        .toList());
    }

    static int percent(double share) {
        return (int) Math.round(100 * share);
    }

    private static List<PersonPage.Account> accounts(PersonView view) {
        Map<EmailAddress, String> dead = new HashMap<>();
        for (PersonHistory.DeadAddress address : view.history().deadAddresses()) {
            dead.put(address.address(), "no longer works since " + Days.day(address.since()));
        }
        return view.person().handles().stream()
                .flatMap(handle -> account(handle, dead).stream())
                .toList();
    }

    private static List<PersonPage.Account> account(Handle handle, Map<EmailAddress, String> dead) {
        return switch (handle) {
            case EmailAddress address ->
                    List.of(
                            new PersonPage.Account(
                                    address.value(), "", dead.getOrDefault(address, "")));
            case PhoneNumber phone -> List.of(new PersonPage.Account(phone.value(), "", ""));
            case ProfileUrl profile ->
                    List.of(new PersonPage.Account(profile.url(), profile.url(), ""));
            default -> List.of();
        };
    }

    /// One without its years is left out where another record gives them.
    private static List<String> jobs(PersonView view) {
        List<Affiliation> all = view.person().affiliations().distinct().toList();
        return all.stream()
                .filter(job ->
                        !job.span().isUnknown()
                                || all.stream()
                                        .noneMatch(other ->
                                                !other.span().isUnknown()
                                                        && other.title().equals(job.title())
                                                        && other.organisation()
                                                                .equals(job.organisation())))
                .map(PersonMaker::job)
                .distinct()
                .toList();
    }

    static String job(Affiliation job) {
        String what =
                Stream.of(job.title(), job.organisation())
                        .map(PlainText::line)
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(", "));
        String from = job.span().from() == null ? "" : String.valueOf(job.span().from().year());
        String to = job.span().to() == null ? "" : String.valueOf(job.span().to().year());
        String years =
                from.isEmpty() && to.isEmpty()
                        ? ""
                        : from.equals(to) ? " (" + from + ")" : " (" + from + "–" + to + ")";
        return what + years;
    }

    private static List<String> history(PersonHistory history) {
        List<String> lines = new ArrayList<>();
        for (PersonHistory.Introduction introduction : history.introductions()) {
            lines.add(
                    PlainText.line(introduction.by())
                            + " introduced you on "
                            + Days.day(introduction.on()));
        }
        for (PersonHistory.Change change : history.changes()) {
            String after = job(change.after());
            lines.add(
                    (after.isEmpty() ? "Left " + job(change.before()) : "Moved to " + after)
                            + ", seen by "
                            + Days.day(change.noticed()));
        }
        return lines;
    }

    private static List<PersonPage.Identity> records(PersonWhy why) {
        Map<String, PersonWhy.Merged> links =
                why.merged().stream()
                        .collect(Collectors.toMap(m -> m.record().key(), m -> m, (a, _) -> a));
        // What signatures and bounces say hangs on an address and goes where that goes.
        List<PersonDescription> records =
                why.view().person().descriptions().stream()
                        .filter(record -> !record.origin().kind().isAboutAccount())
                        .toList();
        return records.stream()
                .map(record -> {
                    PersonWhy.Merged link = links.get(record.key());
                    return new PersonPage.Identity(
                            Forms.packed(record.key()),
                            TracePages.kind(record.origin().kind()),
                            words(record),
                            link == null ? "" : ground(link),
                            records.size() > 1);
                })
                .toList();
    }

    private static String words(PersonDescription record) {
        Stream<String> names = record.names().stream().map(PersonName::text);
        Stream<String> addresses = record.addresses().stream().map(EmailAddress::value);
        Stream<String> jobs = record.biography().affiliations().stream().map(PersonMaker::job);
        return Stream.of(names, addresses, jobs)
                .flatMap(part -> part)
                .map(PlainText::line)
                .distinct()
                .limit(4)
                .collect(Collectors.joining(" · "));
    }

    private static String ground(PersonWhy.Merged link) {
        String with = link.with().names().isEmpty() ? "" : link.with().names().getFirst().text();
        return switch (link.ground()) {
            case OWNER -> "you said so";
            case PROFILE -> "the same profile as " + PlainText.line(with);
            case ACCOUNT, EVIDENCE -> evidence(link.waterfall());
        };
    }

    /// What agrees, weightiest first, and how sure it is.
    private static String evidence(LinkExplanation why) {
        String fields =
                why.lines().stream()
                        .filter(line -> line.bits() > 0.5)
                        .sorted(Comparator.comparingDouble(LinkExplanation.Line::bits).reversed())
                        .map(line -> line.field().toLowerCase(Locale.ROOT).replace('_', ' '))
                        .distinct()
                        .limit(3)
                        .collect(Collectors.joining(", "));
        return (fields.isEmpty() ? "" : "same " + fields + ": ")
                + Amounts.percent(why.probability())
                + " one person";
    }

    private static PersonPage.Doubtful doubtful(PersonWhy.Open open) {
        return new PersonPage.Doubtful(
                open.question(),
                open.other().person().id().value(),
                PlainText.line(open.other().name()),
                Amounts.percent(open.waterfall().probability()),
                evidence(open.waterfall()));
    }
}

package dev.familiar.sources.mail;

import dev.familiar.model.Affiliation;
import dev.familiar.model.Biography;
import dev.familiar.model.DateSpan;
import dev.familiar.model.EmailAddress;
import dev.familiar.model.Handle;
import dev.familiar.model.Origin;
import dev.familiar.model.PartialDate;
import dev.familiar.model.PersonDescription;
import dev.familiar.model.source.Mark;
import dev.familiar.model.source.Moment;
import dev.familiar.sources.Keys;
import dev.familiar.sources.mail.body.MessageBody;
import dev.familiar.sources.mail.body.OwnText;
import dev.familiar.sources.mail.header.HeaderBlock;
import dev.familiar.sources.mail.header.Mailbox;
import dev.familiar.sources.mail.notice.Bounce;
import dev.familiar.sources.mail.notice.Departure;
import dev.familiar.sources.mail.signature.MailHost;
import dev.familiar.sources.mail.signature.Signature;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// What a message says about people beyond who wrote to whom, as descriptions.
///
/// The keys hold no date and no place in the archive: the same facts seen in another message are
/// the same record, and the store keeps the first and the last time. Stateless.
final class MailDescriptions {

    /// Fields in which programs note the account they deliver to (RFC 9228 and custom).
    private static final List<String> DELIVERED =
            List.of("delivered-to", "x-original-to", "envelope-to");

    private MailDescriptions() {}

    /// The sender as their own signature describes them, dated by month: finer dates would only
    /// make the same record new with every message.
    ///
    /// @param marks of the message; what a program sent has no signature of a person
    static Optional<PersonDescription> signature(
            Mailbox sender, OwnText own, Set<Mark> marks, Moment moment) {
        if (marks.stream().anyMatch(Mark.NOISE::contains) || Marks.isNoReply(sender.address())) {
            return Optional.empty();
        }
        return Signature.find(own.tail(), own.delimited(), sender.display(), sender.address())
                .map(signature -> describe(sender, signature, month(moment)));
    }

    private static PersonDescription describe(
            Mailbox sender, Signature signature, PartialDate month) {
        List<Handle> handles = new ArrayList<>();
        handles.add(sender.handle());
        handles.addAll(signature.handles());
        boolean job = !signature.title().isEmpty() || !signature.employer().isEmpty();
        List<Affiliation> jobs =
                job
                        ? List.of(
                                new Affiliation(
                                        Affiliation.Kind.EMPLOYER,
                                        signature.employer(),
                                        signature.title(),
                                        new DateSpan(month, month)))
                        : List.of();
        return new PersonDescription(
                "signature:" + sender.address().value() + "/" + digest(signature),
                new Origin(Origin.Kind.SIGNATURE, month, month),
                List.of(),
                handles,
                new Biography("", signature.place(), jobs, "", null));
    }

    /// The sender as their automatic answer describes them: gone from their employer by that day.
    /// Nothing where neither the text nor the mail domain names the employer.
    static Optional<PersonDescription> departure(
            Mailbox sender, Departure departure, Moment moment) {
        String label = MailHost.label(sender.address());
        String employer = departure.employer().isEmpty() ? capital(label) : departure.employer();
        if (employer.isEmpty()) {
            return Optional.empty();
        }
        PartialDate day = day(moment);
        return Optional.of(
                new PersonDescription(
                        "departure:" + sender.address().value() + "/" + Keys.fold(employer),
                        new Origin(Origin.Kind.DEPARTURE, day, day),
                        List.of(),
                        List.of(sender.handle()),
                        new Biography(
                                "",
                                "",
                                List.of(
                                        new Affiliation(
                                                Affiliation.Kind.EMPLOYER,
                                                employer,
                                                "",
                                                new DateSpan(null, day))),
                                "",
                                null)));
    }

    private static String capital(String label) {
        return label.isEmpty()
                ? ""
                : label.substring(0, 1).toUpperCase(Locale.ROOT) + label.substring(1);
    }

    /// The addresses that a report of undelivered mail says are dead, one record for each month, so
    /// that an address that works again in between can be told.
    static List<PersonDescription> bounces(MessageBody body, Moment moment) {
        String status = body.deliveryStatus();
        List<EmailAddress> dead =
                status.isEmpty() ? Bounce.ofText(body.plain()) : Bounce.ofStatus(status);
        PartialDate month = month(moment);
        PartialDate day = day(moment);
        return dead.stream()
                .map(address ->
                        new PersonDescription(
                                "bounce:" + address.value() + "/" + month,
                                new Origin(Origin.Kind.BOUNCE, day, day),
                                List.of(),
                                List.of(address),
                                Biography.NONE))
                .toList();
    }

    /// The account a delivering program noted, one record for each month. Where several noted one,
    /// the last to do so stands first in the header.
    static Optional<PersonDescription> delivery(HeaderBlock header, Moment moment) {
        for (String field : DELIVERED) {
            if (header.has(field)) {
                String value = header.raw(field);
                int open = value.indexOf('<');
                String bare =
                        open >= 0 && value.endsWith(">")
                                ? value.substring(open + 1, value.length() - 1)
                                : value;
                PartialDate month = month(moment);
                return EmailAddress.parse(bare)
                        .map(address ->
                                new PersonDescription(
                                        "delivery:" + address.value() + "/" + month,
                                        new Origin(Origin.Kind.DELIVERY, month, month),
                                        List.of(),
                                        List.of(address),
                                        Biography.NONE));
            }
        }
        return Optional.empty();
    }

    private static PartialDate day(Moment moment) {
        return PartialDate.of(LocalDate.ofInstant(moment.at(), ZoneOffset.UTC));
    }

    private static String digest(Signature signature) {
        List<String> parts = new ArrayList<>();
        parts.add(Keys.fold(signature.title()));
        parts.add(Keys.fold(signature.employer()));
        parts.add(Keys.fold(signature.place()));
        signature.handles().forEach(handle -> parts.add(handle.key()));
        return Keys.digest(parts.toArray(String[]::new));
    }

    private static PartialDate month(Moment moment) {
        OffsetDateTime at = moment.at().atOffset(ZoneOffset.UTC);
        return new PartialDate(at.getYear(), at.getMonthValue(), 0);
    }
}

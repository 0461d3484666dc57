package dev.familiar.sources.mail;

import dev.familiar.model.Affiliation;
import dev.familiar.model.Biography;
import dev.familiar.model.DateSpan;
import dev.familiar.model.Handle;
import dev.familiar.model.Origin;
import dev.familiar.model.PartialDate;
import dev.familiar.model.PersonDescription;
import dev.familiar.model.source.Mark;
import dev.familiar.model.source.Moment;
import dev.familiar.sources.Keys;
import dev.familiar.sources.mail.body.OwnText;
import dev.familiar.sources.mail.header.Mailbox;
import dev.familiar.sources.mail.signature.Signature;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What a message says about people beyond who wrote to whom, as descriptions.
///
/// The keys hold no date and no place in the archive: the same facts seen in another message are
/// the same record, and the store keeps the first and the last time. Stateless.
final class MailDescriptions {

    private static final Set<Mark> IMPERSONAL =
            EnumSet.of(Mark.BULK, Mark.AUTOMATIC, Mark.SPAM, Mark.DRAFT);

    private MailDescriptions() {}

    /// The sender as their own signature describes them, dated by month: finer dates would only
    /// make the same record new with every message.
    ///
    /// @param marks of the message; what a program sent has no signature of a person
    static Optional<PersonDescription> signature(
            Mailbox sender, OwnText own, Set<Mark> marks, Moment moment) {
        if (marks.stream().anyMatch(IMPERSONAL::contains) || Marks.isNoReply(sender.address())) {
            return Optional.empty();
        }
        return Signature.find(own.tail(), own.delimited(), sender.display(), sender.address())
                .map(signature -> describe(sender, signature, month(moment)));
    }

    private static PersonDescription describe(
            Mailbox sender, Signature signature, PartialDate month) {
        List<Handle> handles = new ArrayList<>();
        handles.add(sender.address());
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

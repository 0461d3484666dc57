package dev.familiar.sources.mail;

import dev.familiar.model.EmailAddress;
import dev.familiar.sources.mail.header.HeaderBlock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

// List-Post is of 1998 and was long in coming. Majordomo, ListProc, LISTSERV, ecartis, ezmlm and
// the
// first Mailman put `Precedence: bulk` on everything they passed on, newsletter or letter, and told
// of themselves by a field of their own or by an envelope sender made from the list's name. Taking
// their mail for advertising loses whole correspondences of those years.

/// The marks of programs that pass on what people write to a discussion list.
final class ListProgram {

    /// Fields that only programs for discussion lists write.
    private static final List<String> OWN_FIELDS =
            List.of(
                    "x-mailing-list",
                    "mailing-list",
                    "x-list",
                    "x-ecartis-version",
                    "x-mailman-version",
                    "x-beenthere",
                    "x-listprocessor-version",
                    "x-listname",
                    "x-ml-name",
                    "x-majordomo-version",
                    "x-sympa-to",
                    "x-yahoo-profile");

    /// Local parts under which list programs have returned mail sent to them: `owner-list`
    /// (Majordomo), `list-owner`, `list-admin`, `list-request`, `list-bounces+me=here` (Mailman),
    /// `list-return-17-me=here` (ezmlm), `list-bounce`, `list-errors` (ecartis, Lyris).
    private static final Pattern ENVELOPE =
            Pattern.compile(
                    "owner-.+"
                            + "|.+[-.](?:owner|admin|request|bounces?|errors?|relay)(?:[-+=.].*)?"
                            + "|.+-return-\\d+.*");

    private static final List<String> SENDERS =
            List.of("sender", "errors-to", "x-errors-to", "resent-sender", "return-path");

    private ListProgram() {}

    /// Whether a field of its own names it.
    static boolean namesItself(HeaderBlock header) {
        return OWN_FIELDS.stream().anyMatch(header::has);
    }

    /// Whether the envelope is a list's, and not that of whoever wrote it.
    ///
    /// @param precedence of the message, in lower case; without it the envelope alone says nothing,
    ///   since a firm's own mail may go out under `shop-owner@`
    static boolean passedOn(HeaderBlock header, String precedence) {
        if (!precedence.equals("bulk")) {
            return false;
        }
        String writer = header.raw("from").toLowerCase(Locale.ROOT);
        return SENDERS.stream()
                .filter(header::has)
                .flatMap(field -> address(header.raw(field)).stream())
                .filter(address -> !writer.contains(address.value()))
                .anyMatch(address -> ENVELOPE.matcher(address.localPart()).matches());
    }

    private static Optional<EmailAddress> address(String field) {
        int open = field.lastIndexOf('<');
        int close = field.indexOf('>', open + 1);
        String bare = open >= 0 && close > open ? field.substring(open + 1, close) : field;
        return EmailAddress.parse(bare.strip());
    }
}

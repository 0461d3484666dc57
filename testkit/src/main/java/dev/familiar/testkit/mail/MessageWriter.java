package dev.familiar.testkit.mail;

import dev.familiar.testkit.chance.Dice;
import dev.familiar.testkit.chance.Pools;
import dev.familiar.testkit.world.World;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/// Writes one message as bytes with LF line ends: header fields, empty line, body.
final class MessageWriter {
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.ENGLISH);

    private final MailSchedule schedule;
    private final LetterText texts;
    private final PlatformMail platform;
    private final Dice dice;

    MessageWriter(World world, MailSchedule schedule) {
        this.schedule = schedule;
        this.texts = new LetterText(world);
        this.platform = new PlatformMail(world);
        this.dice = world.dice("mime");
    }

    byte[] bytes(Letter letter) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(2048);
        Dice own = dice.fork("message", letter.id());
        boolean notice =
                letter.kind() == LetterKind.INVITATION
                        || letter.kind() == LetterKind.OLD_INVITATION;
        head(letter, notice, own.below(12), out);
        if (notice) {
            platform.write(letter, out);
            return out.toByteArray();
        }
        kindFields(letter, out);
        String before = letter.place().at() > 0 && own.chance(0.7) ? before(letter) : "";
        new MimeWriter(out, own).write(texts.body(letter, before));
        return out.toByteArray();
    }

    private void head(Letter letter, boolean notice, int style, ByteArrayOutputStream out) {
        Envelope envelope = letter.envelope();
        if (notice) {
            field(out, "Return-Path", "<m2-" + letter.id() + "@bounce.linkedin.com>");
            field(
                    out,
                    "Authentication-Results",
                    "mx.example.net; dkim=pass header.d=linkedin.com; dmarc=pass");
        }
        field(out, "Date", DATE.format(envelope.date()) + (notice ? " (UTC)" : ""));
        field(out, "From", HeaderWords.mailbox(envelope.from(), style));
        field(out, "To", boxes(envelope.to(), style));
        if (!envelope.cc().isEmpty()) {
            field(out, style == 5 ? "CC" : "Cc", boxes(envelope.cc(), style));
        }
        String subject = notice ? platform.subject(letter) : texts.subject(letter);
        field(out, "Subject", HeaderWords.words(subject, style));
        field(out, "Message-ID", messageId(letter.id(), notice));
        int at = letter.place().at();
        if (at > 0) {
            field(out, "In-Reply-To", messageId(letter.id() - 1, false));
            StringBuilder chain = new StringBuilder();
            for (int back = Math.min(at, 6); back > 0; back--) {
                chain.append(chain.isEmpty() ? "" : "\n ")
                        .append(messageId(letter.id() - back, false));
            }
            field(out, "References", chain.toString());
        }
    }

    /// The identifier of a message, the same in every archive that holds it.
    String messageId(int id, boolean notice) {
        String left = Long.toHexString(dice.fork("message id", id).bits());
        return notice
                ? "<" + left + "." + id + "@lor1-app42.prod.linkedin.com>"
                : "<" + left + "." + id + "@mx.example.com>";
    }

    private static void kindFields(Letter letter, ByteArrayOutputStream out) {
        if (letter.kind() != LetterKind.LIST && letter.kind() != LetterKind.BULK) {
            return;
        }
        List<String> fields =
                Pools.split(Pools.lines("bulk.txt").get(letter.place().subject()), '|');
        String domain = fields.get(2).substring(fields.get(2).indexOf('@') + 1);
        switch (fields.getFirst()) {
            case "list" -> {
                field(out, "List-Id", fields.get(1) + " <" + fields.get(3) + "." + domain + ">");
                field(out, "List-Post", "<mailto:" + fields.get(2) + ">");
                field(out, "Precedence", "list");
                field(out, "Sender", "bounces+" + letter.id() + "@" + domain);
            }
            case "newsletter" -> {
                field(out, "List-Unsubscribe", "<https://" + domain + "/u/" + letter.id() + ">");
                field(out, "Precedence", "bulk");
            }
            case "automatic" -> {
                field(out, "Auto-Submitted", "auto-generated");
                field(out, "X-Auto-Response-Suppress", "All");
            }
            default -> field(out, "X-Mailer", "Webmail 4.2");
        }
    }

    private String before(Letter letter) {
        Letter.Place place = letter.place();
        Letter.Place back = new Letter.Place(place.thread(), place.subject(), place.at() - 1);
        return texts.sentences(
                new Letter(
                        letter.id() - 1,
                        letter.kind(),
                        letter.envelope(),
                        back,
                        !letter.outgoing()));
    }

    /// The thread number as Gmail would give it: that of the first message.
    long threadNumber(Letter letter) {
        int first = schedule.firstOf(letter.place().thread());
        return 1_400_000_000_000_000_000L + (dice.fork("thrid", first).bits() >>> 6);
    }

    private static String boxes(List<Mailbox> boxes, int style) {
        StringBuilder out = new StringBuilder();
        for (Mailbox box : boxes) {
            out.append(out.isEmpty() ? "" : ",\n ").append(HeaderWords.mailbox(box, style));
        }
        return out.toString();
    }

    private static void field(ByteArrayOutputStream out, String name, String value) {
        String line = name + ": " + value + "\n";
        out.writeBytes(line.getBytes(StandardCharsets.US_ASCII));
    }
}

package dev.familiar.bench.mail;

import dev.familiar.bench.mail.Letter.Kind;
import dev.familiar.testkit.chance.Dice;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Separator line and header fields but for those that describe the body.
final class LetterHead {
    private static final String[] DAYS = {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
    private static final String[] MONTHS = {
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"
    };

    void write(Letter letter, Dice own, ByteText out) {
        Correspondent from = letter.route().from();
        boolean base64 = own.chance(0.5);
        separator(letter, out);
        field("Return-Path", "<" + from.address() + ">", out);
        for (int hop = own.between(1, 3); hop > 0; hop--) {
            received(letter, hop, own, out);
        }
        if (own.chance(0.55)) {
            signed(from, own, out);
        }
        out.ascii("Authentication-Results: mx.example.com; spf=pass smtp.mailfrom=");
        out.ascii(from.address()).ascii(";\n\tdkim=pass header.d=").ascii(from.domain());
        out.ascii(";\n\tdmarc=pass header.from=").ascii(from.domain()).put('\n');
        out.ascii("Date: ");
        date(letter, out);
        out.put('\n');
        field("From", from.mailbox(), out);
        field("To", letter.route().to().mailbox(), out);
        copied(letter.route().copied(), out);
        subject(letter, base64, out);
        field("Message-ID", letter.topic().id(), out);
        thread(letter.topic().parent(), out);
        bulk(letter, own, out);
        field("X-Mailer", from.habits().program(), out);
        field("MIME-Version", "1.0", out);
    }

    private static void subject(Letter letter, boolean base64, ByteText out) {
        String mark = letter.topic().parent() == null ? "" : "Re: ";
        String tag = letter.kind() == Kind.LIST ? "[" + letter.route().to().name() + "] " : "";
        field("Subject", mark + tag + HeaderText.words(letter.topic().subject(), base64), out);
    }

    private static void copied(List<Correspondent> copied, ByteText out) {
        for (int i = 0; i < copied.size(); i++) {
            out.ascii(i == 0 ? "Cc: " : ",\n ").ascii(copied.get(i).mailbox());
        }
        if (!copied.isEmpty()) {
            out.put('\n');
        }
    }

    private static void thread(@Nullable Posted parent, ByteText out) {
        if (parent == null) {
            return;
        }
        field("In-Reply-To", parent.references().getLast(), out);
        out.ascii("References:");
        for (int i = 0; i < parent.references().size(); i++) {
            out.ascii(i == 0 ? " " : "\n ").ascii(parent.references().get(i));
        }
        out.put('\n');
    }

    private static void received(Letter letter, int hop, Dice own, ByteText out) {
        out.ascii("Received: from relay").number(hop, 1, '0').put('.');
        out.ascii(letter.route().from().domain()).ascii(" (relay");
        out.number(hop, 1, '0').ascii(".example.net [192.0.2.").number(own.below(256), 1, '0');
        out.ascii("])\n\tby mx.example.com with ESMTPS id ");
        Prose.hex(own, 14, out);
        out.ascii("\n\tfor <").ascii(letter.route().to().address()).ascii(">; ");
        date(letter, out);
        out.put('\n');
    }

    private static void signed(Correspondent from, Dice own, ByteText out) {
        out.ascii("DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed; d=");
        out.ascii(from.domain()).ascii("; s=mail;\n\th=from:to:subject:date:message-id;\n\tbh=");
        LetterBody.noise(43, own, out);
        out.ascii("=;\n\tb=");
        LetterBody.noise(342, own, out);
        out.ascii("==\n");
    }

    private static void bulk(Letter letter, Dice own, ByteText out) {
        Correspondent from = letter.route().from();
        switch (letter.kind()) {
            case PERSONAL -> {}
            case LIST -> {
                Correspondent list = letter.route().to();
                String id = list.address().replace('@', '.');
                field("List-Id", list.name() + " <" + id + ">", out);
                field("List-Post", "<mailto:" + list.address() + ">", out);
                field("List-Unsubscribe", "<https://lists.example.net/" + list.name() + ">", out);
                field("Precedence", "list", out);
                field("Sender", list.name() + "-bounces@lists.example.net", out);
            }
            case NEWSLETTER -> {
                out.ascii("List-Unsubscribe: <https://").ascii(from.domain()).ascii("/u/");
                Prose.hex(own, 16, out);
                out.ascii(">\nPrecedence: bulk\n");
            }
            case NOTICE -> field("Auto-Submitted", "auto-generated", out);
        }
    }

    private static void separator(Letter letter, ByteText out) {
        LocalDateTime utc = LocalDateTime.ofEpochSecond(letter.second(), 0, ZoneOffset.UTC);
        out.ascii("From ").ascii(letter.route().from().address()).put(' ');
        out.ascii(DAYS[utc.getDayOfWeek().getValue() - 1]).put(' ');
        out.ascii(MONTHS[utc.getMonthValue() - 1]).put(' ').number(utc.getDayOfMonth(), 2, ' ');
        out.put(' ');
        clock(utc, out);
        out.put(' ').number(utc.getYear(), 4, '0').put('\n');
    }

    /// Writes when a letter was sent, as RFC 5322 section 3.3 wants it, in its sender's zone.
    static void date(Letter letter, ByteText out) {
        int zone = letter.route().from().habits().zoneHours();
        LocalDateTime local =
                LocalDateTime.ofEpochSecond(letter.second() + zone * 3600L, 0, ZoneOffset.UTC);
        out.ascii(DAYS[local.getDayOfWeek().getValue() - 1]).put(',').put(' ');
        out.number(local.getDayOfMonth(), 1, '0').put(' ');
        out.ascii(MONTHS[local.getMonthValue() - 1]).put(' ');
        out.number(local.getYear(), 4, '0').put(' ');
        clock(local, out);
        out.put(' ').put(zone < 0 ? '-' : '+').number(Math.abs(zone), 2, '0').ascii("00");
    }

    private static void clock(LocalDateTime time, ByteText out) {
        out.number(time.getHour(), 2, '0').put(':').number(time.getMinute(), 2, '0');
        out.put(':').number(time.getSecond(), 2, '0');
    }

    private static void field(String name, String value, ByteText out) {
        out.ascii(name).put(':').put(' ').ascii(value).put('\n');
    }
}

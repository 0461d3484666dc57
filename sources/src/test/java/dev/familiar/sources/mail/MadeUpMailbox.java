package dev.familiar.sources.mail;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/// Made-up mail whose bodies hold what looks like a separator or a header, and mailboxes of it as
/// one program or another writes them.
final class MadeUpMailbox {

    private static final List<String> PARAGRAPHS =
            List.of(
                    "The heron stood in the shallows all morning.",
                    "From time to time it moved a foot.",
                    "From now on:\nNote: bring the nets\nSubject: to change",
                    "From Ada I got this:\nFrom: Ben Example <ben@example.com>\n"
                            + "Date: Mon, 2 Mar 2020 09:00:00 +0100\nSubject: nets",
                    "please review:\n\nFrom 0123456789abcdef0123456789abcdef01234567 Mon Sep 17"
                            + " 00:00:00 2001\nFrom: Patch Author <patch@example.org>\n"
                            + "Date: Mon, 2 Mar 2020 09:00:00 +0100\nSubject: [PATCH] heronfix\n\n"
                            + "---\n a.c | 2 +-",
                    "---------- Forwarded message ----------\nFrom: Cy Example <cy@example.net>\n"
                            + "Date: Sun, 1 Mar 2020 09:00:00 +0100\nSubject: reeds\nTo: Ben\n\nReeds.",
                    "----\n\n--\n\n-----",
                    "From 10:30 to 11:30 in room 12",
                    "Fromage for all.\nFrom",
                    "Date: tomorrow\nFrom: the office");

    private MadeUpMailbox() {}

    /// How a program writes the line between messages, and what it does to lines like it in a text.
    enum Style {
        MBOXO("From a@example.org Tue Mar  3 10:00:00 2020", "", "^From "),
        MBOXRD("From a@example.org Tue Mar  3 10:00:00 2020", "", "^>*From "),
        MBOXCL2("From a@example.org Tue Mar  3 10:00:00 2020", "Content-Length: %d\n", ""),
        CARELESS("From a@example.org Tue Mar  3 10:00:00 2020", "", ""),
        EUDORA("From ???@??? Tue Mar 03 10:00:00 2020", "", "^From "),
        MOZILLA_OLD(
                "From - Tue Mar 03 10:00:00 2020",
                "X-Mozilla-Status: 0001\nX-Mozilla-Status2: 00000000\n",
                "^From "),
        MOZILLA_NEW("From ", "X-Mozilla-Status: 0001\nX-Mozilla-Status2: 00000000\n", "^From "),
        BARE("From ", "", ""),
        NOBODY("From nobody", "", "^From "),
        ADDRESS("From a@example.org", "", ""),
        GERMAN("From a@example.org Di Mär  3 10:00:00 2020", "", ""),
        DATE_ONLY("From Tue Mar  3 10:00:00 2020", "", "^>*From ");

        private final String separator;
        private final String fields;
        private final String escaped;

        Style(String separator, String fields, String escaped) {
            this.separator = separator;
            this.fields = fields;
            this.escaped = escaped;
        }

        /// Whether the line alone, without a blank one before it, is known for what it is.
        boolean standsWithoutBlank() {
            return this != NOBODY && this != ADDRESS && this != GERMAN && this != MBOXCL2;
        }
    }

    /// One message with line feeds, from its header on.
    record Mail(String header, String body) {

        String whole() {
            return header + "\n" + body;
        }

        byte[] bytes(Style style, String end) {
            String text =
                    style.escaped.isEmpty() ? body : body.replaceAll("(?m)" + style.escaped, ">$0");
            byte[] written = text.replace("\n", end).getBytes(StandardCharsets.UTF_8);
            String start =
                    style.separator + "\n" + style.fields.formatted(written.length) + header + "\n";
            byte[] head = start.replace("\n", end).getBytes(StandardCharsets.UTF_8);
            byte[] all = new byte[head.length + written.length];
            System.arraycopy(head, 0, all, 0, head.length);
            System.arraycopy(written, 0, all, head.length, written.length);
            return all;
        }
    }

    /// So many messages, each with a Message-ID of its own.
    static List<Mail> mails(Random random, int count) {
        return IntStream.range(0, count).mapToObj(i -> mail(random, i)).toList();
    }

    private static Mail mail(Random random, int number) {
        List<String> paragraphs = new ArrayList<>();
        for (int i = random.nextInt(1, 5); i > 0; i--) {
            paragraphs.add(PARAGRAPHS.get(random.nextInt(PARAGRAPHS.size())));
        }
        String first = random.nextBoolean() ? "Received: by mx.example.com; 3 Mar 2020\n" : "";
        return new Mail(
                first
                        + "From: Ada Example\n <ada@example.org>\nTo: me@example.com\nSubject: s"
                        + number
                        + "\nDate: Tue, 3 Mar 2020 10:00:00 +0100\nMessage-ID: <m"
                        + number
                        + "@example.org>\n",
                String.join("\n\n", paragraphs) + "\nword" + number + "\n");
    }
}

package dev.familiar.testkit.mail;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// A small mailbox written letter by letter, for tests that must know every day on which somebody
/// wrote. One thread.
///
/// What it writes is an mbox file (RFC 4155) of plain messages (RFC 5322), each with an id of its
/// own. For whole worlds there is [MailArchive].
public final class Correspondence {

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.ENGLISH)
                    .withZone(ZoneOffset.UTC);

    private final String owner;
    private final StringBuilder mbox = new StringBuilder();
    private int letters;

    /// @param owner whose mailbox it is: name and address, or an address alone
    public Correspondence(String owner) {
        this.owner = owner;
    }

    /// Three friends of whom two have fallen silent: the owner writes to Dan every day, until the
    /// day before the end; Joanna and the owner wrote every three weeks, and have not for 140 days;
    /// Uwe writes German, once a month, and has been silent for half a year.
    ///
    /// @param end when the mailbox ends; it begins 600 days before
    public static Correspondence ofSilentFriends(String owner, Instant end) {
        Correspondence mail = new Correspondence(owner);
        String dan = "Dan Daily <dan.daily@mail.example.com>";
        for (int day = 0; day < 600; day++) {
            Instant at = end.minus(Duration.ofDays(600L - day));
            mail.writes(at, dan, "Lunch " + day, "Soup today?");
            if (day % 3 == 0) {
                mail.talk(at, dan, "Weather " + day, "It rains, will you come?");
            }
            if (day % 21 == 0 && day < 460) {
                mail.talk(
                        at,
                        "Joanna Reed <joanna.reed@mail.example.com>",
                        "Denver launch plans",
                        "I will have it then.");
            }
            if (day % 30 == 0 && day < 420) {
                mail.talk(
                        at,
                        "Uwe Sommer <uwe.sommer@post.example.net>",
                        "AW: Messe in Hannover",
                        "das ist auch für mich nicht einfach, aber wir werden noch sehen");
            }
        }
        return mail;
    }

    /// The owner writes, and four hours later has the answer.
    ///
    /// @param other name and address
    /// @param words of the answer
    public void talk(Instant at, String other, String subject, String words) {
        String asked = writes(at, other, subject, "Hello.");
        add(at.plus(Duration.ofHours(4)), other, owner, "Re: " + subject, asked, words);
    }

    /// The owner writes.
    ///
    /// @return the id of the letter
    public String writes(Instant at, String other, String subject, String words) {
        return add(at, owner, other, subject, "", words);
    }

    /// Anybody writes to anybody.
    ///
    /// @param answers id of the letter that is answered, empty for none
    /// @return the id of the letter
    public String add(
            Instant at, String from, String to, String subject, String answers, String words) {
        String id = "<letter-" + letters++ + "." + at.getEpochSecond() + "@example.org>";
        mbox.append(
                """
                From x@example.org Mon Jan  8 09:00:00 2024
                From: %s
                To: %s
                Subject: %s
                Date: %s
                Message-ID: %s
                %sContent-Type: text/plain; charset=utf-8

                %s

                """
                        .formatted(
                                from,
                                to,
                                subject,
                                DATE.format(at),
                                id,
                                answers.isEmpty() ? "" : "In-Reply-To: " + answers + "\n",
                                words));
        return id;
    }

    /// What was written so far, as an mbox file.
    public String mbox() {
        return mbox.toString();
    }

    /// What was written since the last time, for a mailbox that goes on in another file.
    public String take() {
        String text = mbox();
        mbox.setLength(0);
        return text;
    }
}

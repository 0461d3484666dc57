package dev.familiar.testkit.mail;

import dev.familiar.testkit.chance.Dice;
import dev.familiar.testkit.chance.Pools;
import dev.familiar.testkit.society.Company;
import dev.familiar.testkit.society.Post;
import dev.familiar.testkit.world.Person;
import dev.familiar.testkit.world.World;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// The mail with others on it, as a mailbox beside that of [MailArchive]. One message in memory.
public final class CompanyMail {
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.ENGLISH);
    private static final DateTimeFormatter SEPARATOR =
            DateTimeFormatter.ofPattern("EEE MMM ppd HH:mm:ss yyyy", Locale.ENGLISH);

    private final World world;
    private final Dice dice;

    private CompanyMail(World world) {
        this.world = world;
        this.dice = world.dice("company mail");
    }

    /// Writes all of it as an mbox, oldest first, but what was lost.
    ///
    /// @return how many messages were written
    public static int writeMbox(Company company, OutputStream out) throws IOException {
        CompanyMail mail = new CompanyMail(company.society().world());
        List<Post> kept =
                company.posts().stream()
                        .filter(post -> mail.world.plan().keepsMailOf(day(post.when())))
                        .sorted(
                                Comparator.comparing(Post::when)
                                        .thenComparingInt(Post::thread)
                                        .thenComparingInt(Post::at))
                        .toList();
        for (Post post : kept) {
            out.write(mail.bytes(post));
        }
        return kept.size();
    }

    private static LocalDate day(Instant when) {
        return LocalDate.ofInstant(when, ZoneOffset.UTC);
    }

    private byte[] bytes(Post post) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(1024);
        Dice own = dice.fork("message", post.thread()).fork("at", post.at());
        LocalDate day = day(post.when());
        Mailbox from = box(post.from(), day, own);
        var utc = post.when().atZone(ZoneOffset.UTC);
        ascii(out, "From " + from.address() + " " + SEPARATOR.format(utc) + "\n");
        field(out, "Date", DATE.format(utc));
        int style = own.below(12);
        field(out, "From", HeaderWords.mailbox(from, style));
        field(out, "To", boxes(post.parts().to(), day, style, own));
        if (!post.parts().cc().isEmpty()) {
            field(out, "Cc", boxes(post.parts().cc(), day, style, own));
        }
        field(out, "Subject", HeaderWords.words(subject(post), style));
        field(out, "Message-ID", messageId(post.thread(), post.at()));
        if (post.at() > 0) {
            field(out, "In-Reply-To", messageId(post.thread(), post.at() - 1));
            field(out, "References", messageId(post.thread(), post.at() - 1));
        }
        new MimeWriter(out, own).write(body(post, own));
        ascii(out, "\n");
        return out.toByteArray();
    }

    private String subject(Post post) {
        String topic = dice.fork("topic", post.thread()).pick(Pools.entries("mail-topics.txt"));
        return switch (post.kind()) {
            case TALK, CIRCULAR -> (post.at() == 0 ? "" : "Re: ") + topic;
            case INTRODUCTION -> "Introduction";
        };
    }

    private String body(Post post, Dice own) {
        StringBuilder out = new StringBuilder();
        if (post.kind() == Post.Kind.INTRODUCTION) {
            String guest = person(post.parts().to().getLast()).names().nickname();
            out.append("I would like to introduce you to ").append(guest).append(".\n");
            out.append("You two should meet.\n");
        }
        for (int n = own.between(1, 3); n > 0; n--) {
            String sentence = own.pick(Pools.lines("mail-sentences.txt"));
            out.append(
                    sentence.replace("{topic}", subject(post)).replace("{company}", "the office"));
            out.append('\n');
        }
        return out.append(person(post.from()).names().nickname()).append('\n').toString();
    }

    private String messageId(int thread, int at) {
        String left = Long.toHexString(dice.fork("message id", thread).bits());
        return "<" + left + "." + at + "@company.example.com>";
    }

    private String boxes(List<Integer> people, LocalDate day, int style, Dice own) {
        return people.stream()
                .map(person -> HeaderWords.mailbox(box(person, day, own), style))
                .collect(Collectors.joining(",\n "));
    }

    private Mailbox box(int place, LocalDate day, Dice own) {
        Person person = person(place);
        String name = place == Post.OWNER ? person.names().text() : person.names().typed(own);
        return new Mailbox(name, person.reach().addressOn(day, own));
    }

    private Person person(int place) {
        return place == Post.OWNER ? world.owner() : world.people().get(place);
    }

    private static void field(ByteArrayOutputStream out, String name, String value) {
        ascii(out, name + ": " + value + "\n");
    }

    private static void ascii(ByteArrayOutputStream out, String text) {
        out.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
    }
}

package dev.familiar.app.occasion;

import dev.familiar.app.occasion.OccasionView.Sign;
import dev.familiar.app.words.Amounts;
import dev.familiar.app.words.PlainText;
import dev.familiar.network.occasion.JobChange;
import dev.familiar.network.occasion.JobSign;
import dev.familiar.network.occasion.Occasion;
import dev.familiar.network.occasion.Post;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/// Says occasions in sentences. What strangers wrote is made harmless by [PlainText].
final class OccasionWords {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH =
            DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter OF_A_YEAR =
            DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);

    private static final int LONG_ENOUGH = 20;

    private OccasionWords() {}

    static OccasionView view(Known known, Occasion occasion) {
        return new OccasionView(
                key(occasion),
                known.person().id(),
                known.name(),
                known.life(),
                known.strength(),
                occasion,
                sentence(occasion),
                signs(occasion));
    }

    /// Of the record, the kind and the year or the new job: whoever is who, and whatever is learned
    /// beside, it stays. A digest, because the keys of records hold addresses (SHA-256, FIPS
    /// 180-4).
    static String key(Occasion occasion) {
        String what =
                switch (occasion) {
                    case Occasion.NewJob(JobChange change) ->
                            "new-job " + change.noticed() + " " + change.after().text();
                    case Occasion.Anniversary one -> "anniversary " + one.years();
                    case Occasion.Birthday one -> "birthday " + one.on().getYear();
                };
        return word(occasion.kind()) + "-" + digest(occasion.trace() + "\n" + what);
    }

    static String digest(String text) {
        try {
            byte[] bytes =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(bytes).substring(0, LONG_ENOUGH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /// `new-job`, `anniversary` or `birthday`.
    static String word(Occasion.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static String sentence(Occasion occasion) {
        return switch (occasion) {
            case Occasion.NewJob(JobChange change) -> changed(change);
            case Occasion.Anniversary one -> years(one);
            case Occasion.Birthday one -> birthday(one);
        };
    }

    private static String changed(JobChange change) {
        String what =
                switch (change.kind()) {
                    case NEW_EMPLOYER -> "new job";
                    case PROMOTION -> "promotion";
                };
        String begin = change.isSure() ? capital(what) + ": " : "Perhaps a " + what + ": ";
        String before = post(change.before());
        return begin
                + post(change.after())
                + ended(before.isEmpty() ? "" : "; before, " + before, change)
                + (change.isSure() ? "" : " One sign shows it: look before you congratulate.");
    }

    /// A firm may end with a stop of its own.
    private static String ended(String before, JobChange change) {
        String last = before.isEmpty() ? post(change.after()) : before;
        return before + (last.endsWith(".") ? "" : ".");
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    static String post(Post post) {
        return PlainText.line(post.text());
    }

    private static String years(Occasion.Anniversary one) {
        String organisation = PlainText.line(one.post().organisation());
        return Amounts.of(one.years(), "year")
                + (organisation.isEmpty() ? " in the job" : " at " + organisation)
                + (one.start().day() > 0
                        ? " on " + DAY.format(one.on())
                        : " in " + MONTH.format(one.on()))
                + ".";
    }

    private static String birthday(Occasion.Birthday one) {
        String day = OF_A_YEAR.format(one.on());
        String born = one.born().month() == 2 && one.born().day() == 29 ? ", born on a 29th" : "";
        return "Birthday on "
                + day
                + born
                + (one.age() > 0 ? ": " + Amounts.of(one.age(), "year") + " old" : "")
                + ".";
    }

    private static List<Sign> signs(Occasion occasion) {
        return switch (occasion) {
            case Occasion.NewJob(JobChange change) ->
                    change.signs().stream()
                            .map(sign ->
                                    new Sign(
                                            sign.witness().word(),
                                            sentence(sign),
                                            sign.noticed(),
                                            sign.trace()))
                            .toList();
            case Occasion.Anniversary one ->
                    List.of(
                            new Sign(
                                    "start",
                                    "They began in " + MONTH.format(one.start().earliest()) + ".",
                                    one.start().earliest(),
                                    one.trace()));
            case Occasion.Birthday one ->
                    List.of(
                            new Sign(
                                    "record",
                                    "A record of theirs says so.",
                                    one.on(),
                                    one.trace()));
        };
    }

    private static String sentence(JobSign sign) {
        String day = DAY.format(sign.noticed());
        return switch (sign.witness()) {
            case PROFILE -> "Their own profile says so, in the export of " + day + ".";
            case SIGNATURE -> "Their own signature says so, since " + month(sign.noticed()) + ".";
            case NOTIFICATION -> "LinkedIn wrote so on " + day + ".";
            case CARD -> "Your card of them says so, since " + day + ".";
            case DEPARTURE -> "An automatic answer of " + day + " says that they left.";
            case BOUNCE -> "Mail to where they were comes back since " + day + ".";
            case ADDRESS -> "They write from an address there since " + day + ".";
        };
    }

    private static String month(LocalDate day) {
        return MONTH.format(day);
    }
}

package dev.familiar.app.following;

import dev.familiar.app.words.Amounts;
import dev.familiar.network.follow.Follow.Personally;
import dev.familiar.network.follow.News;
import dev.familiar.network.follow.ProfileLink;
import dev.familiar.network.follow.Proof;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Follows in words for the owner, the same on all faces; not made harmless.
public final class FollowWords {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

    private FollowWords() {}

    /// Where somebody is followed, e.g. `Mastodon, @ada@social.example`; empty if not known.
    public static String where(FollowView view) {
        ProfileLink link = view.follow().link();
        return link == null ? "" : link.platform().title() + ", " + link.shown();
    }

    /// What came of them since, in a sentence; empty for nothing.
    public static String news(FollowView view) {
        News.Answer answer = view.news().answer();
        if (answer == null) {
            return view.news().traces() == 0
                    ? ""
                    : Amounts.of(view.news().traces(), "new trace") + " since you follow them.";
        }
        String rest =
                view.news().traces() == 1
                        ? ""
                        : " " + Amounts.of(view.news().traces(), "new trace") + " in all.";
        return (answer.met() ? "You met on " : "They wrote to you on ")
                + day(answer.at())
                + about(answer.about())
                + "."
                + rest;
    }

    /// Why the owner may want to connect now, in a sentence; empty if nothing is proposed.
    public static String proposal(FollowView view) {
        Proof proof = view.proposal();
        if (proof == null) {
            return "";
        }
        String wish =
                view.follow().said().connectWhen().isEmpty()
                        ? ""
                        : " You wanted to connect when: "
                                + view.follow().said().connectWhen()
                                + ".";
        return switch (proof.kind()) {
            case SMALL_MEETING ->
                    "You have met since you follow them, on "
                            + day(proof.at())
                            + about(proof.about())
                            + "."
                            + wish;
            case BOTH_WAYS ->
                    "You have written to each other since you follow them, last on "
                            + day(proof.at())
                            + about(proof.about())
                            + "."
                            + wish;
        };
    }

    /// Whether the owner knows them personally, by their own word; empty if nothing was said.
    public static String known(FollowView view) {
        return known(view.follow().said().known());
    }

    private static String known(Personally known) {
        return switch (known) {
            case KNOWN -> "you know them personally";
            case NOT_KNOWN -> "you do not know them personally";
            case UNSAID -> "";
        };
    }

    /// A day, e.g. `9 Dec 2025`, in universal time as archives keep it.
    public static String day(Instant at) {
        return DAY.format(LocalDate.ofInstant(at, ZoneOffset.UTC));
    }

    private static String about(String subject) {
        return subject.isBlank() ? "" : ": “" + subject.strip() + "”";
    }
}

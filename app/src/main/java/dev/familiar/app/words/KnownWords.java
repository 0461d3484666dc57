package dev.familiar.app.words;

import dev.familiar.triage.Judgement;
import dev.familiar.triage.Known;
import dev.familiar.triage.NameAnswer;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;

/// How well somebody is known, in words for the owner.
public final class KnownWords {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

    private KnownWords() {}

    /// `well`, `somewhat` or `not at all`.
    public static String group(Known.Group group) {
        return switch (group) {
            case WELL -> "well";
            case SOMEWHAT -> "somewhat";
            case NOT_AT_ALL -> "not at all";
        };
    }

    /// How many of a list are known how well, in a sentence.
    ///
    /// @param names how many were asked about
    public static String counts(int names, Map<Known.Group, Integer> counts) {
        return Amounts.of(names, "name")
                + ": "
                + Amounts.count(counts.getOrDefault(Known.Group.WELL, 0))
                + " known well, "
                + Amounts.count(counts.getOrDefault(Known.Group.SOMEWHAT, 0))
                + " somewhat, "
                + Amounts.count(counts.getOrDefault(Known.Group.NOT_AT_ALL, 0))
                + " not at all.";
    }

    /// The honest answer in a sentence or two.
    public static String sentence(NameAnswer answer) {
        String percent = Amounts.percent(answer.judgement().probability());
        String known =
                switch (answer.group()) {
                    case WELL -> "You know them well (" + percent + ").";
                    case SOMEWHAT -> "You know them somewhat (" + percent + ").";
                    case NOT_AT_ALL ->
                            "Nothing in what was searched shows that you know them ("
                                    + percent
                                    + ").";
                };
        LocalDate last = answer.last() == null ? null : answer.last().last();
        return last == null ? known : known + " Last contact " + DAY.format(last) + ".";
    }

    /// The line of the reasoning that tells most.
    public static String why(NameAnswer answer) {
        Judgement judgement = answer.judgement();
        return VerdictWords.tellingLine(judgement);
    }
}

package dev.familiar.network.search;

import dev.familiar.identity.lexicon.OccupationFamily;
import dev.familiar.identity.lexicon.Role;
import dev.familiar.identity.lexicon.RoleParser;
import dev.familiar.identity.lexicon.Seniority;
import dev.familiar.identity.name.FoldedText;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

// A noun that says what somebody is ("nurse", "journalist") is sought by its concept: its line of
// work would bring surgeons. A word that says what work is about ("marketing", "HR") is sought by
// the
// line of work, which knows the CMO and the brand manager. A rank alone is that rank; with a line
// of
// work it is that rank or above: who asks for a head of marketing wants the CMO too.

/// What a title must be to answer a question.
///
/// @param text what was understood
/// @param concepts the title has one of these; any title if none
/// @param families the title is of one of these lines of work; any if none
/// @param lowest the lowest rank, null if none is asked
/// @param exactly whether it must be that rank
/// @param words the title has all of these besides
/// @param hiring whether whoever recruits will do as well
record TitleQuery(
        String text,
        Set<String> concepts,
        Set<OccupationFamily> families,
        @Nullable Seniority lowest,
        boolean exactly,
        Set<String> words,
        boolean hiring) {

    TitleQuery {
        concepts = Set.copyOf(concepts);
        families = Set.copyOf(families);
        words = Set.copyOf(words);
    }

    /// Whether a word, folded, can be part of what somebody is.
    static boolean isRoleWord(String word) {
        String singular = Titles.singular(word);
        return RankWords.RANK.contains(singular)
                || Titles.shipped().longest(List.of(singular), 0) > 0
                || (word.length() > 1
                        && !OccupationFamily.of(singular).isEmpty()
                        && !word.equals("it"));
    }

    /// Whether the words ask for whoever decides on hiring.
    static boolean isHiring(List<String> words) {
        return RankWords.HIRING.contains(
                String.join("_", words.stream().map(Titles::singular).toList()));
    }

    /// Reads the words of a question that say what somebody is.
    ///
    /// @return null if they say nothing
    static @Nullable TitleQuery read(String text) {
        List<String> folded = FoldedText.words(text);
        List<String> words = new ArrayList<>(folded.stream().map(Titles::singular).toList());
        if (isHiring(folded)) {
            return new TitleQuery(
                    text.strip() + " (a manager or above, or in recruiting)",
                    Set.of(),
                    Set.of(),
                    Seniority.MANAGER,
                    false,
                    Set.of(),
                    true);
        }
        Titles titles = Titles.shipped();
        Set<String> concepts = new LinkedHashSet<>();
        Set<String> rest = new LinkedHashSet<>();
        Seniority lowest = null;
        List<String> about = new ArrayList<>();
        for (int i = 0; i < words.size(); ) {
            String word = words.get(i);
            int length = titles.longest(words, i);
            boolean rank = RankWords.RANK.contains(word) && length < (words.size() > 1 ? 2 : 1);
            if (rank) {
                Seniority level = level(word);
                lowest = lowest == null || level.compareTo(lowest) > 0 ? level : lowest;
                i++;
            } else if (length > 0) {
                Set<String> found = titles.concepts(words.subList(i, i + length));
                concepts.addAll(found);
                i += length;
            } else {
                if (!RankWords.FILLER.contains(word) && !RankWords.ANYBODY.contains(word)) {
                    about.add(word);
                }
                i++;
            }
        }
        Set<OccupationFamily> families = EnumSet.noneOf(OccupationFamily.class);
        // A bank of words tells a line of work that one of them does not: "human resources".
        boolean told = !about.isEmpty() && !familiesOf(about).isEmpty();
        if (told && concepts.isEmpty()) {
            families.addAll(familiesOf(about));
        } else {
            rest.addAll(about);
        }
        if (concepts.isEmpty() && families.isEmpty() && lowest == null) {
            return null;
        }
        boolean exactly =
                lowest != null
                        && concepts.isEmpty()
                        && families.isEmpty()
                        && (lowest == Seniority.DIRECTOR || lowest == Seniority.SENIOR);
        exactly |= lowest == Seniority.JUNIOR;
        return new TitleQuery(
                shown(text, families, lowest, exactly),
                concepts,
                families,
                lowest,
                exactly,
                rest,
                false);
    }

    private static Set<OccupationFamily> familiesOf(List<String> about) {
        Set<OccupationFamily> families = EnumSet.noneOf(OccupationFamily.class);
        String phrase = String.join(" ", about);
        families.addAll(OccupationFamily.of(phrase));
        if (families.isEmpty()) {
            for (Role role : RoleParser.parse(phrase)) {
                families.addAll(role.families());
            }
        }
        return families;
    }

    private static Seniority level(String rank) {
        if (RankWords.JUNIOR.contains(rank)) {
            return Seniority.JUNIOR;
        }
        if (RankWords.SENIOR.contains(rank)) {
            return Seniority.SENIOR;
        }
        if (RankWords.DIRECTOR.contains(rank)) {
            return Seniority.DIRECTOR;
        }
        return RankWords.EXECUTIVE.contains(rank) ? Seniority.EXECUTIVE : Seniority.MANAGER;
    }

    private static String shown(
            String text,
            Set<OccupationFamily> families,
            @Nullable Seniority lowest,
            boolean exactly) {
        String shown = text.strip();
        if (lowest != null && !exactly && lowest != Seniority.EXECUTIVE) {
            String level = lowest.name().toLowerCase(Locale.ROOT);
            shown += families.isEmpty() ? " (or above)" : " (" + level + " or above)";
        }
        return shown;
    }

    /// How well a title answers: 1 for what was asked, less for what is near it, 0 for another.
    double fit(Titles.Facts title) {
        boolean recruits = title.concepts().contains("recruiter");
        if (hiring && recruits) {
            return 1;
        }
        if (lowest != null && !isRank(title.seniority())) {
            return 0;
        }
        if (!words.isEmpty() && !title.words().containsAll(words)) {
            return 0;
        }
        if (!concepts.isEmpty() && concepts.stream().noneMatch(title.concepts()::contains)) {
            return 0;
        }
        if (!families.isEmpty() && families.stream().noneMatch(title.families()::contains)) {
            return 0;
        }
        boolean above = lowest != null && title.seniority() != lowest;
        return above ? 0.9 : 1;
    }

    private boolean isRank(Seniority rank) {
        Seniority least = lowest;
        if (least == null) {
            return true;
        }
        if (least == Seniority.JUNIOR) {
            return rank == Seniority.JUNIOR || rank == Seniority.STUDENT;
        }
        return exactly ? rank == least : rank.compareTo(least) >= 0;
    }

    /// Hides what was asked.
    @Override
    public String toString() {
        return "TitleQuery[hidden]";
    }
}

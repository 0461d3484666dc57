package dev.familiar.identity.lexicon;

import dev.familiar.identity.name.FoldedText;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

// The last noun that names a person decides, as it does in the grammar: a "driver developer" is a
// developer, and a "principal engineer" an engineer. What stands before it matters where the noun
// is
// one of every line of work (manager, consultant), or of several (coach).

/// Reads headlines and job titles as a whole: who somebody is, in which line of work, how far up,
/// and where.
///
/// Stateless; the words come from `roles.txt` and the counts of [TitleTable].
public final class RoleParser {

    private static final Pattern BETWEEN_ROLES =
            Pattern.compile("[|•·;]|\\s[-–—]\\s|\\s/\\s", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern BETWEEN_TITLES =
            Pattern.compile(
                    "[,/+]|&|\\s(?:and|und|et|y|e|en)\\s",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);

    private static final int MOST_ROLES = 12;

    /// A head that only the counts know is believed from this many titles on.
    private static final int FEWEST_TITLES = 3;

    /// From this chance on a line of work is the one, below [#POSSIBLE] it is none.
    private static final double SURE = 0.75;

    private static final double POSSIBLE = 0.15;

    private RoleParser() {}

    /// The roles a headline names, in its order, those without any word of work left out.
    public static List<Role> parse(String headline) {
        List<Role> roles = new ArrayList<>();
        for (String segment : BETWEEN_ROLES.split(FoldedText.visible(headline))) {
            List<Role> found = segment(segment);
            boolean place = found.isEmpty() && !roles.isEmpty() && !segment.isBlank();
            if (place && roles.getLast().organisation().isEmpty()) {
                Role last = roles.removeLast();
                found = List.of(at(last, segment.strip()));
            }
            roles.addAll(found);
            if (roles.size() >= MOST_ROLES) {
                break;
            }
        }
        return List.copyOf(roles);
    }

    /// The lines of work of all roles, as [#parse] tells them, at less cost.
    static Set<OccupationFamily> families(String headline) {
        Set<OccupationFamily> families = EnumSet.noneOf(OccupationFamily.class);
        for (String segment : BETWEEN_ROLES.split(FoldedText.visible(headline))) {
            for (String title : titles(Organisations.title(segment))) {
                List<String> words = headLast(TitlePhrase.words(title));
                if (!words.isEmpty()) {
                    families.addAll(families(words));
                }
            }
        }
        return families;
    }

    private static List<Role> segment(String segment) {
        String organisation = Organisations.inHeadline(segment).stream().findFirst().orElse("");
        String whole = Organisations.title(segment);
        List<Role> roles = new ArrayList<>();
        for (String title : titles(whole)) {
            title(title, organisation).ifPresent(roles::add);
        }
        return roles;
    }

    /// A comma or an "and" parts two titles only if a person is named before it and more than a
    /// rank: not in "Research and development manager", nor in "Director, Engineering".
    private static List<String> titles(String whole) {
        List<String> titles = new ArrayList<>();
        java.util.regex.Matcher mark = BETWEEN_TITLES.matcher(whole);
        int from = 0;
        while (mark.find()) {
            List<String> before = TitlePhrase.words(whole.substring(from, mark.start()));
            String last = before.isEmpty() ? "" : before.getLast();
            boolean bareRank = before.size() == 1 && RoleWords.namesAnybody(last);
            boolean comma = mark.group().equals(",");
            if (isHead(last) && !(comma && bareRank)) {
                titles.add(whole.substring(from, mark.start()));
                from = mark.end();
            }
        }
        titles.add(whole.substring(from));
        return titles;
    }

    private static Optional<Role> title(String title, String organisation) {
        List<String> words = headLast(TitlePhrase.words(title));
        if (words.isEmpty()) {
            return Optional.empty();
        }
        Set<OccupationFamily> families = families(words);
        boolean named = isHead(words.getLast());
        if (!named && families.isEmpty()) {
            return Optional.empty();
        }
        boolean counted = named && TitleTable.shipped().titlesEnding(words.getLast()) > 0;
        String group = counted ? TitleTable.shipped().twoDigits(modest(words)).orElse(null) : null;
        return Optional.of(new Role(title.strip(), Ranks.of(words), families, group, organisation));
    }

    private static Role at(Role role, String organisation) {
        return new Role(
                role.title(), role.seniority(), role.families(), role.group(), organisation);
    }

    /// What follows the head goes before it: "Engineer II", "ingénieur logiciel".
    private static List<String> headLast(List<String> words) {
        for (int i = words.size() - 1; i >= 0; i--) {
            if (isHead(words.get(i))) {
                List<String> turned = new ArrayList<>(words.subList(i + 1, words.size()));
                turned.addAll(words.subList(0, i + 1));
                return turned;
            }
        }
        return words;
    }

    private static boolean isHead(String word) {
        return RoleWords.namesPerson(word)
                || (TitleTable.shipped().titlesEnding(word) >= FEWEST_TITLES
                        && RoleWords.about(List.of(word)).isEmpty());
    }

    private static Set<OccupationFamily> families(List<String> words) {
        String head = words.getLast();
        Set<OccupationFamily> about = RoleWords.about(words.subList(0, words.size() - 1));
        if (!isHead(head)) {
            return RoleWords.about(words);
        }
        Set<OccupationFamily> phrase = RoleWords.endingPhrase(words);
        if (!phrase.isEmpty()) {
            return phrase;
        }
        Set<OccupationFamily> of = RoleWords.ofPerson(head);
        if (!of.isEmpty()) {
            return both(of, about);
        }
        Set<OccupationFamily> all = counted(words);
        all.addAll(about);
        return all;
    }

    /// A coach in fitness is one of sport; an agile one may be a coach or an engineer.
    private static Set<OccupationFamily> both(
            Set<OccupationFamily> head, Set<OccupationFamily> about) {
        Set<OccupationFamily> common = EnumSet.copyOf(head);
        common.retainAll(about);
        if (head.size() > 1 && !common.isEmpty()) {
            return common;
        }
        Set<OccupationFamily> all = EnumSet.copyOf(head);
        all.addAll(about);
        return all;
    }

    private static EnumSet<OccupationFamily> counted(List<String> words) {
        List<String> modest = modest(words);
        TitleTable table = TitleTable.shipped();
        boolean anybody = RoleWords.namesAnybody(words.getLast());
        if (anybody && table.knownEnding(modest) < 2) {
            return EnumSet.noneOf(OccupationFamily.class);
        }
        Map<OccupationFamily, Double> chances = table.families(modest);
        EnumSet<OccupationFamily> possible = EnumSet.noneOf(OccupationFamily.class);
        double best = 0;
        double sum = 0;
        for (Map.Entry<OccupationFamily, Double> entry : chances.entrySet()) {
            if (entry.getValue() >= POSSIBLE) {
                possible.add(entry.getKey());
                sum += entry.getValue();
            }
            best = Math.max(best, entry.getValue());
        }
        boolean clear = best >= SURE || (!anybody && sum >= SURE);
        return clear ? possible : EnumSet.noneOf(OccupationFamily.class);
    }

    /// Without words of rank before the head: a "lead" is no metal.
    private static List<String> modest(List<String> words) {
        List<String> kept = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            boolean head = i == words.size() - 1;
            if (head || !Ranks.isRank(words.get(i))) {
                kept.add(words.get(i));
            }
        }
        return kept;
    }
}

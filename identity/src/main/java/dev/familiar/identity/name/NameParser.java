package dev.familiar.identity.name;

import dev.familiar.model.EmailAddress;
import dev.familiar.model.PersonName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

// Takes a written name apart in fixed steps: symbols and brackets out, tails cut ("| Recruiter",
// "via Example"), commas read ("Last, First", degrees), titles stripped from both ends, words split
// into given and family by case, script and particles, tokens folded. Each step only removes or
// reorders, and the folded result offers none of them anything more to do, which is what makes
// parsing idempotent.

/// The steps from a written name to a [ParsedName].
final class NameParser {

    private static final int MOST_WORDS = 12;
    private static final Pattern TAIL =
            Pattern.compile(
                    "\\s+(?:via|on behalf of)\\s.*|\\s*[|\u2022\u00a6].*|\\s+[@/]\\s+.*"
                            + "|\\s+at\\s+[A-Z].*",
                    Pattern.DOTALL);
    private static final Pattern DASH = Pattern.compile("\\s+[-\u2013\u2014]\\s+");
    private static final Pattern NOISE = Pattern.compile("\\S*(?:://|www\\.)\\S*");

    private static final List<String> MARKS =
            List.of(" at ", " via ", " on behalf of ", "www.", " nee ", " geb ", " fka ", " geb. ");

    private static final Pattern INITIAL = Pattern.compile("\\p{L}\\.?");

    private NameParser() {}

    static ParsedName parse(PersonName written) {
        PersonName name = Mojibake.repaired(written);
        ParsedName parsed = parseMarked(name);
        ScriptName script = parsed.isEmpty() ? ScriptName.NONE : ScriptName.of(name);
        return script.isNone() ? parsed : parsed.with(script);
    }

    private static ParsedName parseMarked(PersonName name) {
        MarkedText marked = MarkedText.of(name.text());
        if (marked.marks().isNone()) {
            return parseParts(name);
        }
        PersonName bare =
                new PersonName(
                        marked.text(),
                        MarkedText.of(name.given()).text(),
                        MarkedText.of(name.family()).text());
        return parseParts(bare).with(marked.marks());
    }

    private static ParsedName parseParts(PersonName name) {
        if (name.given().isEmpty() || name.family().isEmpty()) {
            return parseWhole(name.text());
        }
        if (isOnlyWords(name.given()) && isOnlyWords(name.family())) {
            List<String> given = NameWords.withoutTitles(name.given(), true);
            List<String> family = NameWords.withoutTitles(name.family(), true);
            if (!given.isEmpty() && !family.isEmpty()) {
                return NameWords.fold(given, family, List.of(), List.of());
            }
        }
        BracketedParts givenParts = BracketedParts.of(FoldedText.visible(name.given()));
        BracketedParts familyParts = BracketedParts.of(FoldedText.visible(name.family()));
        List<String> givenWords = NameWords.withoutTitles(firstOfCommas(givenParts.main()), true);
        List<String> familyWords = NameWords.withoutTitles(firstOfCommas(familyParts.main()), true);
        boolean holdsAddress = name.text().indexOf('@') >= 0;
        if (givenWords.isEmpty() || familyWords.isEmpty() || holdsAddress) {
            return parseWhole(name.text());
        }
        List<String> aliases = new ArrayList<>(givenParts.aliases());
        aliases.addAll(familyParts.aliases());
        List<String> former = new ArrayList<>(givenParts.former());
        former.addAll(familyParts.former());
        return NameWords.fold(givenWords, familyWords, aliases, former);
    }

    /// The canonical writing of a name inside a bracket.
    static String canonicalOf(String text) {
        return parseMain(FoldedText.visible(text), List.of(), List.of()).canonical();
    }

    /// Whether there is nothing to cut: most names are a few words of letters.
    private static boolean isOnlyWords(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            if (!letter && c != ' ' && c != '.') {
                return false;
            }
        }
        return MARKS.stream().noneMatch(text::contains);
    }

    private static ParsedName parseWhole(String text) {
        if (isOnlyWords(text)) {
            return parseMain(text, List.of(), List.of());
        }
        BracketedParts parts = BracketedParts.of(FoldedText.visible(DirectoryName.plain(text)));
        return parseMain(parts.main(), parts.aliases(), parts.former());
    }

    private static ParsedName parseMain(String written, List<String> aliases, List<String> former) {
        String main = written;
        if (!isOnlyWords(written)) {
            main = cutTail(NOISE.matcher(written).replaceAll(" "));
        }
        if (main.indexOf('@') >= 0) {
            Optional<EmailAddress> address = onlyAddress(main);
            if (address.isPresent()) {
                return ofAddress(address.get());
            }
            main = main.replaceAll("\\S*@\\S*", " ");
        }
        List<String> pieces = NameWords.commaPieces(main);
        if (pieces.isEmpty()) {
            return ParsedName.NONE;
        }
        List<String> first = NameWords.withoutTitles(pieces.getFirst(), pieces.size() > 1);
        if (pieces.size() > 1) {
            List<String> second = NameWords.withoutTitles(pieces.get(1), true);
            if (NameWords.isFamilyFirst(first, second)) {
                return NameWords.fold(second, first, aliases, former);
            }
        }
        if (first.size() > MOST_WORDS) {
            first = first.subList(0, MOST_WORDS);
        }
        return NameWords.split(first, aliases, former);
    }

    private static String firstOfCommas(String text) {
        List<String> pieces = NameWords.commaPieces(cutTail(text));
        return pieces.isEmpty() ? "" : pieces.getFirst();
    }

    /// The text without what people add behind their name: `| Recruiter`, `- Director`, `at Firm`.
    static String cutTail(String text) {
        String cut = TAIL.matcher(" " + text).replaceFirst("").strip();
        cut = cut.isEmpty() ? text.strip() : cut;
        String[] dashed = DASH.split(cut, 2);
        // "Jean - Paul" stays whole; "Jean Paul - Director" loses its tail.
        return dashed.length == 2 && dashed[0].strip().indexOf(' ') > 0 ? dashed[0] : cut;
    }

    /// The address in a text that has nothing beside it but initials ("ada@example.org O.").
    private static Optional<EmailAddress> onlyAddress(String text) {
        Optional<EmailAddress> found = Optional.empty();
        for (String word : text.strip().split("\\s+", -1)) {
            if (word.indexOf('@') >= 0 && found.isEmpty()) {
                found = EmailAddress.parse(word.replaceAll("^[<'\"]+|[>'\",;.]+$", ""));
            } else if (!INITIAL.matcher(word).matches()) {
                return Optional.empty();
            }
        }
        return found;
    }

    static ParsedName ofAddress(EmailAddress address) {
        String local = address.localPart();
        int plus = local.indexOf('+');
        if (plus > 0) {
            // "1234+name@users.noreply…" carries the name behind the plus, a tag otherwise.
            boolean number = local.substring(0, plus).chars().allMatch(Character::isDigit);
            local = number ? local.substring(plus + 1) : local.substring(0, plus);
        }
        List<String> tokens =
                FoldedText.words(local).stream()
                        .map(NameWords::token)
                        .filter(t -> !t.isEmpty())
                        .limit(4)
                        .toList();
        boolean hasLast = tokens.size() > 1;
        List<String> given = hasLast ? tokens.subList(0, tokens.size() - 1) : tokens;
        List<String> family = hasLast ? List.of(tokens.getLast()) : List.of();
        return new ParsedName(given, family, List.of(), List.of(), address.value());
    }
}

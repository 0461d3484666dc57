package dev.familiar.network.outgoing;

import dev.familiar.identity.name.FoldedText;
import dev.familiar.identity.name.NameFrequencies;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Lets a title or subject into a sentence to somebody else, or not.
///
/// It is a stranger's text and may be confidential: it has to be short, a name of an occasion
/// rather than a message, and must neither name a third person nor hold an address, a link or a
/// long number. Where in doubt it is left out: a sentence without it is honest, too.
final class SafeTitle {

    private static final int LONGEST = 60;
    private static final int FEWEST_LETTERS = 4;

    /// What mail programs put before a subject, and the tags of lists.
    private static final Pattern BEFORE =
            Pattern.compile(
                    "^(?:\\s*(?:(?:re|r|fwd?|fw|aw|wg|sv|vs|vb|tr|rif|rv|res|enc|antw|doorst|i)"
                            + "\\s*(?:\\[\\d+]|\\(\\d+\\))?\\s*[:：]|\\[[^\\]]{0,40}]))+",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern PRIVATE =
            Pattern.compile(
                    "@|://|www\\.|\\d{4,}["
                            + " /.-]?\\d{3,}|[€$£¥]\\s?\\d|\\d\\s?(?:€|(?:eur|usd|chf|gbp)\\b)",
                    Pattern.CASE_INSENSITIVE);

    /// Words of matters that are nobody else's business, and of letters that are no occasion.
    private static final Set<String> CONFIDENTIAL =
            Set.of(
                    "confidential",
                    "private",
                    "privat",
                    "personal",
                    "secret",
                    "internal",
                    "intern",
                    "vertraulich",
                    "confidentiel",
                    "confidencial",
                    "riservato",
                    "vertrouwelijk",
                    "password",
                    "passwort",
                    "salary",
                    "gehalt",
                    "salaire",
                    "salario",
                    "stipendio",
                    "salaris",
                    "offer",
                    "angebot",
                    "offre",
                    "oferta",
                    "offerta",
                    "contract",
                    "vertrag",
                    "contrat",
                    "contrato",
                    "contratto",
                    "invoice",
                    "rechnung",
                    "facture",
                    "factura",
                    "fattura",
                    "fatura",
                    "factuur",
                    "bill",
                    "payment",
                    "termination",
                    "kündigung",
                    "layoff",
                    "interview",
                    "application",
                    "bewerbung",
                    "candidature",
                    "resume",
                    "cv",
                    "diagnosis",
                    "diagnose",
                    "doctor",
                    "therapy",
                    "lawyer",
                    "anwalt",
                    "divorce",
                    "funeral",
                    "illness",
                    "sick",
                    "krank",
                    "acquisition",
                    "merger",
                    "lawsuit",
                    "nda",
                    "legal",
                    "complaint",
                    "beschwerde",
                    "urgent",
                    "dringend");

    private SafeTitle() {}

    /// The title as it may stand in a sentence; empty if it may not.
    ///
    /// @param title a stranger's text on one line, harmless already
    /// @param own words of the names of the two, folded, which may stand in it
    /// @param others words of the names of everybody else who took part, folded
    static String of(String title, Set<String> own, Set<String> others) {
        String bare =
                BEFORE.matcher(title)
                        .replaceFirst("")
                        .replaceAll("[\"“”„«»‹›‘‚`]", "")
                        .replaceAll("\\s+", " ")
                        .strip()
                        .replaceAll("[\\s:;,.!?\\-–—|/]+$", "");
        long letters = bare.codePoints().filter(Character::isLetter).count();
        if (bare.length() > LONGEST || letters < FEWEST_LETTERS || PRIVATE.matcher(bare).find()) {
            return "";
        }
        // "Mark's" is Mark, too.
        List<String> words = FoldedText.words(bare.replaceAll("['’]s\\b", " "));
        boolean refused =
                words.stream()
                        .filter(word -> !own.contains(word))
                        .anyMatch(word ->
                                CONFIDENTIAL.contains(word)
                                        || others.contains(word)
                                        || isName(word, bare));
        return refused || words.stream().allMatch(own::contains) ? "" : bare;
    }

    /// Whether a word is a common given name, and written like a name: "Mark" is one, "mark" none.
    private static boolean isName(String word, String text) {
        return NameFrequencies.isCommonGiven(word)
                && Pattern.compile("\\b" + Pattern.quote(capital(word)), Pattern.UNICODE_CASE)
                        .matcher(text)
                        .find();
    }

    private static String capital(String word) {
        int first = word.codePointAt(0);
        return Character.toString(Character.toTitleCase(first))
                + word.substring(Character.charCount(first));
    }
}

package dev.familiar.network.language;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

// A few lines are enough to tell a language by its smallest words, which every text of it has;
// pairs
// of letters need more text than a short mail has. Hand-set: words that two of these languages
// share
// in the same spelling ("de", "en", "in", "la", "no", "se") are left out.

/// A language in which a draft can be written.
public enum Language {
    /// English; taken where nothing tells another.
    ENGLISH(
            "en",
            "the and you for that with this have was not but from they your what would about there"
                    + " could which when hope thanks please are will"),
    /// German.
    GERMAN(
            "de",
            "und der das nicht ich ist ein eine mit auf für sich wir auch dass noch haben wird zum"
                    + " über liebe grüße viele habe aber oder bitte danke"),
    /// French.
    FRENCH(
            "fr",
            "les des est une pour dans pas vous nous sur avec plus qui cette mais ont sont bien"
                    + " merci être très bonjour je suis votre aux"),
    /// Spanish.
    SPANISH(
            "es",
            "los las una con está pero más muy esta este cuando también sobre gracias hola saludos"
                    + " usted el del estoy para nos por"),
    /// Italian.
    ITALIAN(
            "it",
            "di che non sono della con anche ho alla questo gli nel più ci ma come grazie ciao il"
                    + " hai abbiamo saluti è delle sul per"),
    /// Portuguese.
    PORTUGUESE(
            "pt",
            "não uma com os mais você dos muito estou são obrigado obrigada também até isso ao da"
                    + " do na em olá abraço bom nos"),
    /// Dutch.
    DUTCH(
            "nl",
            "het een van dat niet zijn voor op ik je ook maar nog wel bij naar heb hebben kan wordt"
                    + " groeten deze jullie dank aan te");

    /// So many more of its words than of the next language's tell one.
    private static final int AHEAD = 2;

    private final Locale locale;

    /// Between spaces: of an enum nothing may change.
    private final String words;

    Language(String code, String words) {
        this.locale = Locale.of(code);
        this.words = ' ' + words + ' ';
    }

    /// The language of some texts; English where they do not tell.
    ///
    /// @param texts what passed, in any order; a few lines are enough
    public static Language of(List<String> texts) {
        Map<Language, Integer> counts = new EnumMap<>(Language.class);
        for (String text : texts) {
            for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}]+")) {
                for (Language language : values()) {
                    if (!word.isEmpty() && language.words.contains(' ' + word + ' ')) {
                        counts.merge(language, 1, Integer::sum);
                    }
                }
            }
        }
        List<Map.Entry<Language, Integer>> most =
                counts.entrySet().stream()
                        .sorted(Map.Entry.<Language, Integer>comparingByValue().reversed())
                        .limit(2)
                        .toList();
        int second = most.size() < 2 ? 0 : most.getLast().getValue();
        return most.isEmpty() || most.getFirst().getValue() - second < AHEAD
                ? ENGLISH
                : most.getFirst().getKey();
    }

    /// The two letters of ISO 639-1, e.g. `de`.
    public String code() {
        return locale.getLanguage();
    }

    /// The month of a day with its year, e.g. `May 2023`, `mai 2023`, `mayo de 2023`.
    public String month(LocalDate day) {
        String pattern =
                switch (this) {
                    case ENGLISH, GERMAN, FRENCH, ITALIAN, DUTCH -> "MMMM uuuu";
                    case SPANISH, PORTUGUESE -> "MMMM 'de' uuuu";
                };
        return DateTimeFormatter.ofPattern(pattern, locale).format(day);
    }

    /// A day as the language writes it out, with the year, e.g. `3 May 2023`, `3. Mai 2023`.
    public String day(LocalDate day) {
        String pattern =
                switch (this) {
                    case ENGLISH, FRENCH, ITALIAN, DUTCH -> "d MMMM uuuu";
                    case GERMAN -> "d. MMMM uuuu";
                    case SPANISH, PORTUGUESE -> "d 'de' MMMM 'de' uuuu";
                };
        return DateTimeFormatter.ofPattern(pattern, locale).format(day);
    }

    /// The text between the language's quotation marks.
    public String quoted(String text) {
        return switch (this) {
            case ENGLISH, DUTCH -> "“" + text + "”";
            case GERMAN -> "„" + text + "“";
            case FRENCH -> "« " + text + " »";
            case SPANISH, ITALIAN, PORTUGUESE -> "«" + text + "»";
        };
    }
}

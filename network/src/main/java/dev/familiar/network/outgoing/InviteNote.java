package dev.familiar.network.outgoing;

import dev.familiar.network.language.Language;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// One sentence that tells the recipient of a connection request how the two know each other.
///
/// It says only what both will remember, names nobody but the two and whoever introduced them, and
/// flatters nobody. Without anything to remember there is no sentence.
///
/// Length is counted in UTF-16 code units. LinkedIn takes the note in a text field of a page, whose
/// length HTML counts so
/// (https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#attr-fe-maxlength), as
/// `String.length` of JavaScript and of Java does; and a text has never more characters by any
/// other count of characters, so a sentence within the limit is within it by all of them. It takes
/// 300 with a paid account and 200 without
/// (https://lettercounter.org/blog/linkedin-connection-request-character-limit).
///
/// @param text the sentence, with a greeting; at most as long as asked for, never empty
/// @param language what it is written in
/// @param memories what it says, the strongest first; one or two
public record InviteNote(String text, Language language, List<Memory> memories) {

    /// With a paid account.
    public static final int LIMIT = 300;

    /// Without one.
    public static final int SHORT_LIMIT = 200;

    /// Names longer than this are left out of the greeting: they may be anything.
    private static final int LONGEST_GIVEN = 40;

    /// Copies the list.
    public InviteNote {
        memories = List.copyOf(memories);
    }

    /// Who is written to.
    ///
    /// @param given how they are addressed; may be empty
    /// @param own words of the names of the two, folded
    /// @param others words of the names of everybody else who took part in anything, folded
    public record Recipient(String given, Set<String> own, Set<String> others) {

        /// Copies the sets.
        public Recipient {
            own = Set.copyOf(own);
            others = Set.copyOf(others);
        }

        /// Hides the person.
        @Override
        public String toString() {
            return "Recipient[hidden]";
        }
    }

    /// Writes it: with the two strongest memories if they fit, else with one, and with what they
    /// are about if that fits; nothing is ever cut.
    ///
    /// @param memories in any order
    /// @param limit in UTF-16 code units, at least 60
    /// @return empty if there is nothing to remember
    /// @throws IllegalArgumentException if the limit is lower
    public static Optional<InviteNote> of(
            Recipient to, List<Memory> memories, Language language, int limit) {
        if (limit < LEAST) {
            throw new IllegalArgumentException(
                    "A sentence needs " + LEAST + " characters at least; found " + limit + ".");
        }
        List<Memory> strongest = Memory.strongest(memories);
        if (strongest.isEmpty()) {
            return Optional.empty();
        }
        Memory first = strongest.getFirst();
        List<List<Memory>> choices = new ArrayList<>();
        strongest.stream()
                .filter(memory -> memory.kind() != first.kind() && isMore(first, memory))
                .findFirst()
                .ifPresent(second -> choices.add(List.of(first, second)));
        choices.add(List.of(first));
        for (List<Memory> choice : choices) {
            for (boolean greeted : new boolean[] {true, false}) {
                for (boolean titled : new boolean[] {true, false}) {
                    for (boolean wish : new boolean[] {true, false}) {
                        String text = text(to, choice, language, greeted, titled, wish);
                        // A second memory is worth the space only with the whole courtesy.
                        boolean whole = greeted && wish;
                        if (text.length() <= limit && (choice.size() == 1 || whole)) {
                            return Optional.of(new InviteNote(text, language, choice));
                        }
                    }
                }
            }
        }
        return Optional.of(new InviteNote(Phrases.of(language).least(), language, List.of(first)));
    }

    /// The shortest sentence of all languages fits into it.
    public static final int LEAST = 60;

    /// After a meeting that they wrote to each other says little; years at one employer say more.
    private static boolean isMore(Memory first, Memory second) {
        return switch (second.kind()) {
            case INTRODUCED, COLLEAGUES -> true;
            case CORRESPONDENCE ->
                    first.kind() == Memory.Kind.COLLEAGUES
                            || first.kind() == Memory.Kind.INTRODUCED;
            case MEETING, EVENT -> false;
        };
    }

    private static String text(
            Recipient to,
            List<Memory> memories,
            Language language,
            boolean greeted,
            boolean titled,
            boolean wish) {
        Phrases phrases = Phrases.of(language);
        String given = to.given().strip();
        StringBuilder text = new StringBuilder();
        if (greeted && !given.isEmpty() && given.length() <= LONGEST_GIVEN) {
            text.append(phrases.greeting().formatted(given)).append(' ');
        }
        for (int nth = 0; nth < memories.size(); nth++) {
            String fact = fact(memories.get(nth), to, language, phrases, titled);
            text.append(nth == 0 ? "" : phrases.and()).append(fact);
        }
        text.append(wish ? phrases.wish() : ".");
        return capitalised(text.toString(), text.length() > 0);
    }

    private static String fact(
            Memory memory, Recipient to, Language language, Phrases phrases, boolean titled) {
        String title = titled ? title(memory, to, language) : "";
        return switch (memory.kind()) {
            case MEETING -> phrases.met().formatted(language.month(memory.on())) + title;
            case EVENT -> phrases.event().formatted(language.month(memory.on())) + title;
            case INTRODUCED ->
                    memory.about().isBlank()
                            ? phrases.introduced().formatted(language.month(memory.on()))
                            : phrases.introducedBy()
                                    .formatted(memory.about().strip(), language.month(memory.on()));
            case COLLEAGUES ->
                    phrases.colleagues().formatted(memory.about().strip())
                            + years(memory.from(), memory.on());
            case CORRESPONDENCE -> phrases.wrote().formatted(language.month(memory.on())) + title;
        };
    }

    private static String title(Memory memory, Recipient to, Language language) {
        String title = SafeTitle.of(memory.about(), to.own(), to.others());
        return title.isEmpty() ? "" : " (" + language.quoted(title) + ")";
    }

    private static String years(LocalDate from, LocalDate to) {
        return from.getYear() == to.getYear()
                ? " (" + to.getYear() + ")"
                : " (" + from.getYear() + "–" + to.getYear() + ")";
    }

    private static String capitalised(String text, boolean any) {
        if (!any) {
            return text;
        }
        int first = text.codePointAt(0);
        return Character.toString(Character.toTitleCase(first))
                + text.substring(Character.charCount(first));
    }

    /// How long it is, as the platform counts.
    public int units() {
        return text.length();
    }

    /// Hides the text.
    @Override
    public String toString() {
        return "InviteNote[" + text.length() + ", " + language + ", hidden]";
    }
}

package dev.familiar.app.asking;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// What a wish is about, without what is wished: of "a speaker on supply chains for our event" the
/// supply chains. English words only; other wishes are searched as they are.
final class AskTopic {

    /// Who or what is wanted, with the word that leads to the topic.
    private static final Pattern WISH =
            Pattern.compile(
                    "^(?:i need |we need |looking for )?(?:an? |some |the |good )*"
                            + "(?:speakers?|talks?|panell?ists?|candidates?|leads?|way in|contacts?"
                            + "|introductions?|investors?|interviews?|advice|advisors?|advisers?"
                            + "|experts?|help|mentors?|somebody|someone|anybody|anyone|people"
                            + "|person)\\s+"
                            + "(?:who (?:knows?|works?|worked) )?"
                            + "(?:on|about|for|in|into|at|with|from|of|to)?\\s+");

    /// What it is for.
    private static final Pattern OCCASION =
            Pattern.compile("\\s+for (?:our|my|the|an?|this|next)\\s+.*$");

    private AskTopic() {}

    /// Topics to search for, the nearest to the wish first; none if it is nothing but a topic.
    static List<String> of(String wish) {
        String text = wish.strip().toLowerCase(Locale.ROOT);
        String bare = OCCASION.matcher(text).replaceFirst("");
        String topic = WISH.matcher(bare).replaceFirst("").strip();
        Set<String> topics = new LinkedHashSet<>(List.of(bare, topic, singular(topic)));
        topics.remove(text);
        topics.remove("");
        return new ArrayList<>(topics);
    }

    /// Titles say "supply chain manager" of whoever knows supply chains.
    private static String singular(String topic) {
        return topic.replaceAll("(?<=\\p{L}{3})(?<!s)s\\b", "");
    }
}

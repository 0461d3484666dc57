package dev.familiar.bench.mail;

import java.util.ArrayList;
import java.util.List;

/// A message that may still be answered.
///
/// @param letter what it was
/// @param references the Message-IDs of the thread up to this message, oldest first, at most 12
/// @param text the beginning of its text in whole lines
record Posted(Letter letter, List<String> references, String text) {
    private static final int MOST_REFERENCES = 12;
    private static final int LONGEST_QUOTE = 2500;

    Posted {
        references = List.copyOf(references);
    }

    /// The message with its text as just written.
    static Posted of(Letter letter, ByteText plain) {
        Posted parent = letter.topic().parent();
        List<String> chain =
                parent == null
                        ? List.of(letter.topic().id())
                        : append(parent.references(), letter.topic().id());
        int end = plain.length();
        if (end > LONGEST_QUOTE) {
            end = plain.lineEnd(LONGEST_QUOTE, plain.length());
        }
        return new Posted(letter, chain, plain.text(0, end));
    }

    private static List<String> append(List<String> chain, String id) {
        // The first keeps the thread together, as RFC 5322 section 3.6.4 advises.
        List<String> all = new ArrayList<>(chain);
        if (all.size() == MOST_REFERENCES) {
            all.remove(1);
        }
        all.add(id);
        return all;
    }
}

package dev.familiar.sources;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Tells what somebody wrote with a connection request from what the platform wrote for them.
///
/// Until 2015 LinkedIn filled the note with a sentence of its own, which most people sent as it
/// was; mails still carry one. It says nothing about an acquaintance.
public final class InvitationNotes {

    /// A note is longer only if somebody wrote it.
    private static final int LONGEST_STOCK = 300;

    /// `Hi Ben,`, `Hallo Herr Example,`, `Ada 様`: how a sentence of the platform may begin.
    private static final Pattern GREETING =
            Pattern.compile(
                    "(?iu)^(?:(?:hi|hello|dear|hey|hallo|guten tag|liebe[r]?|sehr geehrte[r]?|bonjour"
                            + "|salut|cher|ch\u00e8re|hola|estimad[oa]|querid[oa]|ol\u00e1|prezad[oa]|car[oa]"
                            + "|ciao|buongiorno|gentile|beste|geachte|dag|cze\u015b\u0107|witam|witaj"
                            + "|dzie\u0144 dobry|szanown[yai]|drog[ia]|merhaba|say\u0131n|selam)(?!\\p{L})"
                            + "[^.!,\uff0c:]{0,60}[,.!\uff0c:]|[^.!,\uff0c\u3001]{0,30}(?:\u3055\u3093|\u69d8|\ub2d8)[,\uff0c\u3001 ]"
                            + "|(?:\u60a8\u597d|\u4f60\u597d|\u3053\u3093\u306b\u3061\u306f|\uc548\ub155\ud558\uc138\uc694)[^.!,\uff0c\u3002]{0,30}[,.!\uff0c\u3002])\\s*");

    /// `- Ada Example`.
    private static final Pattern SIGNATURE = Pattern.compile(" ?[-\u2013\u2014] ?[^.]{1,60}$");

    /// Where another sentence begins.
    private static final Pattern MORE_SENTENCES = Pattern.compile("[.!?\u3002\uff01\uff1f]\\s*\\S");

    private static final Pattern STOP = Pattern.compile("[.!\u3002\uff01\\s]+$");

    private static final Phrases STOCK = Phrases.read(InvitationNotes.class, "stock-notes.txt");

    private InvitationNotes() {}

    /// The note with white space folded; empty if it is one of the platform's own sentences, with
    /// or without a greeting and a signature.
    public static String personal(String note) {
        String folded = Keys.foldSpace(note);
        return isStock(folded) ? "" : folded;
    }

    /// Whether a text is nothing but a sentence of the platform's own.
    ///
    /// @param text with white space folded
    public static boolean isStock(String text) {
        if (text.length() > LONGEST_STOCK) {
            return false;
        }
        String bare = STOP.matcher(text).replaceFirst("");
        String unsigned = STOP.matcher(SIGNATURE.matcher(bare).replaceFirst("")).replaceFirst("");
        return Stream.of(bare, unsigned)
                .flatMap(t -> Stream.of(t, GREETING.matcher(t).replaceFirst("")))
                .anyMatch(InvitationNotes::isSentence);
    }

    /// One sentence: a list's pattern may reach over letters, not over what the member added.
    private static boolean isSentence(String text) {
        return !MORE_SENTENCES.matcher(text).find() && STOCK.matches(text);
    }
}

package dev.familiar.app.words;

import dev.familiar.model.verdict.Reason;

/// The reason of a verdict in a few words.
final class Reasons {

    private Reasons() {}

    /// Half a sentence, without a full stop.
    ///
    /// A new reason does not compile until it has words here.
    static String sentence(Reason reason) {
        return switch (reason) {
            case TRACES -> "the traces prove it";
            case CARD -> "they are in your address book";
            case FORMER_COLLEAGUE -> "a former colleague gets the benefit of the doubt";
            case CLAIM_CONFIRMED -> "what their note claims is true";
            case OWNER_SAID -> "you said so";
            case NO_TRACE -> "there is no trace of them in what was searched";
            case SALES_PITCH -> "no trace, and the note sells something";
            case OPEN_NETWORKER -> "no trace, and they advertise how many they connect with";
            case LIKELY_FAKE -> "no trace, and the account looks made up";
            case WEAK_TRACES -> "there are traces, but thin ones";
            case NAMESAKE -> "the same name as somebody you know, but another life";
            case AMBIGUOUS -> "several people you know could be meant";
            case CLAIM_OPEN -> "the note claims an occasion that was not found";
            case COVERAGE_GAP -> "archives that would settle it were not searched";
            case PERSON_OF_INTEREST -> "you never met, but they are of interest to you";
            case GO_BETWEEN ->
                    "you never met, but their note names somebody you know well: ask them";
        };
    }

    /// Whether evidence of this kind is what the reason is about.
    ///
    /// @param kind see docs/reference/evidence.md
    static boolean settles(Reason reason, String kind) {
        return switch (reason) {
            // Where the reason rests on all of the evidence, no single line is what it is about.
            case SALES_PITCH -> kind.startsWith("note.");
            case OPEN_NETWORKER -> kind.equals("headline.open-networker");
            case LIKELY_FAKE -> kind.startsWith("fake.");
            case FORMER_COLLEAGUE -> kind.startsWith("colleague.");
            case CLAIM_CONFIRMED -> kind.equals("claim.confirmed");
            case CLAIM_OPEN -> kind.equals("claim.not-found");
            case NAMESAKE -> kind.endsWith(".contradicts") || kind.equals("identity.profile");
            case AMBIGUOUS -> kind.equals("identity.rivals");
            case CARD -> kind.equals("card");
            case OWNER_SAID -> kind.equals("owner.word");
            case GO_BETWEEN -> kind.equals("note.go-between");
            case COVERAGE_GAP -> kind.equals("search.script");
            case TRACES, NO_TRACE, WEAK_TRACES, PERSON_OF_INTEREST -> false;
        };
    }
}

package dev.familiar.app.words;

import dev.familiar.network.introduction.Standing;

/// Introductions in words for the owner.
public final class IntroductionWords {

    private IntroductionWords() {}

    /// How they went, in a sentence.
    public static String sentence(Standing standing) {
        return Amounts.of(standing.begun(), "introduction")
                + ": "
                + standing.open()
                + " open, "
                + standing.introduced()
                + " made, of which "
                + standing.touched()
                + " brought the two in touch; "
                + standing.refused()
                + " declined or met with silence.";
    }
}

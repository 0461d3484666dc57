package dev.familiar.app.words;

import dev.familiar.model.verdict.Verdict;

/// The four things to do with a request, in the order they are shown.
public enum Lane {
    /// Accept: a known person waits.
    ACCEPT("Accept"),
    /// Ask: somebody of interest.
    ASK("Ask"),
    /// Look up: a minute settles it.
    LOOK_UP("Look up"),
    /// Decline.
    DECLINE("Decline");

    private final String words;

    Lane(String words) {
        this.words = words;
    }

    /// The lane of a verdict.
    public static Lane of(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Accept _ -> ACCEPT;
            case Verdict.Decline _ -> DECLINE;
            case Verdict.LookUp _ -> LOOK_UP;
            case Verdict.Ask _ -> ASK;
        };
    }

    /// As a heading.
    public String words() {
        return words;
    }

    /// As part of an address or a style: `accept`, `look-up`.
    public String key() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}

package dev.familiar.network.follow;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Where one can be followed.
public enum Platform {
    /// LinkedIn.
    LINKEDIN("LinkedIn"),
    /// X, once Twitter.
    X("X"),
    /// Mastodon and other servers of its kind.
    MASTODON("Mastodon"),
    /// Bluesky.
    BLUESKY("Bluesky");

    private final String title;

    Platform(String title) {
        this.title = title;
    }

    /// As it calls itself.
    public String title() {
        return title;
    }

    /// The word for it in commands and files, e.g. `mastodon`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// As typed.
    @Override
    public String toString() {
        return word();
    }

    /// The platform of a word; empty if there is none.
    public static Optional<Platform> of(String word) {
        return Arrays.stream(values())
                .filter(one -> one.word().equals(word.strip().toLowerCase(Locale.ROOT)))
                .findFirst();
    }
}

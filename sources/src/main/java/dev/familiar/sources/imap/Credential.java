package dev.familiar.sources.imap;

import java.util.Optional;

/// What proves to a mail server who the owner is: a password, or a token of OAuth 2.
///
/// Never written anywhere; [#toString] hides it.
public final class Credential {

    private final String secret;
    private final Kind kind;

    /// The two kinds.
    enum Kind {
        PASSWORD,
        TOKEN
    }

    private Credential(Kind kind, String secret) {
        this.kind = kind;
        this.secret = secret;
    }

    /// A password, often one made for a single program ("app password").
    public static Credential password(String password) {
        return new Credential(Kind.PASSWORD, password);
    }

    /// An access token of OAuth 2 (RFC 6750, section 2.1), not the refresh token.
    ///
    /// @return empty if the text cannot be such a token
    public static Optional<Credential> token(String token) {
        return token.matches("[A-Za-z0-9._~+/-]+=*")
                ? Optional.of(new Credential(Kind.TOKEN, token))
                : Optional.empty();
    }

    Kind kind() {
        return kind;
    }

    String secret() {
        return secret;
    }

    /// Hides the secret.
    @Override
    public String toString() {
        return "Credential[hidden]";
    }
}

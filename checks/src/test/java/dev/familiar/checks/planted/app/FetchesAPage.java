package dev.familiar.checks.planted.app;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;

/// Breaks onlyLiveMailTouchesTheNetwork by a call.
final class FetchesAPage {
    private FetchesAPage() {}

    static byte[] fetch(URI page) throws IOException {
        try (InputStream in = page.toURL().openStream()) {
            return in.readAllBytes();
        }
    }
}

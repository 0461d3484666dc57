package dev.familiar.web;

import java.io.IOException;
import java.net.URI;

/// Opens a made-up world in pages of its own, for an owner who wants to see what there will be.
///
/// The world has its own home, its own server and its own sign-in, so that nothing of it can mix
/// with the owner's. Called from one thread at a time.
@FunctionalInterface
public interface MadeUp {

    /// Makes it, which takes some seconds the first time, and gives a link that lets in one browser
    /// once ([WebServer#newLink]).
    ///
    /// @throws IOException if it cannot be made
    URI open() throws IOException;
}

package dev.familiar.sources;

/// Takes readings one by one, on the reading thread.
@FunctionalInterface
public interface ReadingSink {

    /// Takes one reading. An exception stops the read and passes through [Source#read] unchanged.
    void accept(Reading reading);
}

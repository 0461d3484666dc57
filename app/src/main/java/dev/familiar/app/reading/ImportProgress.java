package dev.familiar.app.reading;

/// Hears how an import goes on. Called on the importing thread, often; must be quick.
@FunctionalInterface
public interface ImportProgress {

    /// @param label what is being done: a file's name, or a step such as `linking people`
    /// @param done bytes read of it so far
    /// @param total its size in bytes, or -1 if not known
    void show(String label, long done, long total);

    /// Hears nothing.
    static ImportProgress none() {
        return (label, done, total) -> {};
    }
}

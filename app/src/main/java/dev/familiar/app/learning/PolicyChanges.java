package dev.familiar.app.learning;

/// Counts how often the owner's policy was changed, in the browser or in an editor. For many
/// threads.
public final class PolicyChanges {

    private final PolicyFile file;

    /// What the file looked like when it was asked last; two changes in between count as one.
    private String last;

    private long count;

    /// @param file the policy that is watched
    public PolicyChanges(PolicyFile file) {
        this.file = file;
        this.last = file.version();
    }

    /// How many changes were seen so far. Looks at the file's time and size only.
    public synchronized long count() {
        String now = file.version();
        if (!now.equals(last)) {
            last = now;
            count++;
        }
        return count;
    }
}

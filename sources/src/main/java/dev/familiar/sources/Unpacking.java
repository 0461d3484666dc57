package dev.familiar.sources;

/// The unpacking of one zip member, or of all members of a zip read in sequence: how many bytes may
/// still come before it counts as a bomb, and whether the packed bytes turned out damaged. For one
/// thread.
final class Unpacking {

    private final String name;
    private long bytesLeft;
    private boolean broken;

    /// @param name the member or zip, for the message
    /// @param bytes the allowance
    Unpacking(String name, long bytes) {
        this.name = name;
        this.bytesLeft = bytes;
    }

    /// Takes `bytes` off the allowance.
    ///
    /// @throws ArchiveException `ZIP_BOMB` if nothing is left
    void spend(long bytes) {
        bytesLeft -= bytes;
        if (bytesLeft < 0) {
            throw new ArchiveException(
                    FaultCode.ZIP_BOMB.name(),
                    name
                            + ": unpacks to far more than its packed size allows; not read further."
                            + " If the archive is yours and sound, unpack it and import the folder");
        }
    }

    /// Notes that the packed bytes cannot be followed further.
    void markBroken() {
        broken = true;
    }

    /// Whether [#markBroken] was called.
    boolean isBroken() {
        return broken;
    }
}

package dev.familiar.web;

/// What is shown while a word on who is who is worked in.
///
/// @param address of this page, which leads on when that is done
/// @param trouble what keeps it from being done; empty if nothing does
record WorkingPage(Frame frame, String address, String trouble) {

    /// Hides the address, which holds the key of a record.
    @Override
    public String toString() {
        return "WorkingPage[hidden]";
    }
}

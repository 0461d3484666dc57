package dev.familiar.sources;

/// Every reason for which something is understood and left out all the same. The names are stable:
/// tools outside count by them.
///
/// Not a fault: nothing is wrong with the archive. But an owner who is told "searched and not
/// found" must be able to see what was not searched, so each row, card or message that gives no
/// record and no [FaultCode] gives one of these. docs/reference/faults.md describes them; a test
/// looks them all up there.
public enum PassedBy {
    /// Written and never sent.
    DRAFT("never sent"),
    /// An advert: sponsored, or of a sender that has neither name nor profile.
    ADVERT("adverts"),
    /// Nobody is left who could be named: the other side closed its account, or hid.
    CLOSED_ACCOUNT("of closed accounts"),
    /// Taken back or repeated further on in the same file.
    NO_LONGER("taken back or repeated in the same file"),
    /// An address of the owner's that was never confirmed.
    NOT_CONFIRMED("addresses never confirmed"),
    /// An invitation to a newsletter, a page or an event.
    NOT_A_PERSON("invitations to newsletters, pages or events"),
    /// Another kind of item than those read: a task, a note, a chat kept among mails.
    OTHER_ITEM("items of other kinds"),
    /// An event of which no date is left, since each was called off or moved.
    CALLED_OFF("events without a date left"),
    /// An event that Familiar wrote itself.
    OWN_OCCASION("events that Familiar wrote"),
    /// A file that belongs to an export and tells of nobody the owner knows.
    OTHER_FILE("files that tell of nobody");

    private final String words;

    PassedBy(String words) {
        this.words = words;
    }

    /// In words that a number follows: `never sent: 12`.
    public String words() {
        return words;
    }
}

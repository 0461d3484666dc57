package dev.familiar.sources;

import dev.familiar.model.source.Fault;
import dev.familiar.model.source.Position;

/// Every way a part of an archive can be unreadable. The names are stable: tools outside count by
/// them.
///
/// Each is described in docs/reference/faults.md; a test looks them all up there.
public enum FaultCode {
    /// A date or time has no known form, or is none that anything can have happened at.
    DATE_UNREADABLE,
    /// A row has too few or too many fields.
    ROW_MALFORMED,
    /// A quoted field is never closed.
    QUOTE_NOT_CLOSED,
    /// A row names nobody (members who left or hid themselves).
    ROW_BLANK,
    /// A required field is empty.
    FIELD_MISSING,
    /// A value has no known form (address, URL, number).
    VALUE_UNREADABLE,
    /// Bytes do not fit the charset; replaced.
    CHARSET_BROKEN,
    /// The entry ends in the middle of a record.
    TRUNCATED,
    /// A single line, field, header or part is longer than allowed; cut or skipped.
    TOO_LONG,
    /// Parts nest deeper than allowed; the deeper ones are left out.
    TOO_DEEP,
    /// A MIME structure is broken; what could be read was kept.
    MIME_BROKEN,
    /// What a message says is encrypted, or in a form of Outlook's that is not read.
    TEXT_UNREAD,
    /// A message has no sender.
    SENDER_MISSING,
    /// A message has no readable date.
    DATE_MISSING,
    /// A file that is one message by its start holds more of them.
    MORE_MESSAGES,
    /// Nothing of what the source reads was in a file that is not empty.
    NOTHING_FOUND,
    /// JSON, vCard or iCalendar syntax is broken.
    SYNTAX_BROKEN,
    /// The name of a zip's or tar's member points outside the archive; not read.
    PATH_OUTSIDE,
    /// A member of a zip or tar, or a packed file, unpacks to far more than it should; not read
    /// further.
    ZIP_BOMB,
    /// A zip, a tar or a packed file is damaged or cut off; what could be read was kept.
    ZIP_BROKEN,
    /// A link in a folder or tar leads out of what was named; not followed.
    LINK_OUTSIDE,
    /// A pipe, socket or device; not opened.
    SPECIAL_FILE,
    /// The file or folder may not be read.
    NOT_READABLE,
    /// The connection to a server ended before everything was read.
    CONNECTION_LOST,
    /// No source knows this kind of file.
    NOT_RECOGNISED;

    /// A fault with this code.
    ///
    /// @param position where
    /// @param message one sentence without personal data
    public Fault at(Position position, String message) {
        return new Fault(position, name(), message);
    }
}

/// What Outlook keeps in one file: mail, contacts and appointments of PST and OST files.
///
/// The file is a small database. From below: [PstFile] finds nodes and blocks by number, [DataTree]
/// joins blocks to one stream, [Heap] divides it into small items, [PropertyContext] and
/// [TableContext] make objects and rows of them, which are both a [Properties]. Above, [PstReading]
/// goes through all messages and gives each to the reader of its kind; mail is written down as an
/// internet message and read like every other.
///
/// All of it is hostile input: every number is checked against what it counts ([Bytes]), trees get
/// one level lower with each step, and a message that reads too much of the file is given up.
/// Source: [MS-PST], and for the layout of large pages, which the specification leaves out, the
/// observations of the libpff project.
@NullMarked
package dev.familiar.sources.mail.outlook;

import org.jspecify.annotations.NullMarked;

/// What an archive says, as source records.
///
/// An *entry* is one file: loose, in a folder, or inside a zip. A *source* recognises entries by
/// their content and reads them as a stream of readings. One package per source; sources do not
/// know each other.
///
/// The path through the room: [dev.familiar.sources.Entry] →
/// [dev.familiar.sources.Source#recognise] → [dev.familiar.sources.Source#read] →
/// [dev.familiar.sources.Reading]. Everything in an archive is hostile input: a bad row becomes a
/// [dev.familiar.sources.Reading.Skipped], never an exception, and nothing is written.
@NullMarked
package dev.familiar.sources;

import org.jspecify.annotations.NullMarked;

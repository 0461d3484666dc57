/// Connection requests from anywhere: a table anybody can write, and the text of LinkedIn's
/// invitation page, copied and pasted.
///
/// The page shows what the export leaves out: the headline, the connections in common and the note
/// of every pending request. [dev.familiar.sources.requests.PastedRequests] reads it,
/// [dev.familiar.sources.requests.RequestTable] the table.
@NullMarked
package dev.familiar.sources.requests;

import org.jspecify.annotations.NullMarked;

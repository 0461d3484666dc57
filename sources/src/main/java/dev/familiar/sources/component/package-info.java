/// The common ground of vCard and iCalendar files: folded lines and BEGIN/END blocks.
///
/// Both formats are content lines (RFC 6350 section 3.2, RFC 5545 section 3.1). A file is cut into
/// its components here, on bytes and with bounded memory, so that one broken or endless component
/// costs only itself; the libraries then see one small, whole component at a time.
///
/// The path through the package: [dev.familiar.sources.component.ComponentReader] →
/// [dev.familiar.sources.component.Piece].
@NullMarked
package dev.familiar.sources.component;

import org.jspecify.annotations.NullMarked;

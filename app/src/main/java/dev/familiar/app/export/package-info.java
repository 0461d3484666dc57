/// What the owner made in Familiar, written out for other programs, so that nothing is locked in.
///
/// Begin with [Exporter]: cards as vCard (`VCardFile`) or as Google's table ([GoogleCsvFile]), and
/// decisions as a table or JSON; [Export] names the choice. `FamiliarTest` exports what it decided.
@NullMarked
package dev.familiar.app.export;

import org.jspecify.annotations.NullMarked;

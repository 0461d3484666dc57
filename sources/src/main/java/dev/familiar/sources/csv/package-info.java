/// Tables as people and programs write them: any separator, any charset, any damage.
///
/// RFC 4180 describes what hardly any archive keeps to. [dev.familiar.sources.csv.CsvTable] finds
/// the header by its content below whatever stands above it, and hands out rows one at a time in
/// bounded memory; a row that cannot be read becomes a fault with its line, and reading goes on.
///
/// Knows no source; each source says which header it is looking for.
@NullMarked
package dev.familiar.sources.csv;

import org.jspecify.annotations.NullMarked;

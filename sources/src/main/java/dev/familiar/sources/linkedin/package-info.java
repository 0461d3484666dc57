/// The archive LinkedIn gives a member on request ("Get a copy of your data"), in every layout from
/// 2018 on.
///
/// One source for the whole export, [dev.familiar.sources.linkedin.LinkedInExport]; inside, one
/// reader per kind of file, known by the columns of its header, because people rename, unzip and
/// re-save these files. Files of the export that say nothing about people are known too, and read
/// as nothing.
///
/// In this package *invitation* is LinkedIn's word for a connection request. Time zones differ by
/// file: see `ExportTimes`.
@NullMarked
package dev.familiar.sources.linkedin;

import org.jspecify.annotations.NullMarked;

/// Made-up worlds with their truth, from a seed.
///
/// A test or the demonstration asks for a world by [dev.familiar.testkit.world.WorldPlan], makes it
/// with `World.create(plan)` and writes it with [dev.familiar.testkit.WorldArchives] into a folder.
/// There lie, in the real formats with their quirks, all archives that an owner of that kind has
/// ([dev.familiar.testkit.world.OwnerKind]); after fifteen years most have:
///
/// - `Basic_LinkedInDataExport_MM-DD-YYYY.zip`, in the layout of any period since 2018;
/// - `mail.mbox` (older years) and `takeout.mbox` (newer years, Gmail's shape), ninety days in
///   both;
/// - `contacts.vcf`, `outlook-contacts.vcf`, `server-contacts.vcf`, `google-contacts.csv`;
/// - `calendar.ics`, `outlook-calendar.ics`, `facebook-owner-….zip`;
/// - `requests.csv` and `invitations-page.txt`, the requests that wait.
///
/// Beside them the truth, which no reader of the product may use: `truth.csv` (what each request
/// is, and whether the owner knows who sent it), `people.csv` (who is whom) and `owner.txt` (the
/// owner's addresses).
///
/// Who of these people knows whom among themselves is decided only where it is asked for
/// ([dev.familiar.testkit.society.Society]): then `company.mbox` and `company.ics` hold what of it
/// reaches the owner, and `acquaintances.csv` its truth.
///
/// People are spread over the archives as in life: most are in one or none, few in all. The same
/// request may come by several ways. A request's class follows from what passed between the two; in
/// the demonstration a person called known has left a trace in at least one file, with other owners
/// nearly always, as in life. Nothing here parses; the formats are written by hand, apart from the
/// product's readers, so that a mistake shared by both cannot hide.
@NullMarked
package dev.familiar.testkit;

import org.jspecify.annotations.NullMarked;

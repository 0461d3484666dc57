package dev.familiar.sources.linkedin;

import dev.familiar.model.PersonName;
import dev.familiar.model.ProfileUrl;
import dev.familiar.model.source.ConnectionRequest;
import dev.familiar.model.source.Invitation;
import dev.familiar.model.source.MutualConnections;
import dev.familiar.model.source.Requester;
import dev.familiar.model.source.SourceRecord;
import dev.familiar.sources.FaultCode;
import dev.familiar.sources.InvitationNotes;
import dev.familiar.sources.Keys;
import dev.familiar.sources.Nobody;
import dev.familiar.sources.csv.CsvHeader;
import dev.familiar.sources.csv.CsvRow;
import dev.familiar.sources.csv.CsvTable;
import dev.familiar.sources.csv.RowRule;
import java.io.IOException;
import java.time.Instant;

/// `Invitations.csv`: connection requests of about the last 180 days, in both directions.
///
/// `From,To,Sent At,Message,Direction`; in July 2023 with two columns of member numbers, which join
/// with nothing and are ignored; since September 2023 with the two profile URLs. Exports of
/// December 2023 have every URL cut to `https://www.linkedin.com/in`: there the name has to do.
/// Nothing says whether a request was accepted.
final class InvitationsFile implements ExportFile {

    @Override
    public boolean knows(CsvHeader header, FileName name) {
        return header.hasAll("From", "To", "Sent At", "Direction");
    }

    @Override
    public void read(CsvTable table, FileName name, Output out) throws IOException {
        OwnerSide owner = new OwnerSide();
        for (CsvRow row = table.next(RowRule.STRICT);
                row != null;
                row = table.next(RowRule.STRICT)) {
            request(row, owner, out);
        }
        owner.put(out);
    }

    /// Tells one row. A row without a readable time is kept: it is still pending, perhaps. The
    /// message is a note only if the member wrote it.
    private static void request(CsvRow row, OwnerSide owner, Output out) {
        String direction = row.get("Direction");
        boolean incoming = ExportWords.isIncoming(direction);
        if (!incoming && !ExportWords.isOutgoing(direction)) {
            out.fault(
                    FaultCode.VALUE_UNREADABLE,
                    row.line(),
                    "\"Direction\" is neither INCOMING nor OUTGOING; the row was skipped");
            return;
        }
        PersonName from = PersonName.of(row.get("From"));
        PersonName to = PersonName.of(row.get("To"));
        ProfileUrl inviter = ProfileUrl.parse(row.get("inviterProfileUrl")).orElse(null);
        ProfileUrl invitee = ProfileUrl.parse(row.get("inviteeProfileUrl")).orElse(null);
        PersonName written = incoming ? from : to;
        PersonName other = Nobody.is(written.text()) ? PersonName.NONE : written;
        ProfileUrl profile = incoming ? inviter : invitee;
        owner.saw(incoming ? to : from, incoming ? invitee : inviter, row.line());
        if (other.isEmpty() && profile == null) {
            out.fault(
                    FaultCode.FIELD_MISSING,
                    row.line(),
                    "the row names nobody on the other side; skipped");
            return;
        }
        Instant sentAt = ExportTimes.pacific(row.get("Sent At")).orElse(null);
        if (sentAt == null) {
            out.fault(
                    FaultCode.DATE_UNREADABLE,
                    row.line(),
                    "\"Sent At\" is no time like 1/8/26, 6:14 PM; the row was kept without it");
        }
        String id = profile == null ? Keys.fold(other.text()) : profile.slug();
        String when = sentAt == null ? "unknown" : Long.toString(sentAt.getEpochSecond());
        out.put(
                new SourceRecord.Requested(
                        new ConnectionRequest(
                                "request:linkedin:" + id + ":" + when,
                                new Requester(other, profile, "", "", ""),
                                new Invitation(
                                        incoming,
                                        sentAt,
                                        InvitationNotes.personal(row.get("Message")),
                                        MutualConnections.NOT_SAID,
                                        ""))),
                row.line());
    }
}

package dev.familiar.sources.linkedin;

import dev.familiar.model.Handle;
import dev.familiar.model.PersonName;
import dev.familiar.model.source.Channel;
import dev.familiar.model.source.Content;
import dev.familiar.model.source.Interaction;
import dev.familiar.model.source.Mark;
import dev.familiar.model.source.Moment;
import dev.familiar.model.source.Participant;
import dev.familiar.model.source.Role;
import dev.familiar.model.source.SourceRecord;
import dev.familiar.sources.FaultCode;
import dev.familiar.sources.InvitationNotes;
import dev.familiar.sources.Keys;
import dev.familiar.sources.Nobody;
import dev.familiar.sources.PassedBy;
import dev.familiar.sources.csv.CsvHeader;
import dev.familiar.sources.csv.CsvRow;
import dev.familiar.sources.csv.CsvTable;
import dev.familiar.sources.csv.RowRule;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// `messages.csv`: every message sent or received, newest conversation first.
///
/// | period | columns |
/// | --- | --- |
/// | 2018 | `From,To,Date,Subject,Content,Direction,Folder` |
/// | 2021 to mid 2023 | `CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,DATE,SUBJECT,CONTENT,FOLDER` |
/// | since | adds `RECIPIENT PROFILE URLS`, later `IS MESSAGE DRAFT`, `IS CONVERSATION DRAFT`, `ATTACHMENTS` |
///
/// Drafts, adverts and what closed accounts wrote are passed by: they show no exchange with anybody
/// one could name. A message that is the note of an accepted invitation cannot be told here; its
/// excerpt equals the note of the request, white space folded.
final class MessagesFile implements ExportFile {

    @Override
    public boolean knows(CsvHeader header, FileName name) {
        return header.hasAll("From", "To", "Date", "Content")
                && header.hasAny("Conversation ID", "Folder", "Direction");
    }

    @Override
    public void read(CsvTable table, FileName name, Output out) throws IOException {
        CommonParty owner = new CommonParty();
        boolean conversations = table.header().hasAll("Conversation ID");
        for (CsvRow row = table.next(RowRule.STRICT);
                row != null;
                row = table.next(RowRule.STRICT)) {
            if (isDraft(row, conversations)) {
                out.passed(PassedBy.DRAFT, row.line());
            } else if (isNameless(row)) {
                out.passed(PassedBy.CLOSED_ACCOUNT, row.line());
            } else if (isAdvert(row)) {
                out.passed(PassedBy.ADVERT, row.line());
            } else {
                message(row, owner, out);
            }
        }
        owner.put(out);
    }

    /// Marked as such, or, before there was a mark, without conversation, recipient and folder.
    private static boolean isDraft(CsvRow row, boolean conversations) {
        boolean unsent =
                conversations
                        && row.get("Conversation ID").isEmpty()
                        && row.get("To").isEmpty()
                        && row.get("Folder").isEmpty();
        return unsent
                || ExportWords.isYes(row.get("Is Message Draft"))
                || ExportWords.isYes(row.get("Is Conversation Draft"));
    }

    /// Of a member who closed the account, or of no member.
    private static boolean isNameless(CsvRow row) {
        return Nobody.is(row.get("From"))
                && Accounts.profile(row.get("Sender Profile Url")).isEmpty();
    }

    private static boolean isAdvert(CsvRow row) {
        return row.get("Conversation Title").equalsIgnoreCase("Sponsored Conversation");
    }

    private static void message(CsvRow row, CommonParty owner, Output out) {
        PersonName senderName = PersonName.of(row.get("From"));
        Optional<Handle> sender = Accounts.of(senderName, row.get("Sender Profile Url"));
        if (sender.isEmpty()) {
            out.fault(
                    FaultCode.SENDER_MISSING, row.line(), "\"From\" is empty; the row was skipped");
            return;
        }
        Optional<Instant> at = sentAt(row);
        if (at.isEmpty()) {
            out.fault(
                    FaultCode.DATE_UNREADABLE,
                    row.line(),
                    "\"Date\" is no time like 2025-06-01 14:03:22 UTC; the row was skipped");
            return;
        }
        boolean sent =
                row.get("Folder").equalsIgnoreCase("SENT")
                        || ExportWords.isOutgoing(row.get("Direction"));
        boolean received = ExportWords.isIncoming(row.get("Direction"));
        List<Participant> people = new ArrayList<>();
        people.add(new Participant(Role.FROM, senderName, sender.get(), sent));
        people.addAll(Recipients.of(row, received));
        if (people.size() == 1) {
            out.passed(PassedBy.CLOSED_ACCOUNT, row.line());
            return;
        }
        String text = MessageText.plain(row.get("Content"));
        owner.saw(people, row.get("Conversation ID"), row.line());
        String subject = row.first("Subject", "Conversation Title");
        out.put(
                new SourceRecord.Happened(
                        new Interaction(
                                key(row, at.get(), sender.get(), text),
                                Channel.LINKEDIN_MESSAGE,
                                Moment.of(at.get()),
                                people,
                                new Content(subject, text, marks(row, text), List.of())),
                        text),
                row.line());
    }

    /// The oldest layout writes Pacific wall time, all others UTC.
    private static Optional<Instant> sentAt(CsvRow row) {
        String date = row.get("Date");
        return date.indexOf('/') > 0 && date.indexOf('/') < 3
                ? ExportTimes.pacific(date)
                : ExportTimes.utc(date);
    }

    /// Made of what stays: the conversation, the second, the sender, the words. Text is digested
    /// after HTML is gone, as the same message was exported in both forms.
    private static String key(CsvRow row, Instant at, Handle sender, String text) {
        String conversation = row.get("Conversation ID");
        return "linkedin-message:"
                + (conversation.isEmpty() ? "-" : conversation)
                + "/"
                + at.getEpochSecond()
                + "/"
                + Keys.digest(sender.key())
                + "/"
                + Keys.digest(text);
    }

    private static Set<Mark> marks(CsvRow row, String text) {
        Set<Mark> marks = EnumSet.noneOf(Mark.class);
        if (row.get("Folder").equalsIgnoreCase("SPAM")) {
            marks.add(Mark.SPAM);
        }
        // Requests give the platform's own sentence as no note, so it must be known for one here.
        if (!text.isEmpty() && InvitationNotes.personal(text).isEmpty()) {
            marks.add(Mark.INVITATION_NOTE);
        }
        return marks;
    }
}

package dev.familiar.web;

import dev.familiar.app.people.PersonView;
import dev.familiar.app.sharing.Recipient;
import dev.familiar.app.sharing.ShareChoice;
import dev.familiar.app.sharing.ShareDesk;
import dev.familiar.app.sharing.ShareRequest;
import dev.familiar.app.sharing.SharedList;
import dev.familiar.app.sharing.SharedView;
import dev.familiar.app.words.Amounts;
import dev.familiar.app.words.PlainText;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Makes the page of a list for somebody else.
final class ShareMaker {

    private static final int MOST_SHARED = 20;

    private final PeopleQuery query;

    ShareMaker(PeopleQuery query) {
        this.query = query;
    }

    /// A page without a list.
    ///
    /// @param heading why there is none; empty if none was asked for
    SharePage nobody(Frame frame, String heading, List<SharePage.Shared> shared) {
        return new SharePage(
                frame,
                query.text(),
                query.shareAddress(),
                query.address(),
                heading,
                List.of(),
                new SharePage.Ticks(false, ""),
                null,
                shared);
    }

    SharePage page(
            Frame frame,
            List<ShareChoice> choices,
            ShareForm form,
            SharePage.Leaving leaving,
            List<SharePage.Shared> shared) {
        return new SharePage(
                frame,
                query.text(),
                query.shareAddress(),
                query.address(),
                Amounts.of(choices.size(), "name")
                        + (choices.size() < ShareDesk.MOST
                                ? ""
                                : ", the closest; a list takes no more"),
                choices.stream().map(choice -> choice(choice, form)).toList(),
                new SharePage.Ticks(form.ticked().work(), PlainText.line(form.with())),
                leaving,
                shared);
    }

    private static SharePage.Choice choice(ShareChoice choice, ShareForm form) {
        ShareRequest.Ticked ticked = form.ticked();
        return new SharePage.Choice(
                choice.id(),
                PlainText.line(choice.name()),
                Stream.of("known " + choice.known(), PlainText.line(choice.work()))
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(" · ")),
                choice.addresses() == 0
                        ? ""
                        : choice.addresses() == 1
                                ? "mail address"
                                : choice.addresses() + " mail addresses",
                choice.isNoted(),
                new SharePage.Ticked(
                        form.people().contains(choice.id()),
                        ticked.addresses().contains(choice.id()),
                        ticked.notes().contains(choice.id()),
                        ticked.strengths().contains(choice.id())));
    }

    /// Nobody is ticked.
    static SharePage.Leaving nothing() {
        return new SharePage.Leaving("", "Nothing: nobody is ticked.", "", "", "", "", List.of());
    }

    /// The cells were made harmless as they went into the list, so its text is shown as it is.
    static SharePage.Leaving leaving(
            SharedList list, String warning, String with, Recipient recipient) {
        PersonView person = recipient.person();
        String text = list.text();
        return new SharePage.Leaving(
                text,
                SharePages.size(list.lines().size(), text),
                list.mark(),
                warning,
                person == null ? "" : person.person().id().value(),
                person == null ? unknown(with, recipient) : words(person),
                recipient.perhaps().stream()
                        .map(view ->
                                new SharePage.Namesake(
                                        PlainText.line(view.name())
                                                + " ("
                                                + view.person().id().value()
                                                + ")",
                                        words(view)))
                        .toList());
    }

    private static String unknown(String with, Recipient recipient) {
        return with.isEmpty()
                ? ""
                : recipient.perhaps().isEmpty()
                        ? "None of your people is called so: remembered as you typed it."
                        : "Remembered as you typed it, unless you mean one of these:";
    }

    private static String words(PersonView view) {
        return PlainText.line(view.name())
                + (view.life().isEmpty() ? "" : ", " + PlainText.line(view.life()));
    }

    /// Lists handed on, the latest first.
    static List<SharePage.Shared> shared(List<SharedView> views) {
        return views.stream().limit(MOST_SHARED).map(ShareMaker::entry).toList();
    }

    static SharePage.Shared entry(SharedView view) {
        return new SharePage.Shared(
                Days.time(view.at())
                        + ": "
                        + PlainText.line(view.what())
                        + " of “"
                        + PlainText.line(view.query())
                        + "”",
                PlainText.line(view.with()),
                view.person(),
                view.names().stream().map(PlainText::line).toList());
    }
}

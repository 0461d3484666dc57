package dev.familiar.app.sharing;

import dev.familiar.app.export.NewFile;
import dev.familiar.app.export.SpreadsheetCell;
import dev.familiar.app.people.FindDesk;
import dev.familiar.app.people.FindRequest;
import dev.familiar.app.people.FindView;
import dev.familiar.app.people.PeopleDesk;
import dev.familiar.app.people.PersonNames;
import dev.familiar.app.people.PersonView;
import dev.familiar.app.refusal.NotFoundException;
import dev.familiar.app.refusal.RefusedException;
import dev.familiar.app.sharing.ShareRequest.Whom;
import dev.familiar.app.sharing.SharedList.Line;
import dev.familiar.app.words.Amounts;
import dev.familiar.model.EmailAddress;
import dev.familiar.network.search.Someone.Acquaintance;
import dev.familiar.store.Store;
import dev.familiar.store.StoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Makes lists of people for somebody else. One thread.
///
/// Names alone leave, unless the owner ticked more, person by person: a list that is handed on
/// cannot be called back. Whom the owner never wants suggested is not suggested to others either.
public final class ShareDesk {

    /// A longer list is an address book, and no answer to a question.
    public static final int MOST = 200;

    private static final String NAMELESS = "(name not known)";

    private final FindDesk finding;
    private final PeopleDesk people;
    private final Recipients recipients;
    private final SharedBook book;

    /// @param store the home's
    /// @param finding finds whom the list is of
    /// @param people knows what there is of them
    /// @param clock when it is handed on
    public ShareDesk(Store store, FindDesk finding, PeopleDesk people, InstantSource clock) {
        this.finding = finding;
        this.people = people;
        this.recipients = new Recipients(people);
        this.book = new SharedBook(store, people, recipients, clock);
    }

    /// Who may be on a list, closest first, and what else of them could leave.
    ///
    /// @param all whether those are given, too, whom the owner does not know
    /// @return at most [#MOST]; those whom the owner knows are ticked, or all if the owner knows
    ///   none of them
    /// @throws NotFoundException if nobody is found
    public List<ShareChoice> choices(Whom whom, boolean all) {
        List<FindView.Hit> found = found(whom);
        Set<String> usual = usual(found).stream().map(ShareDesk::id).collect(Collectors.toSet());
        return found.stream()
                .filter(hit -> all || usual.contains(id(hit)))
                .limit(MOST)
                .map(hit -> choice(hit, usual.contains(id(hit))))
                .toList();
    }

    private ShareChoice choice(FindView.Hit hit, boolean isTicked) {
        PersonView view = hit.view();
        return new ShareChoice(
                id(hit),
                view.name(),
                view.life(),
                known(hit),
                Math.toIntExact(view.person().addresses().stream().distinct().count()),
                !people.notes(id(hit)).text().isEmpty(),
                isTicked);
    }

    /// What would leave; nothing is written or remembered.
    ///
    /// @throws NotFoundException if nobody is found, or an id that was named is not among them
    public SharedList preview(ShareRequest request) {
        List<FindView.Hit> chosen = chosen(request);
        ShareRequest.Ticked ticked = request.ticked();
        boolean addresses = !ticked.addresses().isEmpty();
        boolean notes = !ticked.notes().isEmpty();
        boolean strengths = !ticked.strengths().isEmpty();
        List<String> header = new ArrayList<>(List.of("Name"));
        if (ticked.work()) {
            header.add("Work");
        }
        if (addresses) {
            header.add("Addresses");
        }
        if (notes) {
            header.add("Note");
        }
        if (strengths) {
            header.add("Known");
        }
        List<Line> lines = new ArrayList<>();
        for (FindView.Hit hit : chosen.stream().limit(MOST).toList()) {
            String id = id(hit);
            PersonView view = hit.view();
            List<String> cells = new ArrayList<>(List.of(name(view)));
            if (ticked.work()) {
                cells.add(String.join(" · ", PeopleDesk.work(view.person())));
            }
            if (addresses) {
                cells.add(ticked.addresses().contains(id) ? addresses(view) : "");
            }
            if (notes) {
                cells.add(ticked.notes().contains(id) ? people.notes(id).text() : "");
            }
            if (strengths) {
                cells.add(ticked.strengths().contains(id) ? known(hit) : "");
            }
            cells.replaceAll(SpreadsheetCell::of);
            lines.add(new Line(id, known(hit), cells));
        }
        return new SharedList(header, lines, chosen.size() > MOST);
    }

    /// Whoever never gave a name is shown to the owner by an address or a number, and these leave
    /// only where they were ticked.
    private static String name(PersonView view) {
        return PersonNames.said(view.person())
                .filter(name -> name.codePoints().anyMatch(Character::isLetter))
                .orElse(NAMELESS);
    }

    /// Everybody who answers, but for those whom the owner never wants suggested.
    private List<FindView.Hit> found(Whom whom) {
        if (whom.isEverybody()) {
            throw new NotFoundException("say whom the list is of: everybody is no list");
        }
        List<FindView.Hit> found =
                finding
                        .find(
                                new FindRequest(
                                        whom.text(),
                                        whom.dropped(),
                                        whom.narrowed(),
                                        new FindRequest.Page(0, MOST + 1)))
                        .people()
                        .stream()
                        .filter(hit -> people.isSuggested(hit.view().person()))
                        .toList();
        if (found.isEmpty()) {
            throw new NotFoundException(
                    "nobody is found by these words; try familiar people WORDS");
        }
        return found;
    }

    /// Those whom the owner knows, the best first; the others only if there is nobody else: "whom
    /// do you know" is not answered with strangers.
    private static List<FindView.Hit> usual(List<FindView.Hit> found) {
        List<FindView.Hit> known = found.stream().filter(ShareDesk::isKnown).toList();
        return known.isEmpty() ? found : known;
    }

    /// The usual, or whom the owner names. What was ticked or kept must be on the list: a slip of
    /// the pen in an id must not pass for a choice.
    private List<FindView.Hit> chosen(ShareRequest request) {
        List<FindView.Hit> found = found(request.whom());
        Set<String> ids = found.stream().map(ShareDesk::id).collect(Collectors.toSet());
        Set<String> unknown = new HashSet<>(request.people());
        unknown.addAll(request.ticked().addresses());
        unknown.addAll(request.ticked().notes());
        unknown.addAll(request.ticked().strengths());
        unknown.removeAll(ids);
        if (!unknown.isEmpty()) {
            throw new NotFoundException(
                    Amounts.of(unknown.size(), "id")
                            + " named "
                            + (unknown.size() == 1 ? "is" : "are")
                            + " not on this list; the preview shows the ids that are");
        }
        return request.people().isEmpty()
                ? usual(found)
                : found.stream().filter(hit -> request.people().contains(id(hit))).toList();
    }

    private static String id(FindView.Hit hit) {
        return hit.view().person().id().value();
    }

    private static boolean isKnown(FindView.Hit hit) {
        return acquaintance(hit) != Acquaintance.NOT_AT_ALL;
    }

    private static Acquaintance acquaintance(FindView.Hit hit) {
        return hit.fit().person().closeness().known();
    }

    private static String addresses(PersonView view) {
        return view.person().addresses().stream()
                .map(EmailAddress::value)
                .distinct()
                .collect(Collectors.joining("; "));
    }

    private static String known(FindView.Hit hit) {
        return switch (acquaintance(hit)) {
            case WELL -> "well";
            case SOMEWHAT -> "somewhat";
            case NOT_AT_ALL -> "hardly";
        };
    }

    /// Writes the list, and remembers what left, for whom.
    ///
    /// @param out a file that does not exist yet
    /// @return what left
    /// @throws NotFoundException as [#preview]
    /// @throws StoreException if it cannot be remembered; no file is left then
    public SharedList share(ShareRequest request, Path out) throws IOException {
        SharedList list = preview(request);
        NewFile.write(out, writer -> writer.write(list.text()));
        boolean kept = false;
        try {
            var _ = book.remember(request, list);
            kept = true;
        } finally {
            if (!kept) {
                Files.deleteIfExists(out);
            }
        }
        return list;
    }

    /// A list that leaves by other hands than this desk's.
    ///
    /// @param number of its entry in the ledger
    /// @param list what leaves
    public record Handed(long number, SharedList list) {}

    /// Remembers that a list leaves, for whom; whoever asks hands it on.
    ///
    /// @param seen [SharedList#mark] of what the owner looked at
    /// @throws NotFoundException as [#preview]
    /// @throws RefusedException if it would not be what the owner looked at; nothing is remembered
    ///   then
    public Handed handOn(ShareRequest request, String seen) {
        SharedList list = preview(request);
        if (!list.mark().equals(seen)) {
            throw new RefusedException(
                    "this is not what you looked at, so nothing has left; look at it once more");
        }
        return new Handed(book.remember(request, list), list);
    }

    /// Who of the owner's people a list is for.
    ///
    /// @param with as typed: an id, a name with the id in brackets behind it, an address, or a
    ///   whole name
    public Recipient recipient(String with) {
        return recipients.of(with);
    }

    /// Everything handed on, newest first.
    public List<SharedView> all() {
        return book.all();
    }
}

package dev.familiar.app.sharing;

import dev.familiar.app.asking.Finder;
import dev.familiar.app.export.GoogleCsvFile;
import dev.familiar.app.export.NewFile;
import dev.familiar.app.export.SpreadsheetCell;
import dev.familiar.app.people.PeopleDesk;
import dev.familiar.app.people.PersonNames;
import dev.familiar.app.people.PersonView;
import dev.familiar.app.people.SayingDesk;
import dev.familiar.app.refusal.NotFoundException;
import dev.familiar.app.sharing.SharedList.Line;
import dev.familiar.app.words.Amounts;
import dev.familiar.model.EmailAddress;
import dev.familiar.store.Store;
import dev.familiar.store.StoreException;
import dev.familiar.store.row.LedgerEntry;
import dev.familiar.store.row.LedgerEntry.Kind;
import dev.familiar.store.row.LedgerEntry.Party;
import dev.familiar.store.row.LedgerEntry.Side;
import dev.familiar.store.row.LedgerEntry.Words;
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

    private static final double WELL = 0.3;
    private static final double SOMEWHAT = 0.05;

    private final Store store;
    private final Finder finder;
    private final PeopleDesk people;
    private final InstantSource clock;

    /// @param store the home's
    /// @param finder finds whom the list is of
    /// @param people knows what there is of them
    /// @param clock when it is handed on
    public ShareDesk(Store store, Finder finder, PeopleDesk people, InstantSource clock) {
        this.store = store;
        this.finder = finder;
        this.people = people;
        this.clock = clock;
    }

    /// What would leave; nothing is written or remembered.
    ///
    /// @throws NotFoundException if nobody is found, or an id that was named is not among them
    public SharedList preview(ShareRequest request) {
        List<PersonView> chosen = chosen(request);
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
        for (PersonView view : chosen.stream().limit(MOST).toList()) {
            String id = view.person().id().value();
            List<String> cells = new ArrayList<>(List.of(name(view)));
            if (ticked.work()) {
                cells.add(view.life());
            }
            if (addresses) {
                cells.add(ticked.addresses().contains(id) ? addresses(view) : "");
            }
            if (notes) {
                cells.add(ticked.notes().contains(id) ? people.notes(id).text() : "");
            }
            if (strengths) {
                cells.add(ticked.strengths().contains(id) ? known(view) : "");
            }
            cells.replaceAll(SpreadsheetCell::of);
            lines.add(new Line(id, known(view), cells));
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

    /// Those whom the owner knows, the best first; the others only if there is nobody else, or the
    /// owner names them: "whom do you know" is not answered with strangers. What was ticked or kept
    /// must be on the list: a slip of the pen in an id must not pass for a choice.
    private List<PersonView> chosen(ShareRequest request) {
        List<PersonView> found =
                finder.find(request.query(), MOST + 1).people().stream()
                        .map(Finder.Fitting::view)
                        .filter(this::isSuggested)
                        .toList();
        if (found.isEmpty()) {
            throw new NotFoundException(
                    "nobody is found by these words; try familiar people WORDS");
        }
        Set<String> ids =
                found.stream().map(view -> view.person().id().value()).collect(Collectors.toSet());
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
        if (!request.people().isEmpty()) {
            return found.stream()
                    .filter(view -> request.people().contains(view.person().id().value()))
                    .toList();
        }
        List<PersonView> known = found.stream().filter(ShareDesk::isKnown).toList();
        return known.isEmpty() ? found : known;
    }

    private static boolean isKnown(PersonView view) {
        return view.tie().strength() >= SOMEWHAT;
    }

    private boolean isSuggested(PersonView view) {
        return people.isSuggested(view.person());
    }

    private static String addresses(PersonView view) {
        return view.person().addresses().stream()
                .map(EmailAddress::value)
                .distinct()
                .collect(Collectors.joining("; "));
    }

    private static String known(PersonView view) {
        double strength = view.tie().strength();
        return strength >= WELL ? "well" : strength >= SOMEWHAT ? "somewhat" : "hardly";
    }

    /// Writes the list, and remembers what left, for whom.
    ///
    /// @param out a file that does not exist yet
    /// @return what left
    /// @throws NotFoundException as [#preview]
    /// @throws StoreException if it cannot be remembered; no file is left then
    public SharedList share(ShareRequest request, Path out) throws IOException {
        SharedList list = preview(request);
        NewFile.write(
                out,
                writer -> {
                    GoogleCsvFile.row(writer, list.header());
                    for (Line line : list.lines()) {
                        GoogleCsvFile.row(writer, line.cells());
                    }
                });
        boolean kept = false;
        try {
            remember(request, list);
            kept = true;
        } finally {
            if (!kept) {
                Files.deleteIfExists(out);
            }
        }
        return list;
    }

    private void remember(ShareRequest request, SharedList list) {
        List<Party> on =
                list.lines().stream()
                        .flatMap(line -> people.counted(line.id(), List.of()).stream())
                        .map(view ->
                                new Party(
                                        Side.CONCERNED,
                                        view.name(),
                                        SayingDesk.keys(view.person())))
                        .toList();
        store.ledger()
                .add(
                        new LedgerEntry(
                                Kind.SHARED,
                                "",
                                what(request, list),
                                new Words(request.query(), request.with()),
                                "",
                                clock.instant(),
                                on));
    }

    private static String what(ShareRequest request, SharedList list) {
        ShareRequest.Ticked ticked = request.ticked();
        List<String> parts = new ArrayList<>(List.of(Amounts.of(list.lines().size(), "name")));
        if (ticked.work()) {
            parts.add("with their work");
        }
        add(parts, list, ticked.addresses(), "addresses");
        add(parts, list, ticked.notes(), "notes");
        add(parts, list, ticked.strengths(), "how well you know them");
        return String.join(", ", parts);
    }

    private static void add(List<String> parts, SharedList list, Set<String> of, String what) {
        long left = list.lines().stream().filter(line -> of.contains(line.id())).count();
        if (left > 0) {
            parts.add(Amounts.count(left) + " with " + what);
        }
    }

    /// Everything handed on, newest first.
    public List<SharedView> all() {
        List<SharedView> views = new ArrayList<>();
        for (var numbered : store.ledger().all().reversed()) {
            LedgerEntry entry = numbered.entry();
            if (entry.kind() == Kind.SHARED) {
                views.add(
                        new SharedView(
                                entry.words().reason(),
                                entry.words().other(),
                                entry.word(),
                                entry.people().stream().map(Party::name).toList(),
                                entry.at()));
            }
        }
        return views;
    }
}

package dev.familiar.testkit.request;

import dev.familiar.testkit.society.Bond;
import dev.familiar.testkit.society.Society;
import dev.familiar.testkit.text.Csv;
import dev.familiar.testkit.world.DatedAddress;
import dev.familiar.testkit.world.Delivery;
import dev.familiar.testkit.world.Person;
import dev.familiar.testkit.world.Request;
import dev.familiar.testkit.world.RequestCard;
import dev.familiar.testkit.world.World;
import java.io.IOException;
import java.io.Writer;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// The request table, the pasted cards and the truth about both.
public final class RequestFiles {
    private static final String SEVERAL = " ; ";

    private RequestFiles() {}

    /// The table `Name,Headline,Location,…,Sent At` of the requests that come by it.
    ///
    /// @return how many rows were written
    public static int writeTable(World world, Writer out) throws IOException {
        Csv csv = Csv.plain(out);
        csv.row(
                "Name",
                "Headline",
                "Location",
                "Company",
                "Mutual Connections",
                "Mutual Names",
                "Note",
                "Profile URL",
                "Sent At");
        int rows = 0;
        for (Request request : world.requests()) {
            if (request.comesBy(Delivery.TABLE)) {
                RequestCard card = request.card();
                RequestCard.Profile profile = card.profile();
                Integer count = card.mutuals().count();
                csv.row(
                        profile.name(),
                        profile.headline(),
                        profile.location(),
                        profile.company(),
                        count == null ? "" : count.toString(),
                        String.join(SEVERAL, card.mutuals().names()),
                        card.note(),
                        profile.url(),
                        card.sentAt().truncatedTo(ChronoUnit.SECONDS).toString());
                rows++;
            }
        }
        return rows;
    }

    /// The text a reader copies from the invitation page, without links, as it stood at the plan's
    /// day.
    ///
    /// @return how many cards were written
    public static int writePasted(World world, Writer out) throws IOException {
        PastedCards cards =
                new PastedCards(world.plan().today().atStartOfDay(ZoneOffset.UTC).toInstant());
        out.write("Manage invitations\nReceived\nSent\n");
        int written = 0;
        for (Request request : world.requests()) {
            if (request.comesBy(Delivery.PASTED)) {
                cards.write(request, out);
                written++;
            }
        }
        return written;
    }

    /// The class, key and addresses of each request, and whether the owner knows who sent it (1 or
    /// 0): `Profile URL,Class,Key,Addresses,Known`.
    public static void writeTruth(World world, Writer out) throws IOException {
        Csv csv = Csv.plain(out);
        csv.row("Profile URL", "Class", "Key", "Addresses", "Known");
        for (Request request : world.requests()) {
            Person person = request.person();
            csv.row(
                    request.card().profile().url(),
                    request.kind().name(),
                    person.key(),
                    String.join(" ", person.reach().texts()),
                    request.truth().known() ? "1" : "0");
        }
    }

    /// Which of the people have to do with each other, and whether they know each other.
    ///
    /// @return how many rows were written
    public static int writeAcquaintances(Society society, Writer out) throws IOException {
        Csv csv = Csv.plain(out);
        csv.row("One", "Other", "Kind", "Known", "Since", "Until");
        List<Person> people = society.world().people();
        for (Bond bond : society.bonds()) {
            csv.row(
                    people.get(bond.one()).key(),
                    people.get(bond.other()).key(),
                    bond.kind().name(),
                    String.valueOf(bond.kind().known()),
                    bond.since().toString(),
                    bond.until().toString());
        }
        return society.bonds().size();
    }

    /// Who is whom, for linkage: every name, address and profile link of everybody, outsiders too.
    ///
    /// Shared addresses are in a column of their own, since they name nobody.
    public static void writePeople(World world, Writer out) throws IOException {
        Csv csv = Csv.plain(out);
        csv.row("Key", "Name", "Other Names", "Addresses", "Shared Addresses", "Slug", "Tie");
        row(world.owner(), csv);
        for (Person person : world.people()) {
            row(person, csv);
        }
        for (Request request : world.requests()) {
            if (request.person().key().charAt(0) == 'x') {
                row(request.person(), csv);
            }
        }
    }

    private static void row(Person person, Csv csv) throws IOException {
        List<String> names = person.names().all();
        csv.row(
                person.key(),
                names.getFirst(),
                String.join(SEVERAL, names.subList(1, names.size())),
                addresses(person, DatedAddress.Kind.WORK, DatedAddress.Kind.PERSONAL),
                addresses(person, DatedAddress.Kind.SHARED),
                person.reach().slug(),
                person.tie().kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private static String addresses(Person person, DatedAddress.Kind... kinds) {
        List<DatedAddress.Kind> wanted = List.of(kinds);
        Stream<DatedAddress> own =
                person.reach().addresses().stream().filter(a -> wanted.contains(a.kind()));
        return String.join(" ", own.map(DatedAddress::address).toList());
    }
}

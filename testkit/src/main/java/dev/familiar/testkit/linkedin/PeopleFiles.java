package dev.familiar.testkit.linkedin;

import dev.familiar.testkit.career.Position;
import dev.familiar.testkit.chance.Dice;
import dev.familiar.testkit.text.Csv;
import dev.familiar.testkit.text.ZipTarget;
import dev.familiar.testkit.world.Channel;
import dev.familiar.testkit.world.DatedAddress;
import dev.familiar.testkit.world.Person;
import dev.familiar.testkit.world.World;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/// What the export says about others beside connections: uploaded contacts, praise, follows.
final class PeopleFiles {
    private final World world;
    private final LinkedInLayout layout;
    private final Dice dice;

    PeopleFiles(World world, LinkedInLayout layout) {
        this.world = world;
        this.layout = layout;
        this.dice = world.dice("people files");
    }

    void write(ZipTarget zip) throws IOException {
        boolean old = !layout.since(LinkedInLayout.YEAR_2021);
        zip.text(
                old ? "Imported Contacts.csv" : "Contacts.csv",
                out -> contacts(old, Csv.plain(out)));
        List<Person> praised =
                world.people().stream().filter(p -> p.tie().in(Channel.PRAISE)).toList();
        zip.text("Recommendations_Given.csv", out -> recommendations(praised, 0, Csv.plain(out)));
        zip.text(
                "Recommendations_Received.csv", out -> recommendations(praised, 1, Csv.plain(out)));
        Charset charset = old ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_8;
        String received = old ? "Endorsement Received Info.csv" : "Endorsement_Received_Info.csv";
        zip.text(
                received,
                charset,
                out -> {
                    if (old) {
                        out.write('\uFEFF');
                    }
                    endorsements(praised, "Endorser", 0, old ? Csv.tabs(out) : Csv.plain(out));
                });
        zip.text(
                "Endorsement_Given_Info.csv",
                out -> endorsements(praised, "Endorsee", 1, Csv.plain(out)));
        zip.text("Member_Follows.csv", out -> follows(Csv.crlf(out)));
        zip.text("Company Follows.csv", out -> companies(Csv.plain(out)));
    }

    /// The address book the owner once uploaded: a third of all cards.
    private void contacts(boolean old, Csv csv) throws IOException {
        csv.raw(
                old
                        ? "Source,First Name,Last Name,Companies,Title,Email Address,Phone Numbers,"
                                + "Created At,Addresses,Sites,Instant Message Handles,Full Name,Birthday,"
                                + "Location,Bookmarked At,Profiles"
                        : "Source,FirstName,LastName,Companies,Title,Emails,PhoneNumbers,CreatedAt,"
                                + "Addresses,Sites,InstantMessageHandles,FullName,Birthday,Location,"
                                + "BookmarkedAt,Profiles");
        for (Person person : world.people()) {
            Dice own = dice.fork("contact " + person.key(), 0);
            if (person.tie().in(Channel.CARD) && own.chance(0.33)) {
                Position job = person.positionOn(person.tie().since());
                List<String> known =
                        person.reach().addresses().stream()
                                .filter(a -> !a.from().isAfter(person.tie().until()))
                                .map(DatedAddress::address)
                                .toList();
                Instant at = person.tie().since().atTime(21, 4).toInstant(ZoneOffset.UTC);
                csv.row(
                        own.pick(List.of("MOBILE_CONTACTS", "GOOGLE_CONTACTS", "YAHOO_CONTACTS")),
                        person.names().nickname(),
                        person.names().usual().family(),
                        own.chance(0.5) ? job.employer().name() : "",
                        own.chance(0.3) ? job.title() : "",
                        String.join(",", known),
                        String.join(",", person.reach().phones()),
                        Stamps.pacific(at),
                        "",
                        "",
                        "",
                        person.names().nickname() + " " + person.names().usual().family(),
                        "",
                        "",
                        "",
                        "");
            }
        }
    }

    private void recommendations(List<Person> praised, int side, Csv csv) throws IOException {
        csv.row(
                "First Name",
                "Last Name",
                "Company",
                "Job Title",
                "Text",
                "Creation Date",
                "Status");
        for (Person person : praised) {
            Dice own = dice.fork("praise " + person.key(), side);
            if (own.chance(0.25)) {
                Position job = person.positionOn(person.tie().until());
                Instant at =
                        person.tie().until().atTime(20, own.below(60)).toInstant(ZoneOffset.UTC);
                csv.row(
                        person.names().usual().given(),
                        person.names().usual().family(),
                        job.employer().name(),
                        job.title(),
                        "A pleasure to work with, \"calm\" under pressure.\nWould do it again.",
                        Stamps.padded(at),
                        own.chance(0.9) ? "VISIBLE" : "HIDDEN");
            }
        }
    }

    private void endorsements(List<Person> praised, String who, int side, Csv csv)
            throws IOException {
        csv.row(
                "Endorsement Date",
                "Skill Name",
                who + " First Name",
                who + " Last Name",
                who + " Public Url",
                "Endorsement Status");
        for (Person person : praised) {
            Dice own = dice.fork("endorsed " + person.key(), side);
            if (own.chance(0.6)) {
                Instant at =
                        person.tie().until().atTime(15, own.below(60)).toInstant(ZoneOffset.UTC);
                csv.row(
                        Stamps.slashed(at),
                        own.pick(List.of("Copywriting", "Brand strategy", "Workshops")),
                        person.names().usual().given(),
                        person.names().usual().family(),
                        "www.linkedin.com/in/" + person.reach().slug(),
                        own.chance(0.9) ? "ACCEPTED" : "PENDING");
            }
        }
    }

    /// Followed members by name alone; the file has no links.
    private void follows(Csv csv) throws IOException {
        csv.row("Date", "Status", "FullName");
        for (int i = 0; i < Math.min(20, world.people().size() / 10); i++) {
            Dice own = dice.fork("follow", i);
            Person person = own.pick(world.people());
            Instant at = person.tie().since().atTime(9, 1).toInstant(ZoneOffset.UTC);
            csv.row(
                    Stamps.plain(at),
                    own.chance(0.85) ? "Active" : "Unfollow",
                    person.names().usual().given() + " " + person.names().usual().family());
        }
    }

    private void companies(Csv csv) throws IOException {
        csv.row("Organization", "Followed On");
        for (int i = 0; i < 12; i++) {
            Person person = dice.fork("company", i).pick(world.people());
            Instant at = person.tie().since().atTime(10, 11, 12).toInstant(ZoneOffset.UTC);
            csv.row(person.career().current().employer().name(), Stamps.unix(at));
        }
    }
}

package dev.familiar.testkit.linkedin;

import dev.familiar.testkit.career.Career;
import dev.familiar.testkit.career.Position;
import dev.familiar.testkit.text.Csv;
import dev.familiar.testkit.text.ZipTarget;
import dev.familiar.testkit.world.DatedAddress;
import dev.familiar.testkit.world.Person;
import dev.familiar.testkit.world.World;
import java.io.IOException;
import java.io.StringWriter;
import java.time.Instant;
import java.time.ZoneOffset;

/// What the export says about the owner: profile, positions, education, addresses.
final class OwnerFiles {
    private final World world;
    private final LinkedInLayout layout;

    OwnerFiles(World world, LinkedInLayout layout) {
        this.world = world;
        this.layout = layout;
    }

    void write(ZipTarget zip) throws IOException {
        Person owner = world.owner();
        zip.text("Profile.csv", out -> profile(owner, Csv.plain(out)));
        zip.text("Positions.csv", out -> positions(owner.career(), Csv.plain(out)));
        zip.text("Education.csv", out -> education(owner.career(), Csv.plain(out)));
        zip.text("Email Addresses.csv", out -> addresses(owner, Csv.plain(out)));
        boolean old = !layout.since(LinkedInLayout.YEAR_2021);
        zip.text(
                old ? "Phone Numbers.csv" : "PhoneNumbers.csv",
                out -> phones(owner, Csv.plain(out)));
        zip.text("Skills.csv", out -> out.write("Name\nCopywriting\nBrand strategy\nWorkshops\n"));
        zip.text(
                "Registration.csv",
                out -> {
                    Instant at = world.plan().start().atTime(3, 10).toInstant(ZoneOffset.UTC);
                    Csv csv = Csv.plain(out);
                    csv.row("Registered At", "Registration Ip", "Subscription Types");
                    csv.row(Stamps.pacific(at), "192.0.2.7", "");
                });
    }

    private void profile(Person owner, Csv csv) throws IOException {
        String tail = layout.since(LinkedInLayout.YEAR_2021) ? "" : ",Contact Instructions,Country";
        csv.raw(
                "First Name,Last Name,Maiden Name,Address,Birth Date,Headline,Summary,Industry,Zip Code,"
                        + "Geo Location,Twitter Handles,Websites,Instant Messengers"
                        + tail);
        Career career = owner.career();
        String[] row = {
            owner.names().usual().given(),
            owner.names().usual().family(),
            "",
            "",
            "Mar 12",
            career.headline(),
            "I like short sentences.\nI know the people I am connected with, \"more or less\".",
            "Marketing Services",
            "92101",
            career.home().area(),
            "",
            "[PERSONAL:https://www.example.com]",
            ""
        };
        if (tail.isEmpty()) {
            csv.row(row);
        } else {
            csv.raw(csvRow(row) + ",,us");
        }
    }

    private static String csvRow(String[] fields) throws IOException {
        StringWriter text = new StringWriter();
        Csv.plain(text).row(fields);
        return text.toString().stripTrailing();
    }

    private void positions(Career career, Csv csv) throws IOException {
        csv.row("Company Name", "Title", "Description", "Location", "Started On", "Finished On");
        for (Position p : career.positions().reversed()) {
            csv.row(
                    p.employer().name(),
                    p.title(),
                    "Clients, budgets and people.\nThree launches.",
                    career.home().city(),
                    Stamps.month(p.from()),
                    p.to() == null ? "" : Stamps.month(p.to()));
        }
    }

    private static void education(Career career, Csv csv) throws IOException {
        csv.row("School Name", "Start Date", "End Date", "Notes", "Degree Name", "Activities");
        String from = String.valueOf(career.graduated() - 4);
        csv.row(
                career.school(),
                from,
                String.valueOf(career.graduated()),
                "",
                "BA, Journalism",
                "");
    }

    private void addresses(Person owner, Csv csv) throws IOException {
        csv.row("Email Address", "Confirmed", "Primary", "Updated On");
        for (DatedAddress address : owner.reach().addresses()) {
            boolean last = address.equals(owner.reach().addresses().getLast());
            Instant at = address.from().atTime(20, 5).toInstant(ZoneOffset.UTC);
            csv.row(address.address(), "Yes", last ? "Yes" : "No", Stamps.pacific(at));
        }
    }

    private static void phones(Person owner, Csv csv) throws IOException {
        csv.row("Extension", "Number", "Type");
        for (String phone : owner.reach().phones()) {
            csv.row("", phone, "MOBILE");
        }
    }
}

package dev.familiar.testkit;

import dev.familiar.testkit.calendar.CalendarArchive;
import dev.familiar.testkit.contacts.GoogleTable;
import dev.familiar.testkit.contacts.VCards;
import dev.familiar.testkit.linkedin.LinkedInExport;
import dev.familiar.testkit.linkedin.LinkedInLayout;
import dev.familiar.testkit.mail.CompanyMail;
import dev.familiar.testkit.mail.MailArchive;
import dev.familiar.testkit.mail.MboxFlavour;
import dev.familiar.testkit.request.RequestFiles;
import dev.familiar.testkit.social.FacebookArchive;
import dev.familiar.testkit.society.Company;
import dev.familiar.testkit.world.Holding;
import dev.familiar.testkit.world.OwnerKind;
import dev.familiar.testkit.world.Request;
import dev.familiar.testkit.world.World;
import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Writes everything a made-up owner has into a folder: the archives, and the truth beside them.
public final class WorldArchives {
    private static final int OUTLOOK_EVENTS = 40;

    private WorldArchives() {}

    /// Writes all archives the owner has, with the platform's export in its newest layout.
    ///
    /// The folder is made if it is missing; files of the same names are replaced. One pass, memory
    /// as for the world itself. Mail is split at two thirds of the years: the older part as a plain
    /// mbox, the newer one as Gmail's download, with ninety days in both.
    ///
    /// @return what was written
    public static WrittenWorld write(World world, Path dir) throws IOException {
        return write(world, dir, LinkedInLayout.DECEMBER_2025);
    }

    /// Writes all archives the owner has, with the platform's export in the given layout.
    public static WrittenWorld write(World world, Path dir, LinkedInLayout layout)
            throws IOException {
        return write(world, dir, layout, null);
    }

    /// Writes all archives of the owner, and what of a society reaches them, in files of its own:
    /// `company.mbox`, `company.ics`, and `acquaintances.csv` beside the truth. Only those are
    /// copied then on other mail who know somebody else on it; nothing else of the world is
    /// different.
    public static WrittenWorld write(Company company, Path dir) throws IOException {
        World world = company.society().world();
        return write(world, dir, LinkedInLayout.DECEMBER_2025, company);
    }

    private static WrittenWorld write(
            World world, Path dir, LinkedInLayout layout, @Nullable Company company)
            throws IOException {
        Files.createDirectories(dir);
        Map<String, Integer> items = new TreeMap<>();
        OwnerKind kind = world.plan().kind();
        String export = LinkedInExport.fileName(world);
        try (OutputStream out = bytes(dir, export)) {
            items.put(export, LinkedInExport.write(world, layout, out).connections());
        }
        if (kind.holds(Holding.MAIL)) {
            mail(
                    company == null ? MailArchive.of(world) : MailArchive.of(company.society()),
                    world,
                    dir,
                    items);
        }
        books(world, dir, items);
        if (kind.holds(Holding.CALENDAR)) {
            calendars(world, dir, items);
        }
        if (kind.holds(Holding.FACEBOOK)) {
            String facebook = "facebook-owner-" + world.plan().today() + ".zip";
            try (OutputStream out = bytes(dir, facebook)) {
                items.put(facebook, FacebookArchive.writeZip(world, out));
            }
        }
        text(dir, "requests.csv", items, out -> RequestFiles.writeTable(world, out));
        text(dir, "invitations-page.txt", items, out -> RequestFiles.writePasted(world, out));
        truth(world, dir, items);
        if (company != null) {
            company(company, dir, items);
        }
        return new WrittenWorld(dir, items, byClass(world));
    }

    private static void mail(MailArchive mail, World world, Path dir, Map<String, Integer> items)
            throws IOException {
        LocalDate middle = world.plan().start().plusYears(world.plan().kind().years() * 2L / 3);
        Instant split = middle.atStartOfDay(ZoneOffset.UTC).toInstant();
        Instant overlap = split.minusSeconds(90L * 86_400);
        try (OutputStream out = bytes(dir, "mail.mbox")) {
            items.put("mail.mbox", mail.writeMbox(out, MboxFlavour.PLAIN, Instant.EPOCH, split));
        }
        try (OutputStream out = bytes(dir, "takeout.mbox")) {
            int written = mail.writeMbox(out, MboxFlavour.GMAIL_TAKEOUT, overlap, Instant.MAX);
            items.put("takeout.mbox", written);
        }
    }

    private static void books(World world, Path dir, Map<String, Integer> items)
            throws IOException {
        if (world.plan().kind().holds(Holding.PHONE_BOOK)) {
            text(dir, "contacts.vcf", items, out -> VCards.writeVersion3(world, out));
        }
        if (world.plan().kind().holds(Holding.OTHER_BOOKS)) {
            text(dir, "outlook-contacts.vcf", items, out -> VCards.writeVersion21(world, out));
            text(dir, "server-contacts.vcf", items, out -> VCards.writeVersion4(world, out));
            text(dir, "google-contacts.csv", items, out -> GoogleTable.writeNew(world, out));
        }
    }

    private static void calendars(World world, Path dir, Map<String, Integer> items)
            throws IOException {
        text(dir, "calendar.ics", items, out -> CalendarArchive.writeGoogle(world, out));
        text(
                dir,
                "outlook-calendar.ics",
                items,
                out -> CalendarArchive.writeOutlook(world, out, OUTLOOK_EVENTS));
    }

    private static void company(Company company, Path dir, Map<String, Integer> items)
            throws IOException {
        OwnerKind kind = company.society().world().plan().kind();
        if (kind.holds(Holding.MAIL)) {
            try (OutputStream out = bytes(dir, "company.mbox")) {
                items.put("company.mbox", CompanyMail.writeMbox(company, out));
            }
        }
        if (kind.holds(Holding.CALENDAR)) {
            text(dir, "company.ics", items, out -> CalendarArchive.writeCompany(company, out));
        }
        text(
                dir,
                "acquaintances.csv",
                items,
                out -> RequestFiles.writeAcquaintances(company.society(), out));
    }

    private static void truth(World world, Path dir, Map<String, Integer> items)
            throws IOException {
        text(
                dir,
                "truth.csv",
                items,
                out -> {
                    RequestFiles.writeTruth(world, out);
                    return world.requests().size();
                });
        text(
                dir,
                "people.csv",
                items,
                out -> {
                    RequestFiles.writePeople(world, out);
                    return world.people().size();
                });
        String owner = String.join(",", world.owner().reach().texts()) + "\n";
        Files.writeString(dir.resolve("owner.txt"), owner);
    }

    private static Map<String, Integer> byClass(World world) {
        Map<String, Integer> counts = new TreeMap<>();
        for (Request request : world.requests()) {
            counts.merge(request.kind().name(), 1, Integer::sum);
        }
        return counts;
    }

    /// Writes a text and says how many items it holds.
    @FunctionalInterface
    private interface Counted {
        int writeTo(Writer out) throws IOException;
    }

    private static void text(Path dir, String name, Map<String, Integer> items, Counted content)
            throws IOException {
        try (BufferedWriter out =
                Files.newBufferedWriter(dir.resolve(name), StandardCharsets.UTF_8)) {
            items.put(name, content.writeTo(out));
        }
    }

    private static OutputStream bytes(Path dir, String name) throws IOException {
        return new BufferedOutputStream(Files.newOutputStream(dir.resolve(name)), 1 << 16);
    }
}

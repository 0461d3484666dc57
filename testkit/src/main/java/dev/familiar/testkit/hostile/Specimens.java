package dev.familiar.testkit.hostile;

import dev.familiar.testkit.calendar.CalendarArchive;
import dev.familiar.testkit.contacts.GoogleTable;
import dev.familiar.testkit.contacts.VCards;
import dev.familiar.testkit.linkedin.LinkedInExport;
import dev.familiar.testkit.linkedin.LinkedInLayout;
import dev.familiar.testkit.mail.MailArchive;
import dev.familiar.testkit.mail.MboxFlavour;
import dev.familiar.testkit.request.RequestFiles;
import dev.familiar.testkit.social.FacebookArchive;
import dev.familiar.testkit.world.World;
import dev.familiar.testkit.world.WorldPlan;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/// Whole files of every kind, small ones: what mutants are made of.
///
/// A few come from a made-up world, as an owner has them; the others hold what is rare in life and
/// hard to read, because a broken file is most dangerous where the format is richest.
final class Specimens {

    private static final int SHORTEST = 100;

    private final Map<HostileFormat, List<byte[]>> files = new EnumMap<>(HostileFormat.class);
    private final Map<HostileFormat, List<List<Member>>> zips = new EnumMap<>(HostileFormat.class);

    /// A file in a zip.
    static final class Member {

        private final String name;
        private final byte[] content;

        /// @param content not copied, nobody changes it
        Member(String name, byte[] content) {
            this.name = name;
            this.content = content;
        }

        String name() {
            return name;
        }

        byte[] content() {
            return content;
        }
    }

    /// Writes something into memory.
    @FunctionalInterface
    private interface Writing<T> {
        Object to(T out) throws IOException;
    }

    Specimens() {
        World world =
                World.create(WorldPlan.demo().withPeople(20).withMessages(60).withRequests(6));
        mail(world);
        files.put(
                HostileFormat.VCARD_2,
                List.of(bytes(HardText.CARD_2), text(out -> VCards.writeVersion21(world, out))));
        files.put(
                HostileFormat.VCARD_3,
                List.of(bytes(HardText.CARD_3), text(out -> VCards.writeVersion3(world, out))));
        files.put(
                HostileFormat.VCARD_4,
                List.of(bytes(HardText.CARD_4), text(out -> VCards.writeVersion4(world, out))));
        files.put(
                HostileFormat.CALENDAR,
                List.of(
                        bytes(HardText.CALENDAR),
                        text(out -> CalendarArchive.writeGoogle(world, out)),
                        text(out -> CalendarArchive.writeOutlook(world, out, 10))));
        files.put(
                HostileFormat.GOOGLE_CSV,
                List.of(
                        text(out -> GoogleTable.writeNew(world, out)),
                        text(out -> GoogleTable.writeOld(world, out))));
        files.put(HostileFormat.OUTLOOK_CSV, List.of(bytes(HardText.OUTLOOK_TABLE)));
        files.put(HostileFormat.THUNDERBIRD_CSV, List.of(bytes(HardText.THUNDERBIRD_TABLE)));
        files.put(
                HostileFormat.REQUESTS_CSV,
                List.of(text(out -> RequestFiles.writeTable(world, out))));
        byte[] page = text(out -> RequestFiles.writePasted(world, out));
        files.put(HostileFormat.PASTED_PAGE, List.of(page));
        files.put(HostileFormat.SAVED_PAGE, List.of(saved(page)));
        // A small world may have nobody in one of its books.
        files.replaceAll(
                (format, all) -> all.stream().filter(file -> file.length >= SHORTEST).toList());
        archives(world);
    }

    private void mail(World world) {
        List<byte[]> mboxes = new ArrayList<>();
        MailArchive archive = MailArchive.of(world);
        for (MboxFlavour flavour : MboxFlavour.values()) {
            byte[] all = binary(out -> archive.writeMbox(out, flavour, Instant.EPOCH, Instant.MAX));
            mboxes.add(firstMessages(all, 12));
        }
        mboxes.add(bytes(HardText.MAILBOX));
        files.put(HostileFormat.MBOX, mboxes);
        List<byte[]> messages = new ArrayList<>();
        HardText.MESSAGES.forEach(message -> messages.add(bytes(message)));
        messages.add(firstMessages(mboxes.getFirst(), 1));
        files.put(HostileFormat.EML, messages);
        files.put(HostileFormat.MAILDIR, messages);
        List<byte[]> listed = new ArrayList<>();
        for (byte[] message : messages) {
            listed.add(bytes(message.length + "\n", message, HardText.PROPERTY_LIST));
        }
        files.put(HostileFormat.EMLX, listed);
    }

    private void archives(World world) {
        List<Member> linkedIn =
                members(
                        binary(out ->
                                LinkedInExport.write(world, LinkedInLayout.DECEMBER_2025, out)));
        List<Member> older =
                members(binary(out -> LinkedInExport.write(world, LinkedInLayout.EARLY_2018, out)));
        zips.put(HostileFormat.LINKEDIN_ZIP, List.of(linkedIn, older));
        files.put(
                HostileFormat.LINKEDIN_CSV,
                linkedIn.stream()
                        .filter(member -> member.name().endsWith(".csv"))
                        .map(Member::content)
                        .toList());
        List<Member> facebook = members(binary(out -> FacebookArchive.writeZip(world, out)));
        zips.put(
                HostileFormat.FACEBOOK_ZIP,
                List.of(facebook.subList(0, Math.min(8, facebook.size()))));
        List<Member> mixed = new ArrayList<>();
        files.forEach(
                (format, all) -> mixed.add(new Member(format.fileName("in"), all.getFirst())));
        mixed.add(new Member("inner.zip", Zipping.zip(List.of(mixed.getFirst(), mixed.getLast()))));
        zips.put(HostileFormat.ZIP, List.of(mixed));
    }

    /// The whole files of a kind that is no zip; of all kinds but [HostileFormat#PST] if that is
    /// not asked for.
    List<byte[]> files(HostileFormat format) {
        return files.getOrDefault(format, List.of());
    }

    /// What lies in the zips of a kind.
    List<List<Member>> zips(HostileFormat format) {
        return zips.getOrDefault(format, List.of());
    }

    /// One of each kind, for taking pieces from.
    List<byte[]> pieces() {
        return files.values().stream().map(List::getLast).toList();
    }

    private static byte[] firstMessages(byte[] mbox, int count) {
        String text = new String(mbox, StandardCharsets.ISO_8859_1);
        int end = 0;
        for (int i = 0; i < count && end >= 0; i++) {
            end = text.indexOf("\nFrom ", end + 1);
        }
        return text.substring(0, end < 0 ? text.length() : end + 1)
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] saved(byte[] page) {
        StringBuilder html = new StringBuilder("<!DOCTYPE html>\n<html><body><main><ul>\n");
        new String(page, StandardCharsets.UTF_8)
                .lines()
                .forEach(line ->
                        html.append("<li class=\"card\"><span>")
                                .append(line.replace("&", "&amp;").replace("<", "&lt;"))
                                .append("</span></li>\n"));
        return bytes(html.append("</ul></main></body></html>\n").toString());
    }

    private static byte[] bytes(Object... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (Object part : parts) {
            out.writeBytes(
                    part instanceof byte[] bytes
                            ? bytes
                            : part.toString().getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }

    private static byte[] text(Writing<Writer> writing) {
        StringWriter out = new StringWriter();
        try {
            writing.to(out);
        } catch (IOException notInMemory) {
            throw new UncheckedIOException(notInMemory);
        }
        return bytes(out);
    }

    private static byte[] binary(Writing<OutputStream> writing) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            writing.to(out);
        } catch (IOException notInMemory) {
            throw new UncheckedIOException(notInMemory);
        }
        return out.toByteArray();
    }

    private static List<Member> members(byte[] zip) {
        List<Member> members = new ArrayList<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                members.add(new Member(entry.getName(), in.readAllBytes()));
            }
        } catch (IOException notInMemory) {
            throw new UncheckedIOException(notInMemory);
        }
        return members;
    }
}

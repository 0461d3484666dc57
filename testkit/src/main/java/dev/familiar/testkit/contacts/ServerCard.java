package dev.familiar.testkit.contacts;

import dev.familiar.testkit.chance.Dice;
import dev.familiar.testkit.text.FoldedLines;
import dev.familiar.testkit.world.DatedAddress;
import dev.familiar.testkit.world.FullName;
import dev.familiar.testkit.world.Person;
import java.io.IOException;
import java.util.Locale;

/// A card of version 4.0 (RFC 6350).
final class ServerCard {
    private ServerCard() {}

    static void write(Person person, Dice dice, FoldedLines lines) throws IOException {
        FullName name = VCards.name(person, dice);
        lines.line("BEGIN:VCARD");
        lines.line("VERSION:4.0");
        lines.line("KIND:individual");
        lines.line("UID:urn:uuid:" + uuid(dice));
        lines.line("FN:" + FoldedLines.escaped(name.text(person.names().familyFirst())));
        lines.line(
                "N:"
                        + FoldedLines.escaped(name.family())
                        + ";"
                        + FoldedLines.escaped(name.given())
                        + ";;;");
        int preference = 1;
        for (DatedAddress address : VCards.addresses(person, dice)) {
            String use = address.kind() == DatedAddress.Kind.WORK ? "work" : "home";
            lines.line("EMAIL;TYPE=" + use + ";PREF=" + preference++ + ":" + address.address());
        }
        for (String phone : person.reach().phones()) {
            String number = phone.replaceAll("[^0-9+]", "");
            lines.line("TEL;VALUE=uri;TYPE=\"voice,cell\":tel:" + number);
        }
        VCards.work(person, dice, lines);
        lines.line("REV:20250102T030405Z");
        lines.line("END:VCARD");
    }

    private static String uuid(Dice dice) {
        long high = dice.bits();
        long low = dice.bits();
        return String.format(
                Locale.ROOT,
                "%08x-%04x-4%03x-8%03x-%012x",
                high >>> 32,
                (high >>> 16) & 0xFFFF,
                high & 0xFFF,
                (low >>> 52) & 0xFFF,
                low & 0xFFFFFFFFFFFFL);
    }
}

package dev.familiar.testkit.contacts;

import dev.familiar.testkit.chance.Dice;
import dev.familiar.testkit.text.FoldedLines;
import dev.familiar.testkit.world.DatedAddress;
import dev.familiar.testkit.world.FullName;
import dev.familiar.testkit.world.Person;
import java.io.IOException;
import java.util.Base64;
import java.util.Locale;

/// A card as Apple's address book writes it: lower-case types, item groups, a photo, no year of
/// birth.
final class AppleCard {
    private AppleCard() {}

    static void write(Person person, Dice dice, FoldedLines lines) throws IOException {
        FullName name = VCards.name(person, dice);
        lines.line("BEGIN:VCARD");
        lines.line("VERSION:3.0");
        lines.line("PRODID:-//Apple Inc.//iPhone OS 17.4//EN");
        lines.line(
                "N:"
                        + FoldedLines.escaped(name.family())
                        + ";"
                        + FoldedLines.escaped(name.given())
                        + ";"
                        + FoldedLines.escaped(name.middle())
                        + ";;");
        lines.line("FN:" + FoldedLines.escaped(name.text(person.names().familyFirst())));
        VCards.work(person, dice, lines);
        int item = 1;
        for (DatedAddress address : VCards.addresses(person, dice)) {
            String use = address.kind() == DatedAddress.Kind.WORK ? "WORK" : "HOME";
            String first = item == 1 ? ";type=pref" : "";
            if (dice.chance(0.3)) {
                lines.line(
                        "item" + item + ".EMAIL;type=INTERNET" + first + ":" + address.address());
                lines.line("item" + item + ".X-ABLabel:_$!<Other>!$_");
            } else {
                lines.line("EMAIL;type=INTERNET;type=" + use + first + ":" + address.address());
            }
            item++;
        }
        for (String phone : person.reach().phones()) {
            lines.line("TEL;type=CELL;type=VOICE;type=pref:" + phone);
        }
        if (dice.chance(0.3)) {
            String day =
                    String.format(
                            Locale.ROOT, "-%02d-%02d", dice.between(1, 12), dice.between(1, 28));
            lines.line("BDAY;X-APPLE-OMIT-YEAR=1604:1604" + day);
        }
        if (dice.chance(0.15)) {
            byte[] photo = new byte[dice.between(200, 2000)];
            lines.line("PHOTO;ENCODING=b;TYPE=JPEG:" + Base64.getEncoder().encodeToString(photo));
        }
        lines.line(
                "X-ABUID:" + Long.toHexString(dice.bits()).toUpperCase(Locale.ROOT) + ":ABPerson");
        lines.line("END:VCARD");
    }
}

package dev.familiar.testkit.contacts;

import dev.familiar.testkit.career.Position;
import dev.familiar.testkit.chance.Dice;
import dev.familiar.testkit.world.DatedAddress;
import dev.familiar.testkit.world.FullName;
import dev.familiar.testkit.world.Person;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// A card of version 2.1 as Outlook writes it.
final class OutlookCard {
    private static final int WIDTH = 70;

    private OutlookCard() {}

    static void write(Person person, Dice dice, Writer out) throws IOException {
        FullName name = VCards.name(person, dice);
        Position job = person.positionOn(person.tie().until());
        out.write("BEGIN:VCARD\r\nVERSION:2.1\r\n");
        property("N;LANGUAGE=en-us", name.family() + ";" + name.given() + ";" + name.middle(), out);
        property("FN", name.text(false), out);
        property("ORG", job.employer().name(), out);
        property("TITLE", job.title(), out);
        for (String phone : person.reach().phones()) {
            out.write("TEL;WORK;VOICE:" + phone + "\r\n");
        }
        String home = person.career().home().city();
        property("ADR;WORK;PREF", ";;" + dice.between(1, 99) + " Elm Row;" + home + ";;;", out);
        property("LABEL;WORK;PREF", dice.between(1, 99) + " Elm Row\n" + home, out);
        boolean first = true;
        for (DatedAddress address : VCards.addresses(person, dice)) {
            out.write("EMAIL;" + (first ? "PREF;" : "") + "INTERNET:" + address.address() + "\r\n");
            first = false;
        }
        if (dice.chance(0.3)) {
            out.write("BDAY:" + dice.between(1955, 1999) + "0322\r\n");
        }
        out.write("X-MS-OL-DEFAULT-POSTAL-ADDRESS:2\r\nREV:20090703T180000Z\r\nEND:VCARD\r\n");
    }

    private static void property(String name, String value, Writer out) throws IOException {
        if (value.chars().allMatch(c -> c >= 32 && c < 127)) {
            out.write(name + ":" + value + "\r\n");
            return;
        }
        StringBuilder line = new StringBuilder();
        line.append(name).append(";ENCODING=QUOTED-PRINTABLE;CHARSET=utf-8:");
        int width = line.length();
        for (byte b : value.getBytes(StandardCharsets.UTF_8)) {
            int octet = b & 0xFF;
            boolean plain = octet >= 32 && octet < 127 && octet != '=';
            String text =
                    plain
                            ? String.valueOf((char) octet)
                            : String.format(Locale.ROOT, "=%02X", octet);
            if (width + text.length() > WIDTH) {
                line.append("=\r\n");
                width = 0;
            }
            line.append(text);
            width += text.length();
        }
        out.write(line.append("\r\n").toString());
    }
}

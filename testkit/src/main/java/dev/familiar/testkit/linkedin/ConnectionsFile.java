package dev.familiar.testkit.linkedin;

import dev.familiar.testkit.chance.Dice;
import dev.familiar.testkit.text.Csv;
import dev.familiar.testkit.world.Person;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// `Connections.csv`: newest first, mostly without addresses, a few rows blank but for the date.
final class ConnectionsFile {
    private static final double BLANK = 0.015;
    private static final double WITH_ADDRESS = 0.03;
    private static final double WITHOUT_COMPANY = 0.037;

    private final LinkedInLayout layout;

    ConnectionsFile(LinkedInLayout layout) {
        this.layout = layout;
    }

    void write(List<Connections.Connection> connections, Writer out) throws IOException {
        Csv csv = Csv.plain(out);
        if (layout.since(LinkedInLayout.YEAR_2021)) {
            csv.raw("Notes:");
            csv.raw(
                    "\"When exporting your connection data, you may notice that some of the email addresses"
                            + " are missing. You will only see email addresses for connections who have"
                            + " allowed their connections to see or download their email address using this"
                            + " setting https://www.linkedin.com/psettings/privacy/email. You can learn more"
                            + " here https://www.linkedin.com/help/linkedin/answer/261\"");
            csv.raw("");
        }
        boolean links = layout.since(LinkedInLayout.JULY_2023);
        csv.raw(
                "First Name,Last Name,"
                        + (links ? "URL," : "")
                        + "Email Address,Company,Position,Connected On");
        for (Connections.Connection connection : connections) {
            csv.row(row(connection, links));
        }
    }

    private List<String> row(Connections.Connection connection, boolean links) {
        Person person = connection.person();
        Dice dice = connection.own().fork("row", 0);
        List<String> row = new ArrayList<>();
        String on =
                layout == LinkedInLayout.EARLY_2018
                        ? Stamps.pacific(connection.acceptedAt())
                        : Stamps.day(connection.day());
        if (dice.chance(BLANK)) {
            for (int i = links ? 6 : 5; i > 0; i--) {
                row.add("");
            }
            row.add(on);
            return row;
        }
        names(person, dice, row);
        if (links) {
            row.add(person.reach().profileUrl());
        }
        boolean shown = layout == LinkedInLayout.EARLY_2018 || dice.chance(WITH_ADDRESS);
        row.add(shown ? person.reach().addressOn(connection.day(), dice) : "");
        boolean employed = !dice.chance(WITHOUT_COMPANY);
        row.add(employed ? person.career().current().employer().name() : "");
        row.add(employed ? person.career().current().title() : "");
        row.add(on);
        return row;
    }

    /// Profiles carry degrees, symbols, capitals and lone initials in their names.
    private static void names(Person person, Dice dice, List<String> row) {
        String given = person.names().usual().given();
        String family = person.names().usual().family();
        double u = dice.unit();
        if (u < 0.026) {
            family += dice.pick(List.of(", MBA", ", PhD", ", PMP, CSM", ", M.A."));
        } else if (u < 0.035) {
            given += " (" + person.names().nickname() + ")";
        } else if (u < 0.043) {
            family += dice.pick(List.of(" 🚀", " ✔️", " ★", " 🌍"));
        } else if (u < 0.050) {
            given = given.toUpperCase(Locale.ROOT);
            family = family.toUpperCase(Locale.ROOT);
        } else if (u < 0.075) {
            family = family.substring(0, family.offsetByCodePoints(0, 1)) + ".";
        } else if (u < 0.12) {
            given = person.names().nickname();
        }
        row.add(given);
        row.add(family);
    }
}

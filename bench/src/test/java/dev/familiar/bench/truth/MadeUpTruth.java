package dev.familiar.bench.truth;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/// A truth folder of a made-up owner: mail both ways with six people, a row of each class.
public final class MadeUpTruth {

    private static final String OWNER = "olive@example.org";
    private static final List<String> PEOPLE =
            List.of(
                    "Ada Ostrander",
                    "Bruno Vimpany",
                    "Carla Quarles",
                    "Dario Thornbury",
                    "Elin Mossgrove",
                    "Fausto Ledbetter");
    private static final OffsetDateTime START =
            OffsetDateTime.of(2024, 3, 1, 9, 0, 0, 0, ZoneOffset.UTC);

    private MadeUpTruth() {}

    /// Writes `mail.mbox`, `owner.txt`, `requests.csv` and `truth.csv`.
    public static Path write(Path folder) throws IOException {
        Files.createDirectories(folder);
        StringBuilder mail = new StringBuilder();
        for (int day = 0; day < 6; day++) {
            for (String name : PEOPLE) {
                OffsetDateTime at = START.plusDays(day * 30L);
                mail.append(message(address(name), name, OWNER, at));
                mail.append(message(OWNER, "Olive Owner", address(name), at.plusHours(3)));
            }
        }
        Files.writeString(folder.resolve("mail.mbox"), mail);
        Files.writeString(folder.resolve("owner.txt"), OWNER + ",olive.owner@example.net\n");
        Files.writeString(
                folder.resolve("requests.csv"),
                """
                Name,Headline,Location,Company,Mutual Connections,Mutual Names,Note,Profile URL,Sent At
                Ada Ostrander,Engineer,,,9,,,https://www.linkedin.com/in/t00001,2026-02-17T09:00:00Z
                Bruno Vimpany,,,,1,,,https://www.linkedin.com/in/t00002,2026-02-17T09:00:00Z
                Zeno Halvorsen,,,,,,,https://www.linkedin.com/in/t00003,2026-02-17T09:00:00Z
                Wanda Pinkerton,Baker,,,0,,,https://www.linkedin.com/in/t00004,2026-02-17T09:00:00Z
                """);
        Files.writeString(
                folder.resolve("truth.csv"),
                """
                Profile URL,Class,Key,Addresses
                https://www.linkedin.com/in/t00001,KNOWN,ada,ada.ostrander@example.com
                https://www.linkedin.com/in/t00002,MET,bruno,Somebody.Else@example.com other@example.com
                https://www.linkedin.com/in/t00003,CC,zeno,zeno@example.com
                https://www.linkedin.com/in/t00004,NONE,,
                https://www.linkedin.com/in/t00005,NONE,,
                https://www.linkedin.com/in/t00006,ODD,,
                """);
        return folder;
    }

    private static String message(String from, String name, String to, OffsetDateTime at) {
        return String.format(
                Locale.ROOT,
                """
                From %s %s
                From: %s <%s>
                To: %s
                Date: %s
                Subject: the next step
                Message-ID: <%d.%s>

                Shall we meet about the next step?

                """,
                from,
                DateTimeFormatter.ofPattern("EEE MMM dd HH:mm:ss yyyy", Locale.ROOT).format(at),
                name,
                from,
                to,
                DateTimeFormatter.RFC_1123_DATE_TIME.format(at),
                at.toEpochSecond(),
                from);
    }

    private static String address(String name) {
        return name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@example.com";
    }
}

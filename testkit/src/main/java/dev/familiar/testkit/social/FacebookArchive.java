package dev.familiar.testkit.social;

import dev.familiar.testkit.chance.Dice;
import dev.familiar.testkit.chance.Pools;
import dev.familiar.testkit.text.ZipTarget;
import dev.familiar.testkit.world.Channel;
import dev.familiar.testkit.world.Person;
import dev.familiar.testkit.world.TieKind;
import dev.familiar.testkit.world.World;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/// The Facebook download in JSON: friends with name and day, message threads, wrongly escaped
/// letters.
///
/// Every string is written as the escapes of its UTF-8 bytes (`é` as `Ã` `©`), as Facebook does.
public final class FacebookArchive {
    private FacebookArchive() {}

    /// Writes the zip in the layout of 2023 on and closes `out`.
    ///
    /// @return how many friends were written
    public static int writeZip(World world, OutputStream out) throws IOException {
        List<Person> friends =
                world.people().stream().filter(p -> p.tie().in(Channel.FACEBOOK)).toList();
        Dice dice = world.dice("facebook");
        try (ZipTarget zip = new ZipTarget(out, world.plan().today())) {
            zip.text("connections/friends/your_friends.json", w -> friends(friends, w));
            zip.text(
                    "connections/friends/rejected_friend_requests.json",
                    w -> w.write("{\n  \"rejected_requests_v2\": []\n}"));
            for (int i = 0; i < friends.size(); i++) {
                Person friend = friends.get(i);
                Dice own = dice.fork("thread", i);
                boolean talks = own.chance(talks(friend.tie().kind()));
                if (talks) {
                    String folder =
                            "your_activity_across_facebook/messages/inbox/"
                                    + friend.reach().slug().replace("-", "").replace("%", "")
                                    + "_"
                                    + (1000 + i)
                                    + "/message_1.json";
                    zip.text(folder, w -> thread(world.owner(), friend, own, w));
                }
            }
        }
        return friends.size();
    }

    /// The chance of a chat; none with a friend never met.
    private static double talks(TieKind kind) {
        return kind == TieKind.STRONG ? 0.7 : kind == TieKind.PASSING ? 0 : 0.2;
    }

    private static void friends(List<Person> friends, Writer out) throws IOException {
        out.write("{\n  \"friends_v2\": [");
        String separator = "\n";
        for (Person friend : friends) {
            long second = friend.tie().since().atTime(19, 12).toEpochSecond(ZoneOffset.UTC);
            out.write(separator);
            out.write("    {\n      \"name\": " + MojibakeJson.text(name(friend)));
            out.write(",\n      \"timestamp\": " + second + "\n    }");
            separator = ",\n";
        }
        out.write("\n  ]\n}");
    }

    /// Friends use short forms and maiden names more than anybody else does.
    private static String name(Person friend) {
        int others = friend.names().others().size();
        int choice = Math.floorMod(friend.key().hashCode(), 2);
        if (others == 0 || choice == 0) {
            return friend.names().usual().given() + " " + friend.names().usual().family();
        }
        // Two of the others may be spelled alike, so that there are fewer spellings.
        List<String> all = friend.names().all();
        int wanted = 1 + Math.floorMod(friend.key().hashCode() / 2, others);
        return all.get(Math.min(wanted, all.size() - 1));
    }

    private static void thread(Person owner, Person friend, Dice dice, Writer out)
            throws IOException {
        String them = MojibakeJson.text(name(friend));
        String me = MojibakeJson.text(owner.names().text());
        out.write("{\n  \"participants\": [\n    {\"name\": " + them + "},\n    {\"name\": ");
        out.write(me + "}\n  ],\n  \"messages\": [");
        LocalDate day = friend.tie().until();
        List<String> entries = new ArrayList<>();
        for (int n = dice.heavy(40) + 1; n > 0; n--) {
            long ms = day.atTime(20, dice.below(60)).toInstant(ZoneOffset.UTC).toEpochMilli();
            String topic = dice.pick(Pools.entries("mail-topics.txt"));
            String said = dice.pick(Pools.lines("mail-sentences.txt")).replace("{topic}", topic);
            entries.add(
                    "\n    {\n      \"sender_name\": "
                            + (n % 2 == 0 ? me : them)
                            + ",\n      \"timestamp_ms\": "
                            + ms
                            + ",\n      \"content\": "
                            + MojibakeJson.text(said.replace("{company}", "us"))
                            + ",\n      \"is_geoblocked_for_viewer\": false\n    }");
            LocalDate before = day.minusDays(dice.heavy(90));
            day = before.isBefore(friend.tie().since()) ? friend.tie().since() : before;
        }
        out.write(String.join(",", entries));
        out.write("\n  ],\n  \"title\": " + them + ",\n  \"is_still_participant\": true,\n");
        out.write("  \"thread_path\": \"inbox/" + friend.reach().slug().replace("%", "") + "\",\n");
        out.write("  \"magic_words\": []\n}");
    }
}

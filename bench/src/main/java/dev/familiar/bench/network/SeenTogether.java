package dev.familiar.bench.network;

import dev.familiar.testkit.world.Meeting;
import dev.familiar.testkit.world.Person;
import dev.familiar.testkit.world.World;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Who of a made-up world stands on messages and meetings with whom, read off the headers of its
/// mailboxes and not by the program: what naive rules go by, and what is to be seen at all.
///
/// People are named by their places in the population; the owner is [#OWNER].
final class SeenTogether {

    static final int OWNER = -1;

    /// People at a meeting who may be taken to have spoken to each other.
    private static final int SMALL = 8;

    /// Readers of a message up to whom it may be taken to be written to each.
    private static final int FEW = 15;

    private static final Pattern ADDRESS = Pattern.compile("[\\w.+-]+@[\\w.-]+");

    private final Map<String, Integer> places = new HashMap<>();
    private final Map<Long, Integer> beside = new HashMap<>();
    private final Set<Long> direct = new HashSet<>();
    private final Map<Integer, Integer> withOwner = new HashMap<>();
    private final Set<String> read = new HashSet<>();

    SeenTogether(World world) {
        for (int i = 0; i < world.people().size(); i++) {
            Person person = world.people().get(i);
            for (String text : person.reach().texts()) {
                places.putIfAbsent(text.toLowerCase(Locale.ROOT), i);
            }
        }
        world.owner().reach().texts().forEach(text -> places.put(text, OWNER));
    }

    /// Counts every message of a mailbox once, however many copies of it come.
    void read(Path mbox) throws IOException {
        try (BufferedReader in = Files.newBufferedReader(mbox, StandardCharsets.ISO_8859_1)) {
            Head head = new Head();
            String line = in.readLine();
            while (line != null) {
                if (line.startsWith("From ")) {
                    head = new Head();
                    head.isOpen = true;
                } else if (line.isEmpty() && head.isOpen) {
                    head.isOpen = false;
                    add(head);
                } else if (head.isOpen) {
                    head.line(line);
                }
                line = in.readLine();
            }
        }
    }

    /// The header of one message, as far as it was read.
    private static final class Head {
        private final Map<String, StringBuilder> fields = new HashMap<>();
        private StringBuilder field = new StringBuilder();
        private boolean isOpen;

        private void line(String line) {
            int colon = line.indexOf(':');
            if (!Character.isWhitespace(line.charAt(0)) && colon > 0) {
                String name = line.substring(0, colon).toLowerCase(Locale.ROOT);
                field = fields.computeIfAbsent(name, _ -> new StringBuilder());
                field.append(line, colon + 1, line.length());
            } else {
                field.append(line);
            }
        }

        private String text(String name) {
            StringBuilder text = fields.get(name);
            return text == null ? "" : text.toString();
        }
    }

    private void add(Head head) {
        Set<Integer> from = people(head.text("from"));
        Set<Integer> to = people(head.text("to") + "," + head.text("cc"));
        if (from.isEmpty() || !read.add(head.text("message-id").strip())) {
            return;
        }
        int writer = from.iterator().next();
        if (writer == OWNER) {
            to.forEach(one -> withOwner.merge(one, 1, Integer::sum));
        } else {
            withOwner.merge(writer, 1, Integer::sum);
            if (to.size() <= FEW) {
                to.stream()
                        .filter(one -> one != OWNER && one != writer)
                        .forEach(one -> direct.add(pair(writer, one)));
            }
            Set<Integer> all = new LinkedHashSet<>(to);
            all.addAll(from);
            together(all);
        }
    }

    /// Counts those who came to meetings.
    void meet(Collection<Meeting> meetings) {
        for (Meeting meeting : meetings) {
            if (meeting.outcome() == Meeting.Outcome.HELD) {
                Set<Integer> all = new LinkedHashSet<>(meeting.attendees());
                together(all);
                if (all.size() <= SMALL) {
                    all.forEach(one -> all.forEach(other -> direct.add(pair(one, other))));
                }
            }
        }
    }

    private void together(Set<Integer> all) {
        List<Integer> sorted = all.stream().filter(one -> one != OWNER).sorted().toList();
        for (int i = 0; i < sorted.size(); i++) {
            for (int j = i + 1; j < sorted.size(); j++) {
                beside.merge(pair(sorted.get(i), sorted.get(j)), 1, Integer::sum);
            }
        }
    }

    private Set<Integer> people(String text) {
        Set<Integer> found = new LinkedHashSet<>();
        Matcher matcher = ADDRESS.matcher(text.toLowerCase(Locale.ROOT));
        while (matcher.find()) {
            Integer place = places.get(matcher.group());
            if (place != null) {
                found.add(place);
            }
        }
        return found;
    }

    /// On how many messages of others and meetings both stand.
    int beside(int one, int other) {
        return beside.getOrDefault(pair(one, other), 0);
    }

    /// Whether one of the two wrote to or copied the other and a few more, or both were at a small
    /// meeting.
    boolean isDirect(int one, int other) {
        return direct.contains(pair(one, other));
    }

    /// Messages between the owner and a person, and those of theirs the owner saw.
    int withOwner(int person) {
        return withOwner.getOrDefault(person, 0);
    }

    /// Those who stand with a person on a message or at a meeting, in order.
    List<Integer> besides(int person) {
        List<Integer> found = new ArrayList<>();
        for (long pair : beside.keySet()) {
            int one = (int) (pair >>> 32);
            int other = (int) pair;
            if (one == person || other == person) {
                found.add(one == person ? other : one);
            }
        }
        return found.stream().sorted().toList();
    }

    private static long pair(int one, int other) {
        return (long) Math.min(one, other) << 32 | Math.max(one, other);
    }
}

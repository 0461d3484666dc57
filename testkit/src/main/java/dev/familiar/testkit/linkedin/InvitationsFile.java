package dev.familiar.testkit.linkedin;

import dev.familiar.testkit.text.Csv;
import dev.familiar.testkit.world.Delivery;
import dev.familiar.testkit.world.Person;
import dev.familiar.testkit.world.Request;
import dev.familiar.testkit.world.World;
import java.io.IOException;
import java.io.Writer;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/// `Invitations.csv`: a window of about half a year, pending and accepted rows alike, in Pacific
/// time.
final class InvitationsFile {
    private static final Duration WINDOW = Duration.ofDays(175);
    private static final double KEPT = 0.93;

    private final World world;
    private final LinkedInLayout layout;
    private final Predicate<Request> waits;

    InvitationsFile(World world, LinkedInLayout layout) {
        this(world, layout, _ -> true);
    }

    /// @param waits which requests still wait; refused ones do not stay in the file
    InvitationsFile(World world, LinkedInLayout layout, Predicate<Request> waits) {
        this.world = world;
        this.layout = layout;
        this.waits = waits;
    }

    /// One row before it is written; `slug` and `name` are the other side's.
    private record Row(Instant sentAt, String name, String slug, String note, boolean incoming) {}

    /// @return how many requests that wait are among the rows
    int write(List<Connections.Connection> connections, Writer out) throws IOException {
        List<Row> rows = new ArrayList<>();
        Instant now = world.plan().today().atStartOfDay(ZoneOffset.UTC).toInstant();
        for (Connections.Connection c : connections) {
            boolean inside = c.acceptedAt().isAfter(now.minus(WINDOW));
            if (inside && c.own().fork("kept", 0).chance(KEPT)) {
                Person other = c.person();
                String name = other.names().usual().given() + " " + other.names().usual().family();
                rows.add(new Row(c.sentAt(), name, other.reach().slug(), c.note(), !c.outgoing()));
            }
        }
        int pending = 0;
        for (Request request : world.requests()) {
            if (request.comesBy(Delivery.EXPORT) && waits.test(request)) {
                String slug = request.person().reach().slug();
                String name = request.card().profile().name();
                String note = request.card().note().replace('\n', ' ');
                rows.add(new Row(request.card().sentAt(), name, slug, note, true));
                pending++;
            }
        }
        rows.sort(Comparator.comparing(Row::sentAt).reversed().thenComparing(Row::slug));
        Csv csv = Csv.plain(out);
        csv.raw("From,To,Sent At,Message,Direction" + linkColumns());
        for (Row row : rows) {
            csv.row(fields(row));
        }
        return pending;
    }

    private String linkColumns() {
        if (!layout.since(LinkedInLayout.JULY_2023)) {
            return "";
        }
        return layout == LinkedInLayout.JULY_2023
                ? ",inviterProfileUrn,inviteeProfileUrn"
                : ",inviterProfileUrl,inviteeProfileUrl";
    }

    private List<String> fields(Row row) {
        String me = world.owner().names().text();
        List<String> fields = new ArrayList<>();
        fields.add(row.incoming() ? row.name() : me);
        fields.add(row.incoming() ? me : row.name());
        fields.add(Stamps.pacific(row.sentAt()));
        fields.add(row.note());
        fields.add(row.incoming() ? "INCOMING" : "OUTGOING");
        if (layout.since(LinkedInLayout.JULY_2023)) {
            String mine = link(world.owner().reach().slug());
            String theirs = link(row.slug());
            fields.add(row.incoming() ? theirs : mine);
            fields.add(row.incoming() ? mine : theirs);
        }
        return fields;
    }

    private String link(String slug) {
        if (layout == LinkedInLayout.JULY_2023) {
            return String.format(Locale.ROOT, "urn:li:member:%d", memberNumber(slug));
        }
        return layout == LinkedInLayout.DECEMBER_2023
                ? "https://www.linkedin.com/in"
                : "https://www.linkedin.com/in/" + slug;
    }

    private long memberNumber(String slug) {
        return (world.dice("members").fork(slug, 0).bits() >>> 1) % 900_000_000 + 1_000_000;
    }
}

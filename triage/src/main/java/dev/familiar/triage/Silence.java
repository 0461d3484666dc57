package dev.familiar.triage;

import dev.familiar.model.source.Channel;
import dev.familiar.traces.Coverage;
import dev.familiar.traces.Direction;
import dev.familiar.traces.Exchange;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/// Whether an answer of the owner's would have been found: many keep what comes in and lose, or
/// never import, what they sent.
final class Silence {

    private Silence() {}

    /// The share of what somebody wrote to which an answer would be here, 0 to 1; 1 if they wrote
    /// nothing. An answer is looked for in the year of the message.
    static double heard(List<Exchange> exchanges, List<Coverage> coverage) {
        long received = 0;
        double heard = 0;
        for (Exchange exchange : exchanges) {
            if (exchange.channel() == Channel.MAIL && exchange.direction() == Direction.RECEIVED) {
                int year = LocalDate.ofInstant(exchange.moment().at(), ZoneOffset.UTC).getYear();
                received++;
                heard += coverage.stream().mapToDouble(c -> part(c, year)).max().orElse(0);
            }
        }
        return received == 0 ? 1 : heard / received;
    }

    private static double part(Coverage archive, int year) {
        return archive.source().equals("mail") ? archive.sentPart(year) : 0;
    }
}

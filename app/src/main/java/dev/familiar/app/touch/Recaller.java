package dev.familiar.app.touch;

import dev.familiar.app.touch.TouchView.LastExchange;
import dev.familiar.model.Person;
import dev.familiar.model.source.Channel;
import dev.familiar.model.source.Mark;
import dev.familiar.network.language.Language;
import dev.familiar.network.touch.TouchDraft;
import dev.familiar.store.Store;
import dev.familiar.store.row.InteractionRow;
import dev.familiar.traces.Direction;
import dev.familiar.traces.Exchange;
import dev.familiar.traces.Passage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds the last real exchange with somebody, and the language they write. One thread.
///
/// Looks at the newest messages only: somebody with ten thousand of them costs no more than one
/// with a hundred, but for finding out which are the newest.
final class Recaller {

    /// Looked at in one go.
    private static final int PAGE = 40;

    /// Nobody's last real exchange is behind so many newsletters and circulars.
    private static final int MOST = 400;

    /// What they wrote last says in which language they write by now.
    private static final int TEXTS = 4;

    /// What more attended, or was sent to, is not between the two.
    private static final int FEW = 3;

    private static final int SMALL_MEETING = 8;

    private final Store store;
    private final Instant now;

    Recaller(Store store, Instant now) {
        this.store = store;
        this.now = now;
    }

    Recalled of(Person person) {
        List<Long> numbers =
                store.interactions().course(person.id()).stream()
                        .filter(passage -> !passage.at().isAfter(now))
                        .map(Passage::number)
                        .limit(MOST)
                        .toList();
        List<Exchange> real = new ArrayList<>();
        for (int from = 0; from < numbers.size() && texts(real) < TEXTS; from += PAGE) {
            store
                    .interactions()
                    .exchanges(
                            person.id(),
                            numbers.subList(from, Math.min(from + PAGE, numbers.size())))
                    .reversed()
                    .stream()
                    .filter(Recaller::isReal)
                    .forEach(real::add);
        }
        if (real.isEmpty()) {
            return new Recalled(null, TouchDraft.How.BOTH_WROTE, Language.ENGLISH);
        }
        Exchange last = real.getFirst();
        return new Recalled(
                new LastExchange(last.moment().at(), last.setting().subject(), last.interaction()),
                how(last, real),
                Language.of(words(real)));
    }

    private static long texts(List<Exchange> real) {
        return real.stream().filter(one -> one.direction() == Direction.RECEIVED).count();
    }

    private static boolean isReal(Exchange exchange) {
        Exchange.Setting setting = exchange.setting();
        boolean isPersonal =
                !setting.isNoise()
                        && !setting.marks().contains(Mark.CALENDAR_REPLY)
                        && !setting.marks().contains(Mark.CALENDAR_NOTICE)
                        && !setting.marks().contains(Mark.INVITATION_NOTE)
                        && !setting.marks().contains(Mark.CANCELLED)
                        && exchange.channel() != Channel.ENDORSEMENT;
        return isPersonal
                && switch (exchange.direction()) {
                    case SENT, RECEIVED -> setting.others() <= FEW;
                    case MET -> setting.others() < SMALL_MEETING;
                    case OVERHEARD, BESIDE, INVITED -> false;
                };
    }

    /// Whether the last message answered another, or waits for an answer itself.
    private static TouchDraft.How how(Exchange last, List<Exchange> real) {
        if (last.direction() == Direction.MET) {
            return TouchDraft.How.MET;
        }
        boolean answered =
                last.setting().marks().contains(Mark.REPLY)
                        && real.stream().anyMatch(one -> one.direction() != last.direction());
        if (answered) {
            return TouchDraft.How.BOTH_WROTE;
        }
        return last.direction() == Direction.SENT
                ? TouchDraft.How.OWNER_WROTE
                : TouchDraft.How.THEY_WROTE;
    }

    /// The beginnings of their last messages, as the store keeps them, and their subjects.
    private List<String> words(List<Exchange> real) {
        return real.stream()
                .filter(one -> one.direction() == Direction.RECEIVED)
                .limit(TEXTS)
                .flatMap(one -> row(one).stream())
                .map(row ->
                        row.interaction().content().excerpt()
                                + " "
                                + row.interaction().content().subject())
                .toList();
    }

    private Optional<InteractionRow> row(Exchange exchange) {
        return store.interactions().interaction(exchange.interaction());
    }
}

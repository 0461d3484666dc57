package dev.familiar.app.search;

import dev.familiar.model.source.Channel;
import dev.familiar.store.text.TextQuery;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Reads a query as an owner types it.
///
/// Words must all be found; `"two words"` in a row; `"two words"~5` with at most five others
/// between or in the other order; `star*` begins so; `-word` and `-"two words"` must not be found;
/// `one OR other`; `from:2019-05`, `to:2020`, `year:2019`, `channel:mail`; `with:ada@example.org`
/// or `with:"Ada Example"` takes part. Anything else is words: nothing that is typed is an error
/// but a date or a channel that does not exist. Case and accents do not matter. For one query.
final class QueryParser {

    private final TextQuery query = new TextQuery();
    private final List<Wanted> wanted = new ArrayList<>();

    /// Looked up later, by who knows people: a name may mean several accounts.
    private final List<String> companions = new ArrayList<>();

    private LocalDate from = LocalDate.MIN;
    private LocalDate to = LocalDate.MAX;

    private QueryParser() {}

    /// A query read.
    ///
    /// @param query for the index, without the people
    /// @param wanted what to mark
    /// @param companions whom it must have been with, as typed
    record Parsed(TextQuery query, List<Wanted> wanted, List<String> companions) {

        Parsed {
            wanted = List.copyOf(wanted);
            companions = List.copyOf(companions);
        }
    }

    /// @throws IllegalArgumentException if a date or channel cannot be read; the message says what
    ///   is expected
    static Parsed parse(String text) {
        QueryParser parser = new QueryParser();
        List<Piece> pieces = Pieces.of(text);
        for (int i = 0; i < pieces.size(); i++) {
            int end = i;
            // `a OR b OR c` is one choice of three. An OR at either end of the query is a word.
            while (end + 2 < pieces.size() && pieces.get(end + 1).isOr()) {
                end += 2;
            }
            if (end > i) {
                parser.any(pieces.subList(i, end + 1));
                i = end;
            } else {
                parser.piece(pieces.get(i));
            }
        }
        parser.period();
        return new Parsed(parser.query, parser.wanted, parser.companions);
    }

    /// One of these; fields have no meaning in a choice and are taken as words.
    private void any(List<Piece> pieces) {
        List<String> texts =
                pieces.stream().filter(piece -> !piece.isOr()).map(Piece::text).toList();
        query.any(texts);
        texts.forEach(text -> wanted.add(Wanted.of(text, false)));
    }

    /// Of several `from`, `to` and `year` the last one counts; of several channels all must hold,
    /// which none does. A field that is not known does not come here, [Pieces] sees to that.
    private void piece(Piece piece) {
        switch (piece.field()) {
            case "" -> words(piece);
            case "from" -> from = start(piece.text());
            case "to" -> to = end(piece.text());
            case "year" -> {
                from = start(piece.text());
                to = end(piece.text());
            }
            case "channel" -> query.channel(channel(piece.text()));
            default -> companions.add(piece.text());
        }
    }

    /// A piece of which no word is left, like a lone `&`, asks for nothing.
    private void words(Piece piece) {
        if (TextQuery.words(piece.text()).isEmpty()) {
            return;
        }
        if (piece.excluded()) {
            query.without(piece.text());
        } else if (piece.open()) {
            query.prefix(piece.text());
            wanted.add(Wanted.of(piece.text(), true));
        } else {
            query.near(piece.text(), piece.apart());
            // Words near each other are marked one by one: what stands between is not wanted.
            if (piece.apart() == 0) {
                wanted.add(Wanted.of(piece.text(), false));
            } else {
                TextQuery.words(piece.text())
                        .forEach(word -> wanted.add(new Wanted(List.of(word), false)));
            }
        }
    }

    /// Both ends are whole days in UTC and belong to the period; either may be open.
    private void period() {
        if (!from.equals(LocalDate.MIN) || !to.equals(LocalDate.MAX)) {
            query.between(
                    from.equals(LocalDate.MIN)
                            ? Long.MIN_VALUE
                            : from.atStartOfDay(ZoneOffset.UTC).toEpochSecond(),
                    to.equals(LocalDate.MAX)
                            ? Long.MAX_VALUE
                            : to.plusDays(1).atStartOfDay(ZoneOffset.UTC).toEpochSecond() - 1);
        }
    }

    /// The first day of a year, a month or a day, by the length of what is typed.
    private static LocalDate start(String text) {
        return switch (text.length()) {
            case 4 -> year(text).atDay(1);
            case 7 -> month(text).atDay(1);
            default -> day(text);
        };
    }

    /// The last day of the same.
    private static LocalDate end(String text) {
        return switch (text.length()) {
            case 4 -> year(text).atMonth(12).atEndOfMonth();
            case 7 -> month(text).atEndOfMonth();
            default -> day(text);
        };
    }

    /// @throws IllegalArgumentException for anything else
    private static Year year(String text) {
        try {
            return Year.parse(text);
        } catch (DateTimeException unreadable) {
            throw noDate();
        }
    }

    private static YearMonth month(String text) {
        try {
            return YearMonth.parse(text);
        } catch (DateTimeException unreadable) {
            throw noDate();
        }
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException unreadable) {
            throw noDate();
        }
    }

    /// Says what is expected and not what was typed, which may be anything.
    private static IllegalArgumentException noDate() {
        return new IllegalArgumentException(
                "from:, to: and year: expect a date like 2019, 2019-05 or 2019-05-31");
    }

    /// The channel of that word, e.g. `linkedin-message`.
    private static Channel channel(String text) {
        String word = text.toUpperCase(Locale.ROOT).replace('-', '_');
        return Arrays.stream(Channel.values())
                .filter(channel -> channel.name().equals(word))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "channel: expects one of "
                                        + Arrays.stream(Channel.values())
                                                .map(QueryParser::word)
                                                .collect(Collectors.joining(", "))));
    }

    /// The word for a channel in queries.
    static String word(Channel channel) {
        return channel.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

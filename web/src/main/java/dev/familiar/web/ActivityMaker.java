package dev.familiar.web;

import dev.familiar.app.words.PlainText;
import dev.familiar.model.source.Channel;
import dev.familiar.traces.Exchange;
import dev.familiar.traces.Passage;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// Draws what passed with a person, by year and channel, and lists the newest of it.
final class ActivityMaker {

    private static final int HIGH = 100;
    private static final int WIDE = 10;

    private ActivityMaker() {}

    /// @param course all of it, newest first
    /// @param shown that part of it which is listed, oldest first
    /// @param paging where in it that part is
    static PersonPage.Activity of(List<Passage> course, List<Exchange> shown, Paging paging) {
        TreeMap<Integer, Map<Channel, Integer>> years = new TreeMap<>();
        for (Passage passage : course) {
            int year = passage.at().atZone(ZoneOffset.UTC).getYear();
            years.computeIfAbsent(year, _ -> new EnumMap<>(Channel.class))
                    .merge(passage.channel(), 1, Integer::sum);
        }
        List<Channel> channels = course.stream().map(Passage::channel).distinct().sorted().toList();
        int from = years.isEmpty() ? 0 : years.firstKey();
        int to = years.isEmpty() ? -1 : years.lastKey();
        return new PersonPage.Activity(
                channels.stream().map(channel -> channel.word().replace('-', ' ')).toList(),
                bars(years, channels, from),
                WIDE * (to - from + 1),
                from,
                to,
                shown.reversed().stream().map(ActivityMaker::line).toList(),
                paging);
    }

    private static List<PersonPage.Bar> bars(
            Map<Integer, Map<Channel, Integer>> years, List<Channel> channels, int from) {
        int most =
                years.values().stream()
                        .mapToInt(year -> year.values().stream().mapToInt(Integer::intValue).sum())
                        .max()
                        .orElse(1);
        List<PersonPage.Bar> bars = new ArrayList<>();
        years.forEach((year, counts) -> {
            double y = HIGH;
            for (int i = 0; i < channels.size(); i++) {
                int count = counts.getOrDefault(channels.get(i), 0);
                double height = (double) HIGH * count / most;
                y -= height;
                if (count > 0) {
                    bars.add(
                            new PersonPage.Bar(
                                    i,
                                    WIDE * (year - from) + 1,
                                    y,
                                    height,
                                    year + ": " + count + " " + channels.get(i).word()));
                }
            }
        });
        return bars;
    }

    private static PersonPage.Line line(Exchange exchange) {
        return new PersonPage.Line(
                Days.day(exchange.moment().at()),
                exchange.channel().word().replace('-', ' '),
                exchange.direction().name().toLowerCase(Locale.ROOT),
                PlainText.line(exchange.setting().subject()),
                TracePages.address(exchange.interaction()));
    }
}

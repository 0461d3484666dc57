package dev.familiar.web;

import java.util.List;

/// A person: who, how close, why they are one person, what passed.
record PersonPage(
        Frame frame,
        String id,
        String name,
        String life,
        Tie tie,
        List<String> alsoCalled,
        List<Account> accounts,
        List<String> jobs,
        List<String> history,
        List<Identity> records,
        List<Doubtful> doubtful,
        Noted noted,
        Said said,
        Whom whom,
        Activity activity) {

    PersonPage {
        alsoCalled = List.copyOf(alsoCalled);
        accounts = List.copyOf(accounts);
        jobs = List.copyOf(jobs);
        history = List.copyOf(history);
        records = List.copyOf(records);
        doubtful = List.copyOf(doubtful);
    }

    /// What the owner noted, and how it began.
    ///
    /// @param first the first trace in words, empty for none
    /// @param firstAddress of its record
    record Noted(String text, String tags, String first, String firstAddress) {

        /// Hides the words.
        @Override
        public String toString() {
            return "Noted[hidden]";
        }
    }

    /// The owner's last word on the person.
    ///
    /// @param word as sent, e.g. `known`; empty for none
    /// @param words in a sentence; empty for none
    record Said(String word, String words) {}

    /// Whom the person knows, and who stands closer to them than the owner.
    ///
    /// @param near the surest first
    /// @param direct the advice to write to them without anybody between; empty for none
    /// @param ways the likeliest first
    record Whom(List<Acquainted> near, String direct, List<Chain> ways) {
        Whom {
            near = List.copyOf(near);
            ways = List.copyOf(ways);
        }
    }

    /// Somebody whom the person knows.
    ///
    /// @param odds how likely
    /// @param reasons what shows it
    record Acquainted(String id, String name, String odds, List<Chain.Reason> reasons) {
        Acquainted {
            reasons = List.copyOf(reasons);
        }

        /// Hides the person.
        @Override
        public String toString() {
            return "Acquainted[" + id + "]";
        }
    }

    /// What passed, by year and channel, and the newest of it.
    ///
    /// @param channels in the order of the colours
    /// @param bars of the chart, bottom up
    /// @param width of the chart; 10 a year
    record Activity(
            List<String> channels,
            List<Bar> bars,
            int width,
            int from,
            int to,
            List<Line> lines,
            Paging paging) {
        Activity {
            channels = List.copyOf(channels);
            bars = List.copyOf(bars);
            lines = List.copyOf(lines);
        }
    }

    /// @param channel place in the channels
    record Bar(int channel, double x, double y, double height, String words) {}

    /// @param address of the record
    record Line(String at, String channel, String direction, String subject, String address) {

        /// Hides the subject.
        @Override
        public String toString() {
            return "Line[" + channel + ", hidden]";
        }
    }

    /// @param strength 0 to 100
    /// @param period first to last trace
    record Tie(int strength, String words, String period, List<Reason> reasons) {
        Tie {
            reasons = List.copyOf(reasons);
        }
    }

    /// @param share of the strength, 0 to 100
    record Reason(int share, String text) {}

    /// @param address to link to, empty for none
    /// @param remark e.g. that it is dead
    record Account(String words, String address, String remark) {}

    /// One record of an archive that was taken for this person.
    ///
    /// @param key for splitting it off
    /// @param why what joined it to the others; empty for the first
    record Identity(String key, String kind, String words, String why, boolean canSplit) {}

    /// Somebody else who may be the same.
    ///
    /// @param question the id of the open question
    record Doubtful(String question, String id, String name, String probability, String why) {}

    /// Hides the person.
    @Override
    public String toString() {
        return "PersonPage[" + id + "]";
    }
}

package dev.familiar.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A person: who, how close, why they are one person, what passed.
///
/// @param lead who they are to the owner
/// @param next what is sensible now, most pressing first
/// @param alsoCalled other names, each in one spelling
record PersonPage(
        Frame frame,
        String id,
        String name,
        String life,
        Lead lead,
        List<Step> next,
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
        Course course) {

    PersonPage {
        next = List.copyOf(next);
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

    /// Who they are to the owner.
    ///
    /// @param words how well the two know each other, in a sentence
    /// @param last the last exchange in a sentence or two, empty for none
    /// @param birthday as far as it is known, empty if it is not
    /// @param profile address of their page on a platform, empty for none
    record Lead(String words, String last, String birthday, String profile) {

        /// Hides the sentences.
        @Override
        public String toString() {
            return "Lead[hidden]";
        }
    }

    /// Something sensible to do about them.
    ///
    /// @param words what and why, a sentence
    /// @param address where it is done, empty where there is no page for it
    /// @param label of the link there
    record Step(String words, String address, String label) {

        /// Hides the words.
        @Override
        public String toString() {
            return "Step[hidden]";
        }
    }

    /// What passed.
    ///
    /// @param chart null if nothing passed
    /// @param rhythm how often they are in touch; null where they were not more than once
    /// @param count how many conversations there are, in words
    /// @param talks those on this page, that went on last first
    record Course(
            @Nullable Chart chart,
            @Nullable RhythmStrip rhythm,
            String count,
            List<Talk> talks,
            Paging paging) {
        Course {
            talks = List.copyOf(talks);
        }
    }

    /// A conversation.
    ///
    /// @param kind e.g. `mail`
    /// @param subject or what it is called
    /// @param facts how many messages, and who began
    /// @param when from and to
    /// @param address of the last message of it
    record Talk(String kind, String subject, String facts, String when, String address) {

        /// Hides the subject.
        @Override
        public String toString() {
            return "Talk[" + kind + ", hidden]";
        }
    }

    /// @param strength 0 to 100
    record Tie(int strength, String words, List<Reason> reasons) {
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

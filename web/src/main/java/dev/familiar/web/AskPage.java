package dev.familiar.web;

import dev.familiar.network.favour.Purpose;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Whom the owner could ask for something, and how well they know anybody: the form for each, and
/// the answer.
///
/// @param form what was asked, to be asked again in other words
/// @param who whom the owner could ask, null if that was not the question
/// @param answer on one person, null if nobody was asked about
/// @param list answer on a list, null if none was asked about
/// @param favours what was asked of people, the latest first
record AskPage(
        Frame frame,
        Form form,
        @Nullable Who who,
        @Nullable Answer answer,
        @Nullable ListAnswer list,
        List<FavourRow> favours) {

    AskPage {
        favours = List.copyOf(favours);
    }

    /// What somebody can be asked for, in the order of the form: the word and what it is called.
    List<Choice> purposes() {
        return Arrays.stream(Purpose.values())
                .map(purpose ->
                        new Choice(
                                purpose.word(),
                                switch (purpose) {
                                    case LEAD -> "a way in";
                                    case CANDIDATES -> "candidates";
                                    case INTERVIEW -> "to learn from them";
                                    case SPEAKER -> "a speaker";
                                    case INVESTOR -> "an investor";
                                    case ADVICE -> "advice";
                                    case OTHER -> "anything else";
                                }))
                .toList();
    }

    /// One choice of a list.
    record Choice(String word, String text) {}

    /// What the forms hold.
    ///
    /// @param need what is wanted of somebody
    /// @param purpose word of what for
    /// @param names the list as it was pasted
    record Form(
            String need,
            String purpose,
            String name,
            String headline,
            String company,
            String place,
            String profile,
            String email,
            String note,
            String names) {

        static final Form EMPTY = new Form("", "other", "", "", "", "", "", "", "", "");

        /// Filled in for whom to ask.
        static Form of(String need, String purpose) {
            return new Form(need, purpose, "", "", "", "", "", "", "", "");
        }

        /// Hides the person.
        @Override
        public String toString() {
            return "Form[hidden]";
        }
    }

    /// Whom the owner could ask.
    ///
    /// @param nobody the honest answer where there is nobody, else empty
    /// @param more how many are not shown, a sentence; may be empty
    /// @param closer who stands closer to the strangers, where there is nobody else
    /// @param gaps what the archives do not tell; may be empty
    record Who(
            String understood,
            String nobody,
            List<One> people,
            String more,
            List<Stranger> strangers,
            List<Closer> closer,
            String gaps) {

        Who {
            people = List.copyOf(people);
            strangers = List.copyOf(strangers);
            closer = List.copyOf(closer);
        }

        /// Hides the people.
        @Override
        public String toString() {
            return "Who[" + people.size() + "]";
        }
    }

    /// One who could be asked.
    ///
    /// @param chance that they answer, in words
    /// @param percent the same, 0 to 100, for the bar
    /// @param lastTrace address of the last exchange, empty if there is none
    /// @param asked what was asked before, a line each
    record One(
            String person,
            String name,
            String life,
            String why,
            String chance,
            int percent,
            String reason,
            String tie,
            String last,
            String lastTrace,
            List<String> asked,
            String warning,
            String subject,
            String draft) {

        One {
            asked = List.copyOf(asked);
        }

        /// Hides the person.
        @Override
        public String toString() {
            return "One[" + percent + "]";
        }
    }

    /// One who fits and would be called cold.
    record Stranger(String person, String name) {

        /// Hides the person.
        @Override
        public String toString() {
            return "Stranger[hidden]";
        }
    }

    /// Something that was asked of somebody.
    ///
    /// @param person id, empty if their records are gone
    /// @param isOpen whether no answer is noted yet
    /// @param due what is to be done, may be empty
    record FavourRow(
            String id,
            String asked,
            String person,
            String name,
            String what,
            String answer,
            boolean isOpen,
            String due) {

        /// Hides the person.
        @Override
        public String toString() {
            return "FavourRow[" + id + "]";
        }
    }

    /// The answer on one person.
    ///
    /// @param group `well`, `somewhat` or `not-at-all`
    /// @param groupWords the same as a heading
    /// @param about subject of the last exchange, may be empty
    /// @param person id of the person found, empty if nobody
    /// @param found what they are called there, with how close they are
    /// @param closer who stands closer to them, where they are not known
    record Answer(
            String name,
            String group,
            String groupWords,
            String sentence,
            String about,
            String person,
            String found,
            Waterfall waterfall,
            List<CardView.Source> searched,
            List<Closer> closer) {

        Answer {
            closer = List.copyOf(closer);
            searched = List.copyOf(searched);
        }

        /// Hides the person.
        @Override
        public String toString() {
            return "Answer[" + group + "]";
        }
    }

    /// The answer on a list.
    ///
    /// @param summary how many are known how well
    /// @param columns what columns were taken for
    /// @param rows those known, closest first
    /// @param strangers names of those not known
    /// @param faults what could not be read
    /// @param csv the rows with the answers, to be kept
    record ListAnswer(
            String summary,
            String columns,
            List<Row> rows,
            List<String> strangers,
            List<String> faults,
            String csv) {

        ListAnswer {
            rows = List.copyOf(rows);
            strangers = List.copyOf(strangers);
            faults = List.copyOf(faults);
        }

        /// Hides the people.
        @Override
        public String toString() {
            return "ListAnswer[" + summary + "]";
        }
    }

    /// One who is known.
    ///
    /// @param person id, empty if nobody stands for them
    record Row(
            String person,
            String name,
            String group,
            String groupWords,
            String percent,
            String last,
            String why) {

        /// Hides the person.
        @Override
        public String toString() {
            return "Row[" + group + "]";
        }
    }
}

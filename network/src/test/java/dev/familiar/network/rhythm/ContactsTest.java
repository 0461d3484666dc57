package dev.familiar.network.rhythm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.model.source.Mark;
import dev.familiar.network.rhythm.Contacts.Conversation;
import dev.familiar.traces.Direction;
import org.junit.jupiter.api.Test;

/// What counts as a contact, and what as one conversation.
class ContactsTest {

    private static Conversation days(long first, long last) {
        return new Conversation(Course.START + first, Course.START + last);
    }

    @Test
    void whatIsLessThanAWeekApartIsOneConversation() {
        Contacts contacts = new Course().talks(0, 7, 4).talk(40).contacts(100);

        assertThat(contacts.conversations()).containsExactly(days(0, 21), days(40, 40));
        assertThat(contacts.days()).isEqualTo(5);
        assertThat(contacts.last()).isEqualTo(Course.START + 40);
    }

    @Test
    void aLateAnswerBelongsToWhatItAnswers() {
        Course course = new Course().add(0, 9, Direction.SENT, 7, 1);

        assertThat(
                        course.add(25, 9, Direction.RECEIVED, 7, 1, Mark.REPLY)
                                .contacts(100)
                                .conversations())
                .containsExactly(days(0, 25));
        assertThat(
                        course.add(60, 9, Direction.RECEIVED, 7, 1, Mark.REPLY)
                                .contacts(100)
                                .conversations())
                .containsExactly(days(0, 25), days(60, 60));
    }

    @Test
    void mailToManyNewslettersAndWhatOneOverheardAreNone() {
        Contacts talks = new Course().talks(0, 30, 5).contacts(200);
        Contacts noisy =
                new Course()
                        .talks(0, 30, 5)
                        .group(150, 12)
                        .received(160, Mark.BULK)
                        .received(161, Mark.AUTOMATIC)
                        .add(162, 9, Direction.OVERHEARD, 901, 1, Mark.LIST)
                        .received(163, Mark.CALENDAR_REPLY)
                        .received(164, Mark.SPAM)
                        .add(165, 9, Direction.OVERHEARD, 900, 1)
                        .meets(170, 40)
                        .contacts(200);

        assertThat(noisy.conversations()).isEqualTo(talks.conversations());
        assertThat(noisy.days()).isEqualTo(talks.days());
        assertThat(noisy.unanswered()).isZero();
        assertThat(noisy.seen()).isGreaterThan(talks.seen());
    }

    @Test
    void aSmallMeetingIsAContact() {
        Contacts contacts = new Course().talk(0).meets(50, 3).contacts(100);

        assertThat(contacts.last()).isEqualTo(Course.START + 50);
        assertThat(contacts.metDays()).isEqualTo(1);
    }

    @Test
    void aMeetingToComeIsPlannedAndHasNotBeen() {
        Contacts contacts = new Course().talk(0).meets(110, 1).meets(140, 1).contacts(100);

        assertThat(contacts.last()).isEqualTo(Course.START);
        assertThat(contacts.next()).isEqualTo(Course.START + 110);
    }

    @Test
    void wishesOnOneDayOfEveryYearAreAProgram() {
        Course course = new Course().talks(0, 20, 4);
        Contacts before = course.contacts(1_500);

        Contacts after =
                course.received(300).received(300 + 366).received(300 + 731).contacts(1_500);

        assertThat(after.conversations()).isEqualTo(before.conversations());
    }

    @Test
    void christmasLettersThatAreAnsweredAreContacts() {
        Contacts contacts = new Course().talks(350, 365, 4).contacts(1_600);

        assertThat(contacts.conversations()).hasSize(4);
    }

    @Test
    void countsAttemptsWithoutAnAnswer() {
        Course course = new Course().talks(0, 20, 3).sent(60).sent(63).sent(80).sent(100);

        assertThat(course.contacts(200).unanswered()).isEqualTo(3);
        assertThat(course.received(120).contacts(200).unanswered()).isZero();
    }

    @Test
    void tellsWhoIsInTouchNearlyEveryWeek() {
        Contacts daily = new Course().talks(0, 1, 100).contacts(100);
        Contacts monthly = new Course().talks(0, 30, 12).contacts(400);

        assertThat(daily.steady()).isEqualTo(1);
        assertThat(daily.busy()).isGreaterThan(6);
        assertThat(monthly.steady()).isLessThan(0.3);
    }

    @Test
    void nothingIsNothing() {
        assertThat(new Course().contacts(10)).isEqualTo(Contacts.NONE);
    }
}

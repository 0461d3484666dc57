package dev.familiar.sources.event;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.model.source.Mark;
import dev.familiar.sources.calendar.CalendarSource;
import dev.familiar.sources.card.Readings;
import dev.familiar.sources.card.TextEntry;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CalledOffTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Canceled", "Cancelled", "Abgesagt", "Annulé", "Annulée", "Cancelado", "Cancelada",
                "Annullato", "Geannuleerd", "Aflyst", "Inställt", "Avlyst", "Peruutettu",
                        "Odwołane",
                "Zrušeno", "Zrušené", "Lemondva", "Anulat", "Отменено", "Скасовано", "İptal Edildi",
                "Ακυρώθηκε", "已取消", "キャンセル済み", "취소됨", "Đã hủy", "ยกเลิกแล้ว", "Dibatalkan",
                "रद्द किया गया", "تم الإلغاء", "בוטל", "Otkazano", "Tühistatud", "Atcelts",
                        "Atšaukta"
            })
    void tellsTheWordBeforeTheTitleHoweverItIsWritten(String word) {
        assertThat(CalledOff.says(word + ": Plan")).isTrue();
        assertThat(CalledOff.says(word + " : Plan")).isTrue();
        assertThat(CalledOff.says(word + "\u00a0: Plan")).isTrue();
        assertThat(CalledOff.says(word + "：Plan")).isTrue();
        assertThat(CalledOff.says(word.toUpperCase(Locale.ROOT) + ": Plan")).isTrue();
        assertThat(CalledOff.says("FW: " + word + ": Plan")).isTrue();
        assertThat(CalledOff.says("[" + word + "] Plan")).isTrue();
        assertThat(CalledOff.says(word + " - Plan")).isTrue();
        assertThat(CalledOff.says(word + " – Plan")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ":",
                "Plan",
                "Canceled",
                "Canceled orders, a review",
                "How to cancel: a talk",
                "Review of canceled: orders",
                "Lunch: canceled dishes",
                "[Plan] Canceled",
                "Annual: plan",
                "Canceled-orders review",
                "Plan - canceled",
                "Ada - Bo"
            })
    void leavesOtherTitlesAlone(String title) {
        assertThat(CalledOff.says(title)).isFalse();
    }

    @Test
    void makesAConfirmedMeetingNone() {
        String calendar =
                """
                BEGIN:VCALENDAR
                BEGIN:VEVENT
                UID:a
                SUMMARY:Annulé : déjeuner
                STATUS:CONFIRMED
                X-MICROSOFT-CDO-BUSYSTATUS:FREE
                DTSTART:20200304T120000Z
                END:VEVENT
                END:VCALENDAR
                """;
        Readings readings =
                Readings.of(
                        new CalendarSource(
                                InstantSource.fixed(Instant.parse("2026-03-01T12:00:00Z"))),
                        TextEntry.of("a.ics", calendar));

        assertThat(readings.interactions().getFirst().content().marks())
                .containsExactly(Mark.CANCELLED);
    }
}

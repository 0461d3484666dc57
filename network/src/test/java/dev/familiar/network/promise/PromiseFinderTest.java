package dev.familiar.network.promise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PromiseFinderTest {

    /// How a promise is put, with a place for what is promised.
    private static final List<String> PUT =
            List.of(
                    "en|I'll send you %s tomorrow.|the slides;the contract;Jill's number;a draft",
                    "en|I will forward %s to you next week.|the slides;the contract;her reply",
                    "en|Will check %s and get back to you.|the dates;the budget;with legal",
                    "en|Let me look into %s.|the invoice;that;the delay",
                    "en|We will get back to you about %s by Friday.|the offer;the room",
                    "en|I’m going to introduce you to %s.|Jill;our CFO;the editor",
                    "de|Ich schicke dir %s morgen.|die Folien;den Vertrag;Jills Nummer",
                    "de|Ich werde Ihnen %s nächste Woche zusenden.|die Unterlagen;das Angebot",
                    "de|Bis Freitag melde ich mich wegen %s.|der Folien;des Termins",
                    "de|%s schicke ich dir heute Abend.|Die Folien;Den Vertrag",
                    "de|Ich frage bei %s nach.|Jill;der Buchhaltung",
                    "fr|Je vous enverrai %s demain.|le contrat;les documents",
                    "fr|Je te tiens au courant pour %s.|la salle;le budget",
                    "fr|Je vais vous envoyer %s la semaine prochaine.|le devis;la liste",
                    "es|Te mando %s mañana.|el contrato;las fotos",
                    "es|Le enviaré %s el lunes.|la factura;los documentos",
                    "es|Voy a mandarte %s.|la lista;el informe",
                    "it|Ti mando %s domani.|il contratto;le foto",
                    "it|Le farò sapere per %s.|la sala;il preventivo",
                    "pt|Vou enviar %s amanhã.|o contrato;as fotos",
                    "pt|Envio-te %s na segunda.|a lista;o orçamento",
                    "nl|Ik stuur je %s morgen.|het contract;de foto's",
                    "nl|Ik zal %s volgende week opsturen.|de factuur;het contract");

    private static List<String> promises() {
        List<String> all = new ArrayList<>();
        for (String line : PUT) {
            String[] parts = line.split("\\|", -1);
            for (String what : parts[2].split(";", -1)) {
                all.add(parts[1].formatted(what));
            }
        }
        return all;
    }

    @Test
    void findsWhatIsPromisedInSevenLanguages() {
        assertThat(promises())
                .allSatisfy(sentence ->
                        assertThat(PromiseFinder.find(sentence)).containsExactly(sentence));
    }

    @Test
    void findsItAmongOtherSentencesAndBrokenLines() {
        assertThat(promises())
                .allSatisfy(sentence -> {
                    String broken = sentence.replaceFirst(" ", "\n");
                    String letter =
                            "Dear Ada,\n\nthank you for lunch. It was good to see you. "
                                    + broken
                                    + "\nGreetings to Ben.\n\nOtto\n";
                    assertThat(PromiseFinder.find(letter)).containsExactly(sentence);
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Should I send you the slides?",
                "Will you send me the slides?",
                "Shall I forward it to you?",
                "I won't send you the slides.",
                "I will not forward this to anybody.",
                "I have sent you the slides.",
                "I sent you the slides yesterday.",
                "He will send you the slides.",
                "Jill will get back to you.",
                "They'll call you.",
                "You said you would send me the slides.",
                "She said I will send you the slides.",
                "If you like, I'll send you the slides.",
                "I can send you the slides if you want.",
                "Please let me know.",
                "Let me know if I can help.",
                "I would send you the slides.",
                "I'll be back on Monday.",
                "I will be out of the office.",
                "Thanks for sending the slides.",
                "He wrote \"I will send you the slides\" and never did.",
                "> I will send you the slides.",
                "Ich schicke dir die Folien nicht.",
                "Anbei schicke ich dir die Folien.",
                "Hiermit sende ich Ihnen die Unterlagen.",
                "Ich habe dir die Folien geschickt.",
                "Er schickt dir die Folien.",
                "Schickst du mir die Folien?",
                "Soll ich dir die Folien schicken?",
                "Wenn du magst, schicke ich dir die Folien.",
                "Bitte schicken Sie mir die Unterlagen.",
                "Je vous envoie ci-joint le contrat.",
                "Je ne vous enverrai pas le contrat.",
                "Il vous enverra le contrat.",
                "Pouvez-vous m'envoyer le contrat ?",
                "Si vous voulez, je vous enverrai le contrat.",
                "Adjunto te mando el contrato.",
                "No te mando el contrato.",
                "Juan te manda el contrato.",
                "¿Te mando el contrato?",
                "Si quieres, te mando el contrato.",
                "In allegato ti mando il contratto.",
                "Non ti mando il contratto.",
                "Se vuoi ti mando il contratto.",
                "Em anexo envio-te o contrato.",
                "Não vou enviar o contrato.",
                "Hierbij stuur ik je het contract.",
                "Ik stuur je het contract niet.",
                "Stuur je mij het contract?",
                "Als je wilt, stuur ik je het contract.",
            })
    void takesNothingForAPromiseThatIsNone(String sentence) {
        assertThat(PromiseFinder.find(sentence)).isEmpty();
    }

    @Test
    void passesByWhatOthersWroteInAQuotation() {
        String letter =
                """
                Thanks, that helps.

                > I will send you the slides tomorrow.
                > Otto
                """;

        assertThat(PromiseFinder.find(letter)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "400, 0"})
    void quotesASentenceAndNoNovel(int times, int found) {
        String sentence = "I will send you " + "many ".repeat(times) + "slides.";

        assertThat(PromiseFinder.find(sentence)).hasSize(found);
    }

    @Test
    void cutsALongOneAtAWord() {
        String sentence = "I will send you " + "many ".repeat(60) + "slides.";

        assertThat(PromiseFinder.find(sentence))
                .singleElement()
                .satisfies(quote -> assertThat(quote).endsWith("many …").hasSizeLessThan(225));
    }

    @Test
    void endsSoonWhateverIsWritten() {
        String hostile = "I will ".repeat(2_000) + "also ".repeat(2_000) + "\"".repeat(2_000);

        assertThat(PromiseFinder.find(hostile)).isEmpty();
    }
}

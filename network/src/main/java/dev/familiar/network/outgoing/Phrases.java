package dev.familiar.network.outgoing;

import dev.familiar.network.language.Language;

/// The pieces of a sentence in one language. They say neither a familiar nor a polite "you", nor
/// whether the two are men or women: which of them it is, is not for a program to guess.
///
/// @param greeting `%s` is the given name
/// @param met at a small meeting; `%s` is the month
/// @param event at a large event; `%s` is the month
/// @param introduced by whom is not known; `%s` is the month
/// @param introducedBy `%s` is who introduced, then the month
/// @param colleagues `%s` is the employer
/// @param wrote to each other; `%s` is the month of the last letter
/// @param and between two of them
/// @param wish how the sentence ends
/// @param least where nothing else fits
record Phrases(
        String greeting,
        String met,
        String event,
        String introduced,
        String introducedBy,
        String colleagues,
        String wrote,
        String and,
        String wish,
        String least) {

    private static final Phrases ENGLISH =
            new Phrases(
                    "Hello %s,",
                    "we met in %s",
                    "we were both at an event in %s",
                    "we were introduced to each other in %s",
                    "%s introduced us to each other in %s",
                    "we worked together at %s",
                    "we wrote to each other, last in %s",
                    ", and ",
                    "; I would be glad to stay in touch here.",
                    "We know each other; let us stay in touch here.");

    private static final Phrases GERMAN =
            new Phrases(
                    "Hallo %s,",
                    "wir haben uns im %s getroffen",
                    "im %s waren wir auf derselben Veranstaltung",
                    "im %s wurden wir einander vorgestellt",
                    "%s hat uns im %s einander vorgestellt",
                    "wir haben zusammen bei %s gearbeitet",
                    "wir haben uns geschrieben, zuletzt im %s",
                    ", und ",
                    "; ich würde mich freuen, hier in Verbindung zu bleiben.",
                    "Wir kennen uns; bleiben wir hier in Verbindung.");

    private static final Phrases FRENCH =
            new Phrases(
                    "Bonjour %s,",
                    "nous avons fait connaissance lors d’une réunion en %s",
                    "nous étions au même événement en %s",
                    "quelqu’un nous a mis en relation en %s",
                    "%s nous a mis en relation en %s",
                    "nous avons travaillé ensemble chez %s",
                    "nous nous sommes écrit, la dernière fois en %s",
                    ", et ",
                    " ; ce serait un plaisir de rester en contact ici.",
                    "Nous nous connaissons ; restons en contact ici.");

    private static final Phrases SPANISH =
            new Phrases(
                    "Hola, %s:",
                    "nos vimos en una reunión en %s",
                    "en %s estuvimos en el mismo evento",
                    "alguien nos puso en contacto en %s",
                    "%s nos puso en contacto en %s",
                    "trabajamos en %s a la vez",
                    "nos escribimos, la última vez en %s",
                    ", y ",
                    "; me alegraría seguir en contacto por aquí.",
                    "Nos conocemos; sigamos en contacto por aquí.");

    private static final Phrases ITALIAN =
            new Phrases(
                    "Buongiorno %s,",
                    "abbiamo avuto una riunione insieme a %s",
                    "a %s eravamo allo stesso evento",
                    "a %s qualcuno ci ha messo in contatto",
                    "%s ci ha messo in contatto a %s",
                    "abbiamo lavorato insieme in %s",
                    "abbiamo avuto uno scambio di messaggi, l’ultimo a %s",
                    ", e ",
                    "; mi farebbe piacere restare in contatto qui.",
                    "Ci conosciamo; restiamo in contatto qui.");

    private static final Phrases PORTUGUESE =
            new Phrases(
                    "Olá, %s,",
                    "estivemos na mesma reunião em %s",
                    "em %s estivemos no mesmo evento",
                    "alguém nos pôs em contacto em %s",
                    "%s pôs-nos em contacto em %s",
                    "trabalhámos ao mesmo tempo na %s",
                    "trocámos mensagens, a última em %s",
                    ", e ",
                    "; seria um prazer manter o contacto por aqui.",
                    "Já nos conhecemos; fiquemos em contacto por aqui.");

    private static final Phrases DUTCH =
            new Phrases(
                    "Hallo %s,",
                    "we hebben elkaar in %s ontmoet",
                    "in %s waren we op hetzelfde evenement",
                    "in %s zijn we aan elkaar voorgesteld",
                    "%s heeft ons in %s aan elkaar voorgesteld",
                    "we hebben samen bij %s gewerkt",
                    "we hebben elkaar geschreven, voor het laatst in %s",
                    ", en ",
                    "; ik zou hier graag in contact blijven.",
                    "We kennen elkaar; laten we hier in contact blijven.");

    static Phrases of(Language language) {
        return switch (language) {
            case ENGLISH -> ENGLISH;
            case GERMAN -> GERMAN;
            case FRENCH -> FRENCH;
            case SPANISH -> SPANISH;
            case ITALIAN -> ITALIAN;
            case PORTUGUESE -> PORTUGUESE;
            case DUTCH -> DUTCH;
        };
    }
}

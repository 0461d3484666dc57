package dev.familiar.network.touch;

import dev.familiar.network.language.Language;

// No phrase says "you" where a language has a familiar and a polite one: which of the two are in
// use is not for a program to guess.

/// What a draft says in each language that it may be written in.
///
/// In the phrases `%1$s` is the day and `%2$s` what it was about.
enum TouchPhrases {
    /// English.
    ENGLISH(
            Language.ENGLISH,
            "Hello %s,",
            "We last wrote on %1$s about “%2$s”. How did that turn out?",
            "You wrote to me on %1$s about “%2$s”, and I still owe you an answer. Where do things"
                    + " stand by now?",
            "I wrote to you on %1$s about “%2$s”. That needs no answer any more; I would like to"
                    + " hear how things are.",
            "We last met on %1$s (“%2$s”). What has come of it since?",
            "Happy birthday!",
            "Congratulations on the new job!",
            "Congratulations on the anniversary at work!"),
    /// German.
    GERMAN(
            Language.GERMAN,
            "Hallo %s,",
            "zuletzt haben wir am %1$s über „%2$s“ geschrieben. Was ist daraus geworden?",
            "am %1$s kam eine Nachricht zu „%2$s“, und meine Antwort steht noch aus. Wie ist der"
                    + " Stand inzwischen?",
            "am %1$s hatte ich zu „%2$s“ geschrieben. Darauf braucht es keine Antwort mehr; mich"
                    + " interessiert, wie es inzwischen steht.",
            "zuletzt haben wir uns am %1$s getroffen („%2$s“). Was ist seitdem daraus geworden?",
            "herzlichen Glückwunsch zum Geburtstag!",
            "herzlichen Glückwunsch zur neuen Stelle!",
            "herzlichen Glückwunsch zum Jubiläum!"),
    /// French.
    FRENCH(
            Language.FRENCH,
            "Bonjour %s,",
            "Notre dernier échange remonte au %1$s, à propos de « %2$s ». Qu’est-ce que cela a"
                    + " donné ?",
            "J’ai reçu le %1$s un message à propos de « %2$s », et je n’y ai pas encore répondu. Où"
                    + " en sont les choses ?",
            "J’avais écrit le %1$s à propos de « %2$s ». Inutile d’y répondre ; j’aimerais"
                    + " simplement savoir où en sont les choses.",
            "Notre dernière rencontre remonte au %1$s (« %2$s »). Qu’est-ce que cela a donné ?",
            "Joyeux anniversaire !",
            "Félicitations pour le nouveau poste !",
            "Félicitations pour cet anniversaire professionnel !"),
    /// Spanish.
    SPANISH(
            Language.SPANISH,
            "Hola, %s:",
            "La última vez que nos escribimos fue el %1$s, sobre «%2$s». ¿En qué quedó?",
            "El %1$s recibí un mensaje sobre «%2$s» y aún debo la respuesta. ¿Cómo va todo?",
            "El %1$s escribí sobre «%2$s». Ya no hace falta respuesta; me gustaría saber cómo va"
                    + " todo.",
            "Nos vimos por última vez el %1$s («%2$s»). ¿En qué quedó?",
            "¡Feliz cumpleaños!",
            "¡Enhorabuena por el nuevo trabajo!",
            "¡Enhorabuena por el aniversario en el trabajo!"),
    /// Italian.
    ITALIAN(
            Language.ITALIAN,
            "Buongiorno %s,",
            "ci siamo scritti l’ultima volta il %1$s, a proposito di «%2$s». Com’è andata a finire?",
            "il %1$s ho ricevuto un messaggio a proposito di «%2$s» e devo ancora una risposta. A"
                    + " che punto sono le cose?",
            "il %1$s avevo scritto a proposito di «%2$s». Non serve più una risposta; mi farebbe"
                    + " piacere sapere come vanno le cose.",
            "ci siamo visti l’ultima volta il %1$s («%2$s»). Com’è andata a finire?",
            "buon compleanno!",
            "congratulazioni per il nuovo lavoro!",
            "congratulazioni per l’anniversario di lavoro!"),
    /// Portuguese.
    PORTUGUESE(
            Language.PORTUGUESE,
            "Olá, %s,",
            "A última vez que nos escrevemos foi a %1$s, sobre «%2$s». Em que ficou?",
            "A %1$s recebi uma mensagem sobre «%2$s» e ainda devo a resposta. Como estão as coisas?",
            "A %1$s escrevi sobre «%2$s». Já não é preciso responder; gostava de saber como estão"
                    + " as coisas.",
            "O nosso último encontro foi a %1$s («%2$s»). Em que ficou?",
            "Feliz aniversário!",
            "Parabéns pelo novo trabalho!",
            "Parabéns pelo aniversário no trabalho!"),
    /// Dutch.
    DUTCH(
            Language.DUTCH,
            "Hallo %s,",
            "we schreven elkaar voor het laatst op %1$s over ‘%2$s’. Wat is daarvan geworden?",
            "op %1$s kwam er een bericht over ‘%2$s’, en mijn antwoord laat nog op zich wachten. Hoe"
                    + " staat het er nu voor?",
            "op %1$s schreef ik over ‘%2$s’. Een antwoord daarop is niet meer nodig; ik hoor graag"
                    + " hoe het er nu voor staat.",
            "we zagen elkaar voor het laatst op %1$s (‘%2$s’). Wat is daarvan geworden?",
            "van harte gefeliciteerd met de verjaardag!",
            "gefeliciteerd met de nieuwe baan!",
            "gefeliciteerd met het jubileum!");

    private final Language language;
    private final String greeting;
    private final String both;
    private final String theirs;
    private final String own;
    private final String met;
    private final String birthday;
    private final String newJob;
    private final String anniversary;

    TouchPhrases(
            Language language,
            String greeting,
            String both,
            String theirs,
            String own,
            String met,
            String birthday,
            String newJob,
            String anniversary) {
        this.language = language;
        this.greeting = greeting;
        this.both = both;
        this.theirs = theirs;
        this.own = own;
        this.met = met;
        this.birthday = birthday;
        this.newJob = newJob;
        this.anniversary = anniversary;
    }

    /// Those of a language.
    static TouchPhrases of(Language language) {
        return valueOf(language.name());
    }

    String greeting(String given) {
        return greeting.formatted(given);
    }

    String recalled(TouchDraft.Last last, String about) {
        String phrase =
                switch (last.how()) {
                    case BOTH_WROTE -> both;
                    case THEY_WROTE -> theirs;
                    case OWNER_WROTE -> own;
                    case MET -> met;
                };
        return phrase.formatted(language.day(last.on()), about);
    }

    String wish(TouchDraft.Wish wish) {
        return switch (wish) {
            case NONE -> "";
            case BIRTHDAY -> birthday;
            case NEW_JOB -> newJob;
            case ANNIVERSARY -> anniversary;
        };
    }
}

package dev.familiar.network.touch;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

// Told by the words that every text of a language has and no other language: the little ones are
// enough for a few lines, where pairs of letters (Cavnar and Trenkle, 1994) need more text than a
// short mail has. No phrase says "you" where a language has a familiar and a polite one: which of
// the two are in use is not for a program to guess.

/// A language in which a draft may be written.
///
/// In the phrases `%1$s` is the day and `%2$s` what it was about.
public enum Tongue {
    /// English, which is also taken where none is told.
    EN(
            "en",
            "the and you for that with this are have was not but from they will your what would"
                    + " about there been could which when hope",
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
    DE(
            "de",
            "und der die das nicht ich ist ein eine mit auf für sich wir auch dass werden noch haben"
                    + " wird zum einen über liebe grüße viele habe aber oder",
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
    FR(
            "fr",
            "les des est une pour dans pas vous nous sur avec plus qui que ce cette mais ont sont"
                    + " bien merci être très bonjour je suis votre",
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
    ES(
            "es",
            "los las una por con para está pero más como muy hay esta este cuando también sobre todo"
                    + " gracias hola saludos usted y el del estoy",
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
    IT(
            "it",
            "di che non sono per una della con anche ho alla questo gli nel più ci ma come grazie"
                    + " ciao il hai abbiamo saluti è delle",
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
    PT(
            "pt",
            "não uma com os para por mais você dos muito foi estou são obrigado obrigada também até"
                    + " isso ao da do na no em olá abraço bom sobre",
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
    NL(
            "nl",
            "het een van dat niet zijn voor met op ik je ook maar nog wel bij naar heb we hebben kan"
                    + " wordt groeten deze jullie dank aan te",
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

    /// So many more of its little words than of any other tell a language.
    private static final int AHEAD = 2;

    private final Locale locale;

    /// Between spaces.
    private final String little;

    private final String greeting;
    private final String both;
    private final String theirs;
    private final String own;
    private final String met;
    private final String birthday;
    private final String newJob;
    private final String anniversary;

    Tongue(
            String locale,
            String little,
            String greeting,
            String both,
            String theirs,
            String own,
            String met,
            String birthday,
            String newJob,
            String anniversary) {
        this.locale = Locale.of(locale);
        this.little = ' ' + little + ' ';
        this.greeting = greeting;
        this.both = both;
        this.theirs = theirs;
        this.own = own;
        this.met = met;
        this.birthday = birthday;
        this.newJob = newJob;
        this.anniversary = anniversary;
    }

    /// The language that texts are in, English where nothing tells.
    ///
    /// @param texts what somebody wrote, the newest first
    public static Tongue of(List<String> texts) {
        List<String> words =
                texts.stream()
                        .flatMap(text ->
                                Arrays.stream(
                                        text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}]+")))
                        .toList();
        Tongue best = EN;
        long most = 0;
        long second = 0;
        for (Tongue tongue : values()) {
            long count = words.stream().filter(tongue::isLittle).count();
            if (count > most) {
                second = most;
                most = count;
                best = tongue;
            } else {
                second = Math.max(second, count);
            }
        }
        return most - second >= AHEAD ? best : EN;
    }

    private boolean isLittle(String word) {
        return !word.isEmpty() && little.contains(' ' + word + ' ');
    }

    /// The two letters of ISO 639-1.
    public String code() {
        return locale.getLanguage();
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
        return phrase.formatted(day(last.on()), about);
    }

    String wish(TouchDraft.Wish wish) {
        return switch (wish) {
            case NONE -> "";
            case BIRTHDAY -> birthday;
            case NEW_JOB -> newJob;
            case ANNIVERSARY -> anniversary;
        };
    }

    /// As the language writes it out, with the year.
    private String day(LocalDate day) {
        String pattern =
                switch (this) {
                    case EN, FR, IT, NL -> "d MMMM yyyy";
                    case DE -> "d. MMMM yyyy";
                    case ES, PT -> "d 'de' MMMM 'de' yyyy";
                };
        return DateTimeFormatter.ofPattern(pattern, locale).format(day);
    }
}

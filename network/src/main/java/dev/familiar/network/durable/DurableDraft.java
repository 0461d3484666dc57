package dev.familiar.network.durable;

import dev.familiar.network.language.Language;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Asks somebody for an address that outlives their job. It goes on from the last exchange and says
/// why it asks. Familiar sends nothing.
///
/// @param text the letter
/// @param language what it is written in
public record DurableDraft(String text, Language language) {

    /// The pieces of a letter in one language, without "you" in its familiar or polite form.
    ///
    /// @param greeting `%s` is the given name
    /// @param last `%s` is the month in which the two were last in touch
    /// @param work why it asks where all addresses are an employer's
    /// @param gone why it asks where mail does not arrive any more
    /// @param platform why it asks where there is only an account
    /// @param ask the question
    private record Phrases(
            String greeting, String last, String work, String gone, String platform, String ask) {}

    private static Phrases phrases(Language language) {
        return switch (language) {
            case ENGLISH ->
                    new Phrases(
                            "Hello %s,",
                            "we were last in touch in %s.",
                            "I only have an address at work, and should not like to lose touch when"
                                    + " jobs change.",
                            "My mail to the address I have does not arrive any more, and I should"
                                    + " not like to lose touch.",
                            "This account is the only way I have to be in touch, and accounts do"
                                    + " not last.",
                            "Is there a personal address that will stay? Mine is the one this comes"
                                    + " from.");
            case GERMAN ->
                    new Phrases(
                            "Hallo %s,",
                            "zuletzt waren wir im %s in Verbindung.",
                            "Ich habe nur eine dienstliche Adresse und möchte den Kontakt nicht"
                                    + " verlieren, wenn sich beruflich etwas ändert.",
                            "Meine Mails an die alte Adresse kommen nicht mehr an, und ich möchte"
                                    + " den Kontakt nicht verlieren.",
                            "Bisher gibt es zwischen uns nur dieses Konto, und Konten halten nicht"
                                    + " ewig.",
                            "Gibt es eine private Adresse, die bleibt? Meine ist die, von der diese"
                                    + " Nachricht kommt.");
            case FRENCH ->
                    new Phrases(
                            "Bonjour %s,",
                            "notre dernier échange remonte à %s.",
                            "Je n’ai qu’une adresse professionnelle et j’aimerais garder le contact"
                                    + " même après un changement de poste.",
                            "Mes messages n’arrivent plus à l’adresse que j’ai, et j’aimerais"
                                    + " garder le contact.",
                            "Ce compte est notre seul lien, et les comptes ne durent pas toujours.",
                            "Y a-t-il une adresse personnelle qui restera ? La mienne est celle"
                                    + " d’où vient ce message.");
            case SPANISH ->
                    new Phrases(
                            "Hola, %s:",
                            "la última vez que estuvimos en contacto fue en %s.",
                            "Solo tengo una dirección de trabajo y me gustaría no perder el"
                                    + " contacto si cambia el empleo.",
                            "Mis mensajes a la dirección que tengo ya no llegan, y me gustaría no"
                                    + " perder el contacto.",
                            "Esta cuenta es lo único que nos une, y las cuentas no duran siempre.",
                            "¿Hay una dirección personal que vaya a durar? La mía es la de este"
                                    + " mensaje.");
            case ITALIAN ->
                    new Phrases(
                            "Buongiorno %s,",
                            "il nostro ultimo contatto risale a %s.",
                            "Ho solo un indirizzo di lavoro e mi dispiacerebbe perdere il contatto"
                                    + " se il lavoro cambia.",
                            "I miei messaggi all’indirizzo che ho non arrivano più, e mi"
                                    + " dispiacerebbe perdere il contatto.",
                            "Questo account è il nostro unico legame, e gli account non durano per"
                                    + " sempre.",
                            "C’è un indirizzo personale che resterà? Il mio è quello da cui arriva"
                                    + " questo messaggio.");
            case PORTUGUESE ->
                    new Phrases(
                            "Olá, %s,",
                            "o nosso último contacto foi em %s.",
                            "Só tenho um endereço de trabalho e gostava de não perder o contacto se"
                                    + " o emprego mudar.",
                            "As minhas mensagens para o endereço que tenho já não chegam, e gostava"
                                    + " de não perder o contacto.",
                            "Esta conta é a única ligação que temos, e as contas não duram sempre.",
                            "Há um endereço pessoal que fique? O meu é aquele de onde vem esta"
                                    + " mensagem.");
            case DUTCH ->
                    new Phrases(
                            "Hallo %s,",
                            "we hadden voor het laatst contact in %s.",
                            "Ik heb alleen een adres op het werk en zou het contact niet graag"
                                    + " verliezen als er van baan gewisseld wordt.",
                            "Mijn mail naar het adres dat ik heb komt niet meer aan, en ik zou het"
                                    + " contact niet graag verliezen.",
                            "Dit account is de enige verbinding die er is, en accounts blijven niet"
                                    + " altijd bestaan.",
                            "Is er een persoonlijk adres dat blijft? Het mijne is dat waarvan dit"
                                    + " bericht komt.");
        };
    }

    /// Writes it.
    ///
    /// @param given how they are addressed; may be empty
    /// @param last when the two were last in touch, null if not known
    /// @param kind by what the tie hangs
    /// @param owner how the owner signs; may be empty
    public static DurableDraft of(
            String given,
            @Nullable LocalDate last,
            Hold.Kind kind,
            Language language,
            String owner) {
        Phrases phrases = phrases(language);
        String why =
                switch (kind) {
                    case WORK_ONLY -> phrases.work();
                    case DEAD, LEFT -> phrases.gone();
                    case PLATFORM_ONLY -> phrases.platform();
                };
        StringBuilder text = new StringBuilder();
        if (!given.isBlank()) {
            text.append(phrases.greeting().formatted(given.strip())).append("\n\n");
        }
        if (last != null) {
            text.append(capitalised(phrases.last().formatted(language.month(last)))).append(' ');
        }
        text.append(why).append(' ').append(phrases.ask());
        if (!owner.isBlank()) {
            text.append("\n\n").append(owner.strip());
        }
        return new DurableDraft(text.toString(), language);
    }

    private static String capitalised(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    /// Hides the text.
    @Override
    public String toString() {
        return "DurableDraft[" + language + ", hidden]";
    }
}

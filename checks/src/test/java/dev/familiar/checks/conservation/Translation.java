package dev.familiar.checks.conservation;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The header of a table of the export in another language.
///
/// @param name of the language
/// @param columns the words for the English ones, in the order of [#ENGLISH]
record Translation(String name, List<String> english, List<String> columns) {

    private static final List<String> CONNECTIONS =
            List.of(
                    "First Name",
                    "Last Name",
                    "URL",
                    "Email Address",
                    "Company",
                    "Position",
                    "Connected On");
    private static final List<String> INVITATIONS =
            List.of("From", "To", "Sent At", "Message", "Direction");
    private static final List<String> MESSAGES =
            List.of("FROM", "TO", "DATE", "SUBJECT", "CONTENT", "FOLDER");

    private static final Map<String, String> OF_CONNECTIONS =
            Map.of(
                    "de", "Vorname|Nachname|URL|E-Mail-Adresse|Unternehmen|Position|Verbunden am",
                    "fr", "Prénom|Nom|URL|Adresse e-mail|Entreprise|Poste|Date de connexion",
                    "es",
                            "Nombre|Apellidos|URL|Dirección de correo electrónico|Empresa|Cargo|Conectado el",
                    "pt", "Nome|Sobrenome|URL|Endereço de e-mail|Empresa|Cargo|Conectado em",
                    "it", "Nome|Cognome|URL|Indirizzo e-mail|Azienda|Posizione|Collegato il",
                    "nl", "Voornaam|Achternaam|URL|E-mailadres|Bedrijf|Functie|Verbonden op",
                    "ja", "名|姓|URL|メールアドレス|会社|役職|接続日",
                    "zh", "名字|姓氏|网址|电子邮件地址|公司|职位|连接时间",
                    "ko", "이름|성|URL|이메일 주소|회사|직책|연결 날짜");
    private static final Map<String, String> OF_INVITATIONS =
            Map.of(
                    "de", "Von|An|Gesendet am|Nachricht|Richtung",
                    "fr", "De|À|Envoyé le|Message|Direction",
                    "es", "De|Para|Enviado el|Mensaje|Dirección",
                    "it", "Da|A|Inviato il|Messaggio|Direzione",
                    "pl", "Od|Do|Data wysłania|Wiadomość|Kierunek",
                    "tr", "Gönderen|Alıcı|Gönderilme tarihi|Mesaj|Yön");
    private static final Map<String, String> OF_MESSAGES =
            Map.of(
                    "de", "Von|An|Datum|Betreff|Inhalt|Ordner",
                    "fr", "De|À|Date|Objet|Contenu|Dossier",
                    "es", "De|Para|Fecha|Asunto|Contenido|Carpeta",
                    "pt", "De|Para|Data|Assunto|Conteúdo|Pasta",
                    "ja", "差出人|宛先|日付|件名|内容|フォルダ");

    /// All of one table.
    static List<Translation> all(String table) {
        return switch (table) {
            case "Connections.csv" -> of(CONNECTIONS, OF_CONNECTIONS);
            case "Invitations.csv" -> of(INVITATIONS, OF_INVITATIONS);
            default -> of(MESSAGES, OF_MESSAGES);
        };
    }

    private static List<Translation> of(List<String> english, Map<String, String> words) {
        List<Translation> all = new ArrayList<>();
        words.forEach((language, columns) ->
                all.add(new Translation(language, english, List.of(columns.split("\\|")))));
        return all;
    }

    /// The table with the translated columns; others keep their names.
    byte[] of(byte[] table) {
        String text = new String(table, StandardCharsets.UTF_8);
        int start = 0;
        for (String line : text.split("\n")) {
            if (line.split(",").length >= english.size() && line.contains(english.getFirst())) {
                break;
            }
            start += line.length() + 1;
        }
        int end = text.indexOf('\n', start);
        List<String> header =
                new ArrayList<>(List.of(text.substring(start, end).strip().split(",")));
        header.replaceAll(column -> {
            int at = english.indexOf(column);
            return at < 0 ? column : columns.get(at);
        });
        return (text.substring(0, start)
                        + String.join(",", header)
                        + "\n"
                        + text.substring(end + 1))
                .getBytes(StandardCharsets.UTF_8);
    }
}

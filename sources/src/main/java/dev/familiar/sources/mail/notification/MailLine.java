package dev.familiar.sources.mail.notification;

import dev.familiar.sources.mail.body.HtmlLines;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One line of a notification, its words apart from its links.
///
/// @param text without links; empty for a blank line
/// @param links the links on it
/// @param button whether it only invites to click: `View profile: https://…`, `Accept`
record MailLine(String text, List<String> links, boolean button) {

    private static final Pattern URL = Pattern.compile("https?://[^\\s<>\"\\])]{1,4000}");
    private static final int MOST_LINES = 2000;

    private static final Pattern BUTTON =
            Pattern.compile(
                    "(?i)(?:view (?:full )?profile|view|accept|ignore|decline|accept invitation"
                            + "|view invitation|view all invitations|see all invitations|connect|reply"
                            + "|confirm you know .*|accept invitation from .*"
                            + "|view invitation from .*|profil ansehen|annehmen|ignorieren"
                            + "|voir le profil|accepter|ignorer|ver perfil|aceptar|ignorar|aceitar"
                            + "|vedi profilo|visualizza profilo|accetta|ignora|profiel bekijken"
                            + "|accepteren|see who invited you)[:\\s>.]*");

    private static final Pattern FOOTER =
            Pattern.compile(
                    "(?i)(?:\\.{5,}|\\*{5,}|this email was intended for .*|you are receiving .*"
                            + "|you received an invitation to connect.*|why was i sent this.*|unsubscribe.*"
                            + "|\u00a9.*|\\(c\\) 20\\d\\d.*|learn why we included this.*"
                            + "|people you may know.*|don't want to receive.*"
                            + "|diese e-mail ist .*|cet e-mail .* destin.*|este (?:correo|e-mail) .*"
                            + "|questa e-mail .*)");

    /// Copies the list.
    MailLine {
        links = List.copyOf(links);
    }

    /// The lines of a plain text part, up to its footer.
    static List<MailLine> ofText(String text) {
        List<MailLine> lines = new ArrayList<>();
        for (String line : text.split("\\R", MOST_LINES)) {
            List<String> links = new ArrayList<>();
            Matcher url = URL.matcher(line);
            while (url.find()) {
                links.add(url.group());
            }
            String words = url.replaceAll("").strip();
            if (FOOTER.matcher(words).matches()) {
                break;
            }
            boolean button = !links.isEmpty() || BUTTON.matcher(words).matches();
            lines.add(new MailLine(words, links, button));
        }
        return lines;
    }

    /// The lines of an HTML part, up to its footer.
    static List<MailLine> ofHtml(String html) {
        List<MailLine> lines = new ArrayList<>();
        if (html.isEmpty()) {
            return lines;
        }
        for (HtmlLines.Line line : HtmlLines.of(html)) {
            if (FOOTER.matcher(line.text()).matches() || lines.size() >= MOST_LINES) {
                break;
            }
            boolean button = line.text().isEmpty() || BUTTON.matcher(line.text()).matches();
            lines.add(new MailLine(line.text(), line.links(), button));
        }
        return lines;
    }

    boolean isBlank() {
        return text.isEmpty() && links.isEmpty();
    }

    /// The text for comparing names: lower case, without the comma or colon after it.
    String plainName() {
        return bareName(text);
    }

    static String bareName(String name) {
        String bare = name.strip().toLowerCase(Locale.ROOT);
        int end = bare.length();
        while (end > 0 && ",:.".indexOf(bare.charAt(end - 1)) >= 0) {
            end--;
        }
        return bare.substring(0, end);
    }

    /// Hides the text.
    @Override
    public String toString() {
        return "MailLine[hidden]";
    }
}

package dev.familiar.bench.mail;

import dev.familiar.testkit.chance.Dice;

/// The version of a text in HTML, with the styles and tables that mail programs put around it. For
/// one thread.
final class HtmlText {
    private static final String HEAD =
            """
            <html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8">
            <style type="text/css">p.body {margin: 0in; font-size: 11.0pt; font-family: sans-serif;}
            a:link {color: #0563C1; text-decoration: underline;}</style></head>
            <body lang="en" style="word-wrap:break-word">
            """;

    private final Prose prose;

    HtmlText(Prose prose) {
        this.prose = prose;
    }

    /// Writes the page.
    ///
    /// @param news whether boxes with pictures and tracked links surround the text
    void write(ByteText plain, boolean news, Dice own, ByteText out) {
        out.ascii(HEAD);
        if (news) {
            for (int box = own.between(3, 18); box > 0; box--) {
                box(own, out);
            }
        }
        int start = 0;
        while (start < plain.length()) {
            int end = plain.lineEnd(start, plain.length());
            if (end == start) {
                out.ascii("<p class=\"body\">&nbsp;</p>\n");
            } else {
                escaped(plain, start, end, out);
                out.ascii("<br>\n");
            }
            start = end + 1;
        }
        out.ascii("</body></html>\n");
    }

    private static void escaped(ByteText plain, int start, int end, ByteText out) {
        for (int i = start; i < end; i++) {
            switch (plain.at(i)) {
                case '<' -> out.ascii("&lt;");
                case '>' -> out.ascii("&gt;");
                case '&' -> out.ascii("&amp;");
                default -> out.put(plain.at(i));
            }
        }
    }

    private void box(Dice own, ByteText out) {
        out.ascii(
                "<table width=\"600\" cellpadding=\"0\" cellspacing=\"0\" border=\"0\"><tr>"
                        + "<td style=\"padding:12px;font:14px/20px sans-serif;color:#333333\">\n"
                        + "<a href=\"https://click.example.org/t/");
        Prose.hex(own, 16, out);
        Prose.hex(own, 16, out);
        out.ascii("\"><img width=\"560\" height=\"240\" src=\"https://img.example.org/");
        Prose.hex(own, 16, out);
        out.ascii(".png\" alt=\"");
        prose.title(Script.ENGLISH, 3, own, out);
        out.ascii("\"></a>\n<h2>");
        prose.title(Script.ENGLISH, 5, own, out);
        out.ascii("</h2>\n<p>");
        prose.paragraphs(Script.ENGLISH, own.between(15, 60), own, out);
        out.ascii("</p></td></tr></table>\n");
    }
}

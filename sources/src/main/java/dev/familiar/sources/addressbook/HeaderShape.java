package dev.familiar.sources.addressbook;

import dev.familiar.sources.csv.CsvHeader;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// What can be told of a header without knowing its language: how many columns there are, and which
/// of them are numbered.
///
/// @param names the columns' names
record HeaderShape(List<String> names) {

    private static final Pattern MAIL =
            Pattern.compile(
                    "e-?\\s?mail|e-?post|courriel|messagerie|correo|correio|posta|poczt|почт|пошт|имейл"
                            + "|メール|邮件|郵件|邮箱|電子|전자\\s?메일|이메일|메일|ηλεκτρονικ|بريد|דואר|דוא|อีเมล"
                            + "|sähköposti|adres electronic|thư điện");
    private static final Pattern PHONE =
            Pattern.compile(
                    "phone|tele?f|t[ée]l[.é]|fono|mobil|m[óo]vil|celular|cellul|portable|gsm|handy|komór"
                            + "|puhelin|matkapuh|телефон|мобил|電話|携帯|电话|电話|移动|行動|手机|手機|전화|휴대"
                            + "|τηλέφ|κινητ|هاتف|جوال|טלפון|נייד|โทรศัพท|điện thoại|sím[ai]|tālr|tel[.]");
    private static final Pattern OTHERS_PHONE =
            Pattern.compile(
                    "fax|faks|факс|传真|傳真|ファックス|ファクス|팩스|φαξ|فاكس|פקס|โทรสาร|assist|asist|asyst"
                            + "|asszisz|ayudante|avustaj|yardımc|ассист|sekret|secr[eé]t|titkár"
                            + "|compa[nñ]|firm|organiza|företag|yrity|şirket|cég|vállal|soci[ée]t|empresa|entreprise|aziend|bedrijf|компан|организ"
                            + "|会社|公司|회사|アシスタント|助理|비서|помощник|секретар|telex|телекс|tty|tdd|isdn|pager"
                            + "|radio|callback|rückruf");

    /// Copies the list.
    HeaderShape {
        names = List.copyOf(names);
    }

    static HeaderShape of(CsvHeader header) {
        return new HeaderShape(header.names());
    }

    /// How many columns there are up to the last one with a name.
    int size() {
        int size = names.size();
        while (size > 0 && names.get(size - 1).isBlank()) {
            size--;
        }
        return size;
    }

    /// Whether the columns from `from` on are numbered with these numbers; 0 stands for none.
    boolean isNumbered(int from, int... numbers) {
        for (int i = 0; i < numbers.length; i++) {
            if (from + i >= names.size() || number(names.get(from + i)) != numbers[i]) {
                return false;
            }
        }
        return true;
    }

    /// The one number in a name, in the digits of any script; 0 if there is none, -1 if there are
    /// several.
    static int number(String name) {
        int number = 0;
        int groups = 0;
        boolean inside = false;
        for (int i = 0; i < name.length(); i++) {
            int digit = Character.digit(name.charAt(i), 10);
            if (digit >= 0) {
                groups += inside ? 0 : 1;
                number = Math.min(number * 10 + digit, 9999);
            }
            inside = digit >= 0;
        }
        return groups > 1 ? -1 : number;
    }

    /// Whether a column is for addresses of mail.
    boolean isMail(int column) {
        return MAIL.matcher(folded(column)).find();
    }

    /// Whether a column is for a telephone at which the person, nobody else and no machine,
    /// answers.
    boolean isPhone(int column) {
        String name = folded(column);
        return PHONE.matcher(name).find() && !OTHERS_PHONE.matcher(name).find();
    }

    private String folded(int column) {
        return Normalizer.normalize(names.get(column), Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT);
    }
}

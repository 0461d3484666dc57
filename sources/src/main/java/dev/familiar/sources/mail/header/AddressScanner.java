package dev.familiar.sources.mail.header;

import dev.familiar.model.EmailAddress;
import dev.familiar.model.Handle;
import dev.familiar.sources.ExchangeAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// One pass over an address field. For one field and one thread.
///
/// Names are taken apart while still encoded, because an encoded word may hold commas and brackets
/// once decoded; that is also why encoded words are stepped over whole.
final class AddressScanner {

    /// The most characters of an address (RFC 5321 section 4.5.3.1), and ` at ` for its mark.
    private static final int LONGEST_SPELT_OUT = 323;

    private static final Pattern SPELT_OUT = Pattern.compile("(\\S+) at (\\S+\\.\\S+)");
    private static final Pattern NOBODY =
            Pattern.compile("(?i)<?(?:undisclosed|unlisted|unspecified)[- ]recipients?>?.*");

    private final String text;
    private final int most;
    private final List<Mailbox> found = new ArrayList<>();
    private final StringBuilder phrase = new StringBuilder();
    private final StringBuilder comment = new StringBuilder();

    /// The address in angle brackets of the entry being read; empty if none yet.
    private String angle = "";

    /// Words before a comma that had no address: the family name of `Example, Ada <…>`. Grows in
    /// place: copied at each comma a field of nothing but commas would cost its square.
    private final StringBuilder held = new StringBuilder();

    private int pos;
    private int unreadable;

    /// How often a closing mark may be looked for in vain, each time to the field's end; from then
    /// on an opening one is a letter like others.
    private int patience = 20;

    private boolean closingLeft = true;

    /// Whether the text is what an encoded word held; words within that are names only.
    private final boolean decoded;

    AddressScanner(String text, int most) {
        this(text, most, false);
    }

    private AddressScanner(String text, int most, boolean decoded) {
        this.text = text;
        this.most = most;
        this.decoded = decoded;
    }

    AddressList scan() {
        while (pos < text.length() && found.size() < most) {
            char c = text.charAt(pos);
            switch (c) {
                case '"' -> quoted();
                case '(' -> comment();
                case '<' -> angle();
                case ':' -> group();
                case ',', ';' -> {
                    finish(c);
                    pos++;
                }
                default -> word(c);
            }
        }
        boolean cut = pos < text.length();
        if (!cut) {
            finish(';');
        }
        return new AddressList(found, unreadable, cut);
    }

    private void word(char c) {
        int end = c == '=' && text.startsWith("=?", pos) ? EncodedWords.end(text, pos) : pos;
        if (end == pos) {
            end++;
            while (end < text.length() && !isSpecial(text.charAt(end))) {
                end++;
            }
        }
        phrase.append(text, pos, end);
        pos = end;
    }

    /// Whether a run of ordinary characters ends before this one.
    private static boolean isSpecial(char c) {
        return switch (c) {
            case '"', '(', '<', ':', ',', ';', '=' -> true;
            default -> false;
        };
    }

    private void quoted() {
        if (patience == 0) {
            phrase.append('"');
            pos++;
            return;
        }
        int end = pos + 1;
        while (end < text.length() && text.charAt(end) != '"') {
            end += text.charAt(end) == '\\' ? 2 : 1;
        }
        if (end >= text.length()) {
            patience--;
            pos++;
            return;
        }
        boolean localPart = end + 1 < text.length() && text.charAt(end + 1) == '@';
        if (localPart) {
            phrase.append(text, pos, end + 1);
        } else {
            unescape(phrase, pos + 1, end);
        }
        pos = end + 1;
    }

    private void comment() {
        if (patience == 0) {
            pos++;
            return;
        }
        int depth = 1;
        int end = pos + 1;
        while (end < text.length() && depth > 0) {
            char c = text.charAt(end);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            end += c == '\\' ? 2 : 1;
        }
        if (depth > 0) {
            patience--;
            pos++;
            return;
        }
        comment.append(comment.isEmpty() ? "" : " ");
        unescape(comment, pos + 1, Math.min(end, text.length()) - 1);
        pos = end;
    }

    private void unescape(StringBuilder to, int from, int end) {
        for (int i = from; i < end; i++) {
            if (text.charAt(i) == '\\' && i + 1 < end) {
                i++;
            }
            to.append(text.charAt(i));
        }
    }

    private void angle() {
        int close = closingLeft ? text.indexOf('>', pos) : -1;
        closingLeft = close >= 0;
        int end = close;
        if (close < 0) {
            int comma = text.indexOf(',', pos);
            end = comma < 0 ? text.length() : comma;
        }
        String inside = text.substring(pos + 1, end).replace("<", "").strip();
        int route = inside.startsWith("@") ? inside.lastIndexOf(':') : -1;
        inside = inside.substring(route + 1);
        if (inside.indexOf('@') >= 0 || angle.isEmpty()) {
            angle = inside.isEmpty() ? "<>" : inside;
        }
        pos = close < 0 ? end : close + 1;
    }

    /// A colon ends the name of a group or the scheme of a `mailto:`; neither is a person.
    private void group() {
        if (angle.isEmpty()) {
            phrase.setLength(0);
            comment.setLength(0);
            held.setLength(0);
        }
        pos++;
    }

    private void finish(char separator) {
        String words = phrase.toString().strip();
        String aside = comment.toString().strip();
        if (!angle.isEmpty()) {
            // `Ada Example (via Chess Club)`: this comment belongs to the name, others do not.
            boolean via = aside.startsWith("via ");
            String own = words.isEmpty() ? aside : via ? words + " (" + aside + ")" : words;
            boolean familyHeld = !held.isEmpty() && !words.isEmpty();
            unreadable += held.isEmpty() || familyHeld ? 0 : 1;
            add(familyHeld ? held + ", " + own : own, angle);
            held.setLength(0);
        } else if (!decoded && EncodedWords.isOne(words) && mailboxWithin(words)) {
            unreadable += held.isEmpty() ? 0 : 1;
            held.setLength(0);
        } else if (words.indexOf('@') >= 0) {
            unreadable += held.isEmpty() ? 0 : 1;
            held.setLength(0);
            bare(words, aside);
        } else if (words.startsWith("/") && ExchangeAddress.isOne(words)) {
            add(aside, words);
        } else if (words.length() <= LONGEST_SPELT_OUT
                && words.contains(" at ")
                && SPELT_OUT.matcher(words).matches()) {
            add(aside, words.replaceFirst(" at ", "@"));
        } else if (!words.isEmpty() && !isNobody(words)) {
            held.append(held.isEmpty() ? "" : ", ").append(words);
        }
        if (separator == ';' && !held.isEmpty()) {
            unreadable++;
            held.setLength(0);
        }
        phrase.setLength(0);
        comment.setLength(0);
        angle = "";
    }

    /// A whole mailbox in one encoded word, brackets and all, which RFC 2047 section 5 forbids and
    /// programs send. It is read once: an encoded word within is a name.
    private boolean mailboxWithin(String words) {
        String inner = EncodedWords.decode(words);
        if (inner.indexOf('@') < 0) {
            return false;
        }
        AddressList within = new AddressScanner(inner, 2, true).scan();
        if (within.mailboxes().size() != 1) {
            return false;
        }
        if (found.size() < most) {
            found.add(within.mailboxes().getFirst());
        }
        return true;
    }

    /// An address without brackets, with the name in a comment or as bare words, or several
    /// addresses that lost their commas.
    private void bare(String words, String aside) {
        if (words.startsWith("\"")) {
            add(aside, words);
            return;
        }
        StringBuilder name = new StringBuilder();
        List<String> addresses = new ArrayList<>();
        for (String word : words.split("\\s+", -1)) {
            if (word.indexOf('@') >= 0) {
                addresses.add(word);
            } else {
                name.append(name.isEmpty() ? "" : " ").append(word);
            }
        }
        String own = name.isEmpty() ? aside : name.toString();
        for (String address : addresses) {
            add(addresses.size() == 1 ? own : "", address);
        }
    }

    private void add(String name, String address) {
        if (ExchangeAddress.isOne(trim(address))) {
            Optional<Handle> account = ExchangeAddress.find(trim(address));
            if (account.isEmpty()) {
                unreadable++;
            } else if (found.size() < most) {
                found.add(Mailbox.of(EncodedWords.decode(name).strip(), account.get()));
            }
            return;
        }
        Optional<EmailAddress> parsed = EmailAddress.parse(trim(address));
        if (parsed.isPresent()) {
            if (found.size() < most) {
                found.add(Mailbox.of(EncodedWords.decode(name).strip(), parsed.get()));
            }
        } else if (!isNobody(address)) {
            unreadable++;
        }
    }

    private static boolean isNobody(String words) {
        return words.indexOf("recipient") > 0 && NOBODY.matcher(words).matches();
    }

    /// Without quotes around and dots or brackets left behind.
    private static String trim(String address) {
        int from = 0;
        int to = address.length();
        while (from < to && "'[ ".indexOf(address.charAt(from)) >= 0) {
            from++;
        }
        while (to > from && "'] .\\".indexOf(address.charAt(to - 1)) >= 0) {
            to--;
        }
        String bare = address.substring(from, to);
        boolean whole = bare.startsWith("\"") || ExchangeAddress.isOne(bare);
        return bare.indexOf(' ') > 0 && !whole ? bare.replace(" ", "") : bare;
    }
}

package dev.familiar.sources.mail.outlook;

import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// Internet addresses of people whom an Exchange server calls by a name of its own
/// (`/o=…/cn=Recipients/cn=ada`), learned from wherever in the file the two stand side by side. For
/// one thread.
final class Addresses {

    private static final int MOST = 100_000;
    private static final int LONGEST = 320;

    private final Map<String, String> byName = new HashMap<>();

    /// The numbers of properties that together say whose address it is.
    ///
    /// @param smtp the internet address
    /// @param type `SMTP`, `EX` or another
    /// @param address in the form of that type
    record Fields(int smtp, int type, int address) {

        /// Who wrote a message.
        static final Fields AUTHOR = new Fields(0x5d02, 0x0064, 0x0065);

        /// Who sent it, perhaps for the author.
        static final Fields SENDER = new Fields(0x5d01, 0x0c1e, 0x0c1f);

        /// Who received it.
        static final Fields RECIPIENT = new Fields(0x39fe, 0x3002, 0x3003);
    }

    /// The internet address, empty if there is none or it is not known (yet).
    String find(Properties properties, Fields fields) throws IOException {
        String smtp = plain(properties.text(fields.smtp()));
        String address = properties.text(fields.address()).strip();
        if (!smtp.isEmpty()) {
            learn(address, smtp);
            return smtp;
        }
        String type = properties.text(fields.type()).strip();
        if (type.equalsIgnoreCase("EX") || address.startsWith("/")) {
            return byName.getOrDefault(key(address), "");
        }
        return plain(address);
    }

    /// Whether there is an address, though none of the internet.
    static boolean isForeign(Properties properties, Fields fields) throws IOException {
        return properties.text(fields.address()).startsWith("/");
    }

    private void learn(String name, String smtp) {
        if (name.startsWith("/") && byName.size() < MOST) {
            byName.putIfAbsent(key(name), smtp);
        }
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static String plain(String address) {
        String bare = address.strip();
        boolean one = bare.indexOf('@') > 0 && bare.chars().noneMatch(c -> c <= ' ' || c == '<');
        return one && bare.indexOf('>') < 0 && bare.length() <= LONGEST ? bare : "";
    }
}

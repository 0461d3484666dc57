package dev.familiar.checks.metamorphic;

/// A name beside an address, as in a header field.
///
/// @param name may be empty
/// @param address ends in a reserved domain
record Account(String name, String address) {

    /// The same mailbox under another name.
    Account called(String other) {
        return new Account(other, address);
    }

    String field() {
        return name.isEmpty() ? address : "\"" + name + "\" <" + address + ">";
    }

    /// The employer that the address's domain spells, with a capital.
    String employer() {
        String domain = address.substring(address.indexOf('@') + 1);
        String word = domain.substring(0, domain.indexOf('.'));
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}

package dev.familiar.sources.mail.outlook;

import dev.familiar.model.PersonName;
import dev.familiar.sources.card.CardDraft;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/// A contact of Outlook's as a card. Source: [MS-OXOCNTC].
///
/// @param item the contact
/// @param names of properties in its file
/// @param addresses known so far
record ContactItem(Properties item, NamedProperties names, Addresses addresses) {

    private static final int DISPLAY_NAME = 0x3001;
    private static final int SUFFIX = 0x3a05;
    private static final int GIVEN = 0x3a06;
    private static final int FAMILY = 0x3a11;
    private static final int COMPANY = 0x3a16;
    private static final int TITLE = 0x3a17;
    private static final int COUNTRY = 0x3a26;
    private static final int CITY = 0x3a27;
    private static final int REGION = 0x3a28;
    private static final int BIRTHDAY = 0x3a42;
    private static final int NICKNAME = 0x3a4f;
    private static final int PERSONAL_PAGE = 0x3a50;
    private static final int BUSINESS_PAGE = 0x3a51;
    private static final int NOTE = 0x1000;
    private static final int LONGEST_NOTE = 8 << 10;

    /// Business, home, primary, second business, mobile, other, second home, company.
    private static final List<Integer> PHONES =
            List.of(0x3a08, 0x3a09, 0x3a1a, 0x3a1b, 0x3a1c, 0x3a1f, 0x3a2f, 0x3a57);

    /// Each of three: the address; its type stands one before.
    private static final List<Integer> MAIL_NAMES = List.of(0x8083, 0x8093, 0x80a3);

    /// To the address as it was typed, which for colleagues on Exchange is the readable one.
    private static final int TO_TYPED = 1;

    private static final int WEB_NAME = 0x802b;

    static boolean isContact(String kind) {
        return kind.equals("ipm.contact") || kind.startsWith("ipm.contact.");
    }

    /// The card.
    CardDraft draft() throws IOException {
        CardDraft draft = new CardDraft();
        String given = item.text(GIVEN);
        String family = item.text(FAMILY);
        String company = item.text(COMPANY);
        String shown = item.text(DISPLAY_NAME).strip();
        boolean split = !(given + family).isBlank();
        boolean person = split || !shown.equalsIgnoreCase(company.strip());
        String whole = split ? (given + " " + family + suffix()).strip() : shown;
        if (person) {
            draft.name(new PersonName(whole, given, family));
            draft.nickname(item.text(NICKNAME), family);
        }
        for (int name : MAIL_NAMES) {
            draft.address(mail(name));
        }
        for (int phone : PHONES) {
            draft.phone(item.text(phone));
        }
        draft.link(item.text(PERSONAL_PAGE));
        draft.link(item.text(BUSINESS_PAGE));
        draft.link(item.text(names.number(NamedProperties.ADDRESS, WEB_NAME)));
        draft.job(company, item.text(TITLE));
        draft.place(item.text(CITY), item.text(REGION), item.text(COUNTRY));
        draft.note(item.text(NOTE, LONGEST_NOTE));
        birthday(draft);
        return draft;
    }

    private String suffix() throws IOException {
        String suffix = item.text(SUFFIX).strip();
        return suffix.isEmpty() ? "" : " " + suffix;
    }

    private String mail(int name) throws IOException {
        int address = names.number(NamedProperties.ADDRESS, name);
        int type = names.number(NamedProperties.ADDRESS, name - 1);
        String found = addresses.find(item, new Addresses.Fields(0, type, address));
        if (!found.isEmpty()) {
            return found;
        }
        int typed = names.number(NamedProperties.ADDRESS, name + TO_TYPED);
        return addresses.find(item, new Addresses.Fields(typed, 0, 0));
    }

    /// Outlook keeps a day as its midnight somewhere on earth.
    private void birthday(CardDraft draft) throws IOException {
        Instant midnight = item.time(BIRTHDAY);
        if (midnight != null) {
            LocalDate day =
                    midnight.plus(Duration.ofHours(12)).atOffset(ZoneOffset.UTC).toLocalDate();
            draft.birthday(day.toString());
        }
    }

    /// Hides the contact.
    @Override
    public String toString() {
        return "ContactItem[hidden]";
    }
}

package dev.familiar.testkit.contacts;

import dev.familiar.testkit.career.Position;
import dev.familiar.testkit.chance.Dice;
import dev.familiar.testkit.text.Csv;
import dev.familiar.testkit.world.DatedAddress;
import dev.familiar.testkit.world.FullName;
import dev.familiar.testkit.world.Person;
import dev.familiar.testkit.world.World;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

/// The table of Google Contacts, with the header used until mid 2024 and the one since.
///
/// As many numbered columns as the widest contact needs; several values under one label share a
/// cell, separated by ` ::: `.
public final class GoogleTable {
    private static final String OLD =
            "Name,Given Name,Additional Name,Family Name,Yomi Name,Given Name Yomi,Additional Name Yomi,"
                    + "Family Name Yomi,Name Prefix,Name Suffix,Initials,Nickname,Short Name,Maiden Name,"
                    + "Birthday,Gender,Location,Billing Information,Directory Server,Mileage,Occupation,"
                    + "Hobby,Sensitivity,Priority,Subject,Notes,Language,Photo,Group Membership";
    private static final String NEW =
            "First Name,Middle Name,Last Name,Phonetic First Name,Phonetic Middle Name,"
                    + "Phonetic Last Name,Name Prefix,Name Suffix,Nickname,File As,Organization Name,"
                    + "Organization Title,Organization Department,Birthday,Notes,Photo,Labels";
    private static final int MAILS = 3;

    private GoogleTable() {}

    /// The header since 2024.
    ///
    /// @return how many rows were written
    public static int writeNew(World world, Writer out) throws IOException {
        Csv csv = Csv.plain(out);
        StringBuilder head = new StringBuilder(NEW);
        for (int i = 1; i <= MAILS; i++) {
            head.append(",E-mail ")
                    .append(i)
                    .append(" - Label,E-mail ")
                    .append(i)
                    .append(" - Value");
        }
        csv.raw(head + ",Phone 1 - Label,Phone 1 - Value,Website 1 - Label,Website 1 - Value");
        List<Person> people = AddressBook.people(world, AddressBook.Book.GOOGLE);
        for (int i = 0; i < people.size(); i++) {
            Person person = people.get(i);
            Dice dice = world.dice("google").fork("row", i);
            FullName name = VCards.name(person, dice);
            Position job = person.positionOn(person.tie().until());
            List<String> row = new ArrayList<>();
            add(row, name.given(), name.middle(), name.family(), "", "", "", "", "");
            add(row, nickname(person, dice), "", job.employer().name(), job.title(), "");
            add(row, birthday(dice), notes(person, dice), "", "* myContacts ::: Work");
            mails(person, dice, row, "* ");
            phone(person, row, "Mobile");
            boolean linked = dice.chance(0.15);
            add(row, linked ? "PROFILE" : "", linked ? person.reach().profileUrl() : "");
            csv.row(row);
        }
        return people.size();
    }

    /// The header of 2018 to 2024.
    ///
    /// @return how many rows were written
    public static int writeOld(World world, Writer out) throws IOException {
        Csv csv = Csv.plain(out);
        StringBuilder head = new StringBuilder(OLD);
        for (int i = 1; i <= MAILS; i++) {
            head.append(",E-mail ")
                    .append(i)
                    .append(" - Type,E-mail ")
                    .append(i)
                    .append(" - Value");
        }
        csv.raw(
                head
                        + ",Phone 1 - Type,Phone 1 - Value,Organization 1 - Type,Organization 1 - Name,"
                        + "Organization 1 - Yomi Name,Organization 1 - Title,Organization 1 - Department,"
                        + "Organization 1 - Symbol,Organization 1 - Location,"
                        + "Organization 1 - Job Description");
        List<Person> people = AddressBook.people(world, AddressBook.Book.GOOGLE);
        for (int i = 0; i < people.size(); i++) {
            Person person = people.get(i);
            Dice dice = world.dice("google").fork("row", i);
            FullName name = VCards.name(person, dice);
            Position job = person.positionOn(person.tie().until());
            List<String> row = new ArrayList<>();
            add(row, name.text(false), name.given(), name.middle(), name.family());
            add(row, "", "", "", "", "", "", "", nickname(person, dice), "", "");
            add(row, birthday(dice), "", "", "", "", "", "", "", "", "", "");
            add(row, notes(person, dice), "", "", "* myContacts ::: Work");
            mails(person, dice, row, "* Home");
            phone(person, row, "Mobile");
            add(row, "", job.employer().name(), "", job.title(), "", "", "", "");
            csv.row(row);
        }
        return people.size();
    }

    private static void add(List<String> row, String... fields) {
        row.addAll(List.of(fields));
    }

    private static String nickname(Person person, Dice dice) {
        return dice.chance(0.25) ? person.names().nickname() : "";
    }

    private static String birthday(Dice dice) {
        double u = dice.unit();
        return u < 0.8 ? "" : u < 0.9 ? "1979-09-07" : " --03-07";
    }

    private static String notes(Person person, Dice dice) {
        return dice.chance(0.2) ? "Met through " + person.tie().how() + "\nsee card \"old\"" : "";
    }

    private static void phone(Person person, List<String> row, String label) {
        boolean has = !person.reach().phones().isEmpty();
        add(row, has ? label : "", has ? String.join(" ::: ", person.reach().phones()) : "");
    }

    /// The first two addresses may share a cell; what does not fit into the columns is shared too.
    private static void mails(Person person, Dice dice, List<String> row, String preferred) {
        List<String> all =
                VCards.addresses(person, dice).stream().map(DatedAddress::address).toList();
        boolean joined = all.size() > MAILS || (all.size() > 1 && dice.chance(0.2));
        List<String> cells = joined ? List.of(String.join(" ::: ", all)) : all;
        for (int i = 0; i < MAILS; i++) {
            boolean has = i < cells.size();
            add(row, has ? (i == 0 ? preferred : "Work") : "", has ? cells.get(i) : "");
        }
    }
}

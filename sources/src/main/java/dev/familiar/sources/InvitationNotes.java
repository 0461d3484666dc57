package dev.familiar.sources;

import java.util.Locale;
import java.util.regex.Pattern;

/// Tells what somebody wrote with a connection request from what the platform wrote for them.
///
/// Until 2015 LinkedIn filled the note with a sentence of its own, which most people sent as it
/// was; mails still carry one. It says nothing about an acquaintance.
public final class InvitationNotes {

    private static final Pattern STOCK =
            Pattern.compile(
                    "(?:(?:hi|hello|dear|hey)\\b[^.!,]{0,60}[,.!]? ?)?"
                            + "(?:i'd like to (?:add you to my professional network"
                            + "|join your (?:linkedin |professional )?network"
                            + "|connect with you)(?: on linkedin| at linkedin)?"
                            + "|since you are a person i trust, i wanted to invite you to join my"
                            + " network on linkedin"
                            + "|i have indicated you(?:'re| are) a[^.]{0,80}"
                            + "|please add me to your linkedin network"
                            + "|j'aimerais vous ajouter à mon réseau professionnel(?: sur linkedin)?"
                            + "|je vous invite à rejoindre mon réseau(?: professionnel)?(?: sur linkedin)?"
                            + "|ich möchte sie (?:gerne )?zu meinem (?:beruflichen )?netzwerk"
                            + "(?: auf linkedin)? hinzufügen"
                            + "|me gustaría añadirte a mi red profesional(?: en linkedin)?"
                            + "|vorrei aggiungerti alla mia rete professionale(?: su linkedin)?)"
                            + "[.!]*(?: ?[-–—] ?[^.]{1,60})?");

    private InvitationNotes() {}

    /// The note with white space folded; empty if it is one of the platform's own sentences, with
    /// or without a greeting and a signature.
    public static String personal(String note) {
        String folded = Keys.foldSpace(note);
        String plain = folded.replace('\u2019', '\'').toLowerCase(Locale.ROOT);
        return plain.length() <= 300 && STOCK.matcher(plain).matches() ? "" : folded;
    }
}

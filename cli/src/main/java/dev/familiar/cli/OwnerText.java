package dev.familiar.cli;

import dev.familiar.app.json.OwnerJson;
import dev.familiar.app.people.OwnerView;
import dev.familiar.model.EmailAddress;
import dev.familiar.model.Handle;
import dev.familiar.model.PhoneNumber;
import dev.familiar.model.PlatformName;
import dev.familiar.model.ProfileUrl;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/// The owner's accounts as text and JSON.
final class OwnerText {

    private OwnerText() {}

    static void print(Output output, OwnerView view, boolean json) {
        if (json) {
            output.line(OwnerJson.line(view));
            return;
        }
        if (view.accounts().isEmpty()) {
            output.line("No account of yours is known yet.");
        } else {
            Table known =
                    new Table(
                            Table.Column.words("your accounts", Style.BOLD),
                            Table.Column.words("because", Style.DIM));
            view.accounts().forEach(account -> known.add(shown(account.handle()), account.why()));
            output.lines(known.lines(Terminal.ofOutput()));
        }
        if (!view.candidates().isEmpty()) {
            Table maybe =
                    new Table(
                            Table.Column.words("may be yours", Style.BOLD),
                            Table.Column.words("because it", Style.DIM));
            view.candidates()
                    .forEach(candidate -> maybe.add(candidate.address().value(), candidate.why()));
            output.line("");
            output.lines(maybe.lines(Terminal.ofOutput()));
            output.say("familiar owner add ADDRESS makes it yours.");
        }
    }

    /// One line on who the owner is believed to be.
    static String belief(OwnerView.Candidate believed) {
        return "No address of yours is known. Is it "
                + Text.plain(believed.address().value())
                + "? It "
                + believed.why()
                + ". If so: familiar owner add "
                + Text.plain(believed.address().value());
    }

    private static String shown(Handle handle) {
        return switch (handle) {
            case EmailAddress address -> address.value();
            case PhoneNumber phone -> phone.value();
            case ProfileUrl profile -> profile.url();
            // The owner of an old export, which names no profile: there is nothing to type.
            case PlatformName name when name.platform().equals("linkedin-owner") ->
                    "whoever asked LinkedIn for the export";
            case PlatformName name -> name.platform() + ": " + name.name();
        };
    }

    static List<EmailAddress> addresses(CommandSpec spec, List<String> typed) {
        return typed.stream()
                .map(text ->
                        EmailAddress.parse(text)
                                .orElseThrow(() ->
                                        new ParameterException(
                                                spec.commandLine(),
                                                "expected an e-mail address like you@example.org")))
                .toList();
    }
}

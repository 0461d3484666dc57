package dev.familiar.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.UsageMessageSpec;

/// How the help of all commands is set: paragraphs that the terminal breaks, and the list of
/// commands by what one wants to do.
final class HelpPages {

    /// What picocli asks for; on a narrower terminal the terminal breaks the lines.
    private static final int NARROWEST = 55;

    private static final int WIDEST = 100;
    private static final int INDENT = 4;

    /// In the order of a first day. A command that is in none of them stands under the last.
    private static final Map<String, List<String>> GROUPS = groups();

    private static final String OTHERS = "More";

    private HelpPages() {}

    private static Map<String, List<String>> groups() {
        Map<String, List<String>> groups = new LinkedHashMap<>();
        groups.put("To begin", List.of("start", "demo", "import", "owner", "serve"));
        groups.put(
                "Requests",
                List.of("triage", "why", "decide", "undo", "press", "audit", "say", "unsay"));
        groups.put("Whom you know", List.of("people", "person", "know", "search"));
        groups.put("To ask and to introduce", List.of("ask", "path", "intro", "share"));
        groups.put(
                "To keep in touch",
                List.of(
                        "touch",
                        "calendar",
                        "follow",
                        "unfollow",
                        "following",
                        "invite",
                        "durable"));
        groups.put("Who is who", List.of("review", "merge", "split", "apart", "link"));
        groups.put("Your own judgement", List.of("policy", "learning", "stats"));
        groups.put("Your data", List.of("export", "backup", "restore", "doctor"));
        return groups;
    }

    /// Sets the help of a command and of all commands within it.
    static void arrange(CommandLine command) {
        UsageMessageSpec help = command.getCommandSpec().usageMessage();
        help.width(Math.clamp(Terminal.ofOutput().width(), NARROWEST, WIDEST));
        help.adjustLineBreaksForWideCJKCharacters(true);
        // Lines in the source are as long as the source likes; on screen they are one paragraph.
        help.description(String.join(" ", help.description()));
        if (!command.getSubcommands().isEmpty()) {
            help.sectionMap().put(UsageMessageSpec.SECTION_KEY_COMMAND_LIST, HelpPages::list);
            help.sectionMap().put(UsageMessageSpec.SECTION_KEY_COMMAND_LIST_HEADING, _ -> "");
            command.getSubcommands().values().forEach(HelpPages::arrange);
        }
    }

    /// The commands within one: in groups where they are the program's, else as they come.
    private static String list(Help help) {
        Map<String, Help> commands = new LinkedHashMap<>(help.subcommands());
        Map<String, List<Help>> parts = new LinkedHashMap<>();
        if (help.commandSpec().parent() == null) {
            GROUPS.forEach((heading, names) -> {
                List<Help> found = new ArrayList<>();
                for (String name : names) {
                    Help one = commands.remove(name);
                    if (one != null) {
                        found.add(one);
                    }
                }
                parts.put(heading, found);
            });
            parts.put(OTHERS, List.copyOf(commands.values()));
        } else {
            parts.put("Commands", List.copyOf(commands.values()));
        }
        int width = help.commandSpec().usageMessage().width();
        int column =
                INDENT
                        + help.subcommands().keySet().stream()
                                .mapToInt(String::length)
                                .max()
                                .orElse(0);
        StringBuilder text = new StringBuilder();
        parts.forEach((heading, found) -> {
            if (!found.isEmpty()) {
                text.append(String.format("%n%s%n", heading));
                found.forEach(one -> text.append(entry(one, column, width)));
            }
        });
        return text.toString();
    }

    private static String entry(Help command, int column, int width) {
        StringBuilder entry = new StringBuilder();
        String name = Text.padRight("  " + command.commandSpec().name(), column);
        for (String line : Text.wrap(summary(command), width - column)) {
            entry.append(String.format("%s%s%n", name, line));
            name = Text.spaces(column);
        }
        return entry.toString();
    }

    /// The first sentence: never a part of one.
    private static String summary(Help command) {
        String text = String.join(" ", command.commandSpec().usageMessage().description());
        int end = text.indexOf(". ");
        return (end < 0 ? text : text.substring(0, end + 1)).strip();
    }

    /// The program's commands that stand in no group, for the test that there is none.
    static List<String> ungrouped(CommandLine program) {
        TreeSet<String> names = new TreeSet<>(program.getSubcommands().keySet());
        program.getSubcommands()
                .values()
                .forEach(command -> {
                    if (command.getCommandSpec().usageMessage().hidden()) {
                        names.remove(command.getCommandName());
                    }
                });
        GROUPS.values().forEach(names::removeAll);
        return List.copyOf(names);
    }
}

package dev.familiar.sources.imap;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// A mail server on the loopback that says what a test tells it to, for what no decent server would
/// say. Not encrypted: that is for the test with a real one.
final class ScriptedServer implements AutoCloseable {

    /// Before a reply whose line feeds come without a carriage return.
    static final String BARE = "(bare)";

    private final ServerSocket door;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, String> answers = new LinkedHashMap<>();
    private final List<String> heard = Collections.synchronizedList(new ArrayList<>());
    private String greeting = "* OK made up";

    ScriptedServer() throws IOException {
        door = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        answer("CAPABILITY", "* CAPABILITY IMAP4rev1 AUTH=PLAIN SASL-IR\n%T OK");
        answer("AUTHENTICATE PLAIN .*", "%T OK in");
        answer("EXAMINE .*", "* 3 EXISTS\n* OK [UIDVALIDITY 77] said\n%T OK [READ-ONLY] open");
        answer("LOGOUT", "* BYE see you\n%T OK");
        threads.execute(this::accept);
    }

    ScriptedServer greeting(String line) {
        greeting = line;
        return this;
    }

    /// @param command a regular expression for all of a line but its tag
    /// @param reply lines; `%T` stands for the tag
    ScriptedServer answer(String command, String reply) {
        answers.put(command, reply);
        return this;
    }

    /// A string of any letters, as replies hold it.
    static String literal(String text) {
        return "{" + text.getBytes(StandardCharsets.UTF_8).length + "}\n" + text;
    }

    /// A reply that hands over a message.
    static String message(int uid, String text) {
        return "* "
                + uid
                + " FETCH (UID "
                + uid
                + " RFC822.SIZE "
                + text.length()
                + " BODY[]<0> "
                + literal(text)
                + ")\n";
    }

    MailboxUrl url(String host) {
        return MailboxUrl.parse("imap://ada@" + host + ":" + door.getLocalPort());
    }

    MailServer connect() {
        return MailServer.connect(url("localhost"), Credential.password("made up"));
    }

    /// All lines that came in, without tags.
    List<String> heard() {
        return List.copyOf(heard);
    }

    private void accept() {
        try {
            while (true) {
                Socket client = door.accept();
                threads.execute(() -> serve(client));
            }
        } catch (IOException closed) {
            // The door is shut at the end of the test.
        }
    }

    private void serve(Socket client) {
        try (client;
                BufferedReader in =
                        new BufferedReader(
                                new InputStreamReader(
                                        client.getInputStream(), StandardCharsets.UTF_8))) {
            say(client, greeting);
            String tag = "";
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String command = line;
                if (line.matches("[A-Z]+[0-9]* .*")) {
                    tag = line.substring(0, line.indexOf(' '));
                    command = line.substring(line.indexOf(' ') + 1);
                }
                heard.add(command);
                say(client, reply(command).replace("%T", tag));
            }
        } catch (IOException gone) {
            // The program has hung up.
        }
    }

    private String reply(String command) {
        return answers.entrySet().stream()
                .filter(answer -> command.matches(answer.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("%T BAD not in the script");
    }

    private static void say(Socket client, String text) throws IOException {
        if (text.isEmpty()) {
            client.close();
            return;
        }
        OutputStream out = client.getOutputStream();
        String lines = text.endsWith("\n") ? text : text + "\n";
        String sent =
                lines.startsWith(BARE)
                        ? lines.substring(BARE.length())
                        : lines.replace("\n", "\r\n");
        out.write(sent.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        door.close();
        threads.shutdownNow();
    }
}

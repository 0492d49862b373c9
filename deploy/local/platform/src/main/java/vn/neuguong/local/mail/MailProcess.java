package vn.neuguong.local.mail;

import java.io.IOException;
import java.nio.file.Path;
import vn.neuguong.local.launcher.Arguments;

/** The mail server and its inbox page as one process; prints {@code ready} when all three ports answer. */
public final class MailProcess {

    private MailProcess() {}

    @SuppressWarnings("SystemOut")
    public static void main(String[] args) throws IOException {
        var arguments = Arguments.of(args, "smtp-port", "imap-port", "inbox-port", "data");
        var archive = MailArchive.open(Path.of(arguments.text("data")));
        var mail = new MailServer(archive, arguments.number("smtp-port"), arguments.number("imap-port"));
        var inbox = new InboxServer(archive, arguments.number("inbox-port"));
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            inbox.close();
                            mail.close();
                        },
                        "stop"));
        System.out.println("ready");
    }
}

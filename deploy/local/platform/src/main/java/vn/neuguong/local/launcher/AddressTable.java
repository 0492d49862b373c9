package vn.neuguong.local.launcher;

import java.io.PrintStream;

/** The addresses worth opening once everything is up. */
final class AddressTable {

    private AddressTable() {}

    static void print(Ports ports, PrintStream out) {
        row(out, "Inbox: start here", ports.url(ProcessName.MAIL));
        row(out, "Pledges", ports.url(ProcessName.PLEDGE));
        row(out, "Inspections", ports.url(ProcessName.INSPECTION));
        row(out, "Awards", ports.url(ProcessName.AWARD));
        row(out, "Notifications", ports.url(ProcessName.NOTIFICATION));
        row(out, "Issuer of tokens", ports.url(ProcessName.IDENTITY));
        row(out, "Kafka", "127.0.0.1:" + ports.first(ProcessName.KAFKA));
        row(out, "MongoDB", "mongodb://127.0.0.1:" + ports.first(ProcessName.MONGO));
        row(out, "SMTP, IMAP", "127.0.0.1:%d, 127.0.0.1:%d".formatted(ports.smtp(), ports.imap()));
    }

    private static void row(PrintStream out, String what, String address) {
        out.printf("  %-20s %s%n", what, address);
    }
}

package vn.neuguong.local.launcher;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The processes of one machine, in the order they start. */
public enum ProcessName {
    KAFKA,
    MONGO,
    MAIL,
    IDENTITY,
    PLEDGE,
    INSPECTION,
    AWARD,
    NOTIFICATION;

    /** What the services stand on. */
    public static final List<ProcessName> PLATFORM = List.of(KAFKA, MONGO, MAIL, IDENTITY);

    public static final List<ProcessName> SERVICES = List.of(PLEDGE, INSPECTION, AWARD, NOTIFICATION);

    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ProcessName of(String text) {
        return Arrays.stream(values())
                .filter(name -> name.text().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No process is called " + text));
    }
}

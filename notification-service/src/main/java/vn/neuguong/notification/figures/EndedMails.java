package vn.neuguong.notification.figures;

import java.time.Instant;
import java.util.function.Consumer;

/** The mails themselves, from which an hour can be counted again. */
public interface EndedMails {

    /** Hands over every mail that ended in the time given, one at a time. */
    void between(Instant from, Instant until, Consumer<Ended> each);
}

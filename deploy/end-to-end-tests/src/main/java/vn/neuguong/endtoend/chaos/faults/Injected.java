package vn.neuguong.endtoend.chaos.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

/** How a record that no service wrote is told from those they wrote. */
public final class Injected {

    /** The header such records carry: {@code repeated}, or the id of the poison. */
    public static final String HEADER = "chaos";

    static final byte[] REPEATED = "repeated".getBytes(UTF_8);

    private Injected() {}
}

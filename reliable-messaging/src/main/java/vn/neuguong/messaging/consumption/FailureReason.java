package vn.neuguong.messaging.consumption;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/** Why a record failed, in words that are safe to log and to keep: other messages may quote names and addresses. */
public final class FailureReason {

    /** The header of a dead letter that carries it. */
    public static final String HEADER = "neuguong_reason";

    private FailureReason() {}

    /** The reason a poisonous event was given, or what kind of failure it was. */
    public static String of(@Nullable Throwable failure) {
        if (failure == null) {
            return "unknown";
        }
        Throwable root = failure;
        while (root.getCause() != null && !(root instanceof PoisonEventException)) {
            root = root.getCause();
        }
        return root instanceof PoisonEventException
                ? String.valueOf(root.getMessage())
                : root.getClass().getName();
    }

    /** Whether trying again can never help. */
    public static boolean isPoison(@Nullable Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PoisonEventException) {
                return true;
            }
        }
        return false;
    }

    static Headers header(Exception failure) {
        return new RecordHeaders().add(HEADER, of(failure).getBytes(UTF_8));
    }
}

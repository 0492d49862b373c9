package vn.neuguong.local.mongo;

import org.jspecify.annotations.Nullable;

/** Why the database cannot start, in one sentence for the person who started it. */
public final class CannotStartException extends RuntimeException {

    CannotStartException(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}

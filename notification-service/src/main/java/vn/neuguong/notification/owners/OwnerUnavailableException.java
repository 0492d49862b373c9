package vn.neuguong.notification.owners;

import org.jspecify.annotations.Nullable;

/** An owner did not answer, or not usefully; what was asked of it has to wait. */
public final class OwnerUnavailableException extends RuntimeException {

    public OwnerUnavailableException(String owner, @Nullable Throwable cause) {
        super("the " + owner + " service does not answer", cause);
    }
}

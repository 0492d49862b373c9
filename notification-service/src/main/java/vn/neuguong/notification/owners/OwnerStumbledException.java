package vn.neuguong.notification.owners;

/** An owner answered that it failed (500): it is there, but something in the question is too much for it. */
final class OwnerStumbledException extends RuntimeException {

    OwnerStumbledException(String owner, Throwable cause) {
        super("the " + owner + " service failed", cause);
    }
}

package vn.neuguong.notification.templates;

/** No wording exists for a mail, or what the wording needs was not told: trying again would not help. */
public final class UnrenderableMailException extends RuntimeException {

    UnrenderableMailException(String reason) {
        super(reason);
    }
}

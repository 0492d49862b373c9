package vn.neuguong.notification.links;

import java.net.URI;

/**
 * A page its reader opens with the token of a personal link. A bean of this type is listed on the page of their tasks, so
 * that what a person may choose is found there.
 *
 * @param path without the token: {@code /mail-choices}
 * @param messageKey of its name
 */
public record PersonalPage(String path, String messageKey) {

    /** Where the tasks are: the page mails lead to. */
    public static final String MY_TASKS = "/my-tasks";

    /** Where readers choose which mails they get. */
    public static final String MAIL_CHOICES = "/mail-choices";

    /** Its address for the reader with this token. */
    public URI with(String token) {
        return URI.create(path + "/" + token);
    }
}

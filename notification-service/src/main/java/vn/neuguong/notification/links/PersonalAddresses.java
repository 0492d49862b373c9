package vn.neuguong.notification.links;

import java.net.URI;

/**
 * The addresses of one person's own pages, all opened by the same secret.
 *
 * @param tasks what they have to do
 * @param choices which mails they want
 */
public record PersonalAddresses(URI tasks, URI choices) {

    @Override
    public String toString() {
        return "PersonalAddresses[…]";
    }
}

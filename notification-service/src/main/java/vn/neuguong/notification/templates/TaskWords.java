package vn.neuguong.notification.templates;

/**
 * A task in a list, in the words of the mail that opened it, so that mail and list never say different things.
 *
 * @param title what it is and what it is about
 * @param action label of the button that opens it
 */
public record TaskWords(String title, String action) {}

package vn.neuguong.notification.templates;

import java.net.URI;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.unbescape.html.HtmlEscape;

/**
 * A mail as it is for everybody who gets it for the same reason, with gaps where each reader's name and secret addresses
 * belong. A movement's invitation is written once and filled in for 160,000 people.
 *
 * <p>The gaps are characters for private use: {@link PlainWords} lets none of them into a mail.
 *
 * @param text the pieces between the gaps, and the gaps
 * @param html the same
 */
record FormLetter(String subject, List<String> text, List<String> html) {

    static final String NAME = "\uE000";

    private static final String TASK = "\uE001";
    private static final String ALL_TASKS = "\uE002";
    private static final String REFUSAL = "\uE003";
    private static final String CHOICES = "\uE004";
    private static final Pattern GAP = Pattern.compile("[\uE000-\uE004]");

    FormLetter {
        text = List.copyOf(text);
        html = List.copyOf(html);
    }

    static FormLetter of(String subject, String text, String html) {
        return new FormLetter(subject, pieces(text), pieces(html));
    }

    private static List<String> pieces(String letter) {
        return List.of(GAP.splitWithDelimiters(letter, 0));
    }

    /** A gap for each address there is. */
    static MailLinks gapsFor(MailLinks links) {
        return new MailLinks(
                gap(links.task(), TASK),
                gap(links.allTasks(), ALL_TASKS),
                gap(links.choices(), CHOICES),
                gap(links.refusal(), REFUSAL));
    }

    private static @Nullable URI gap(@Nullable URI link, String gap) {
        return link == null ? null : URI.create(gap);
    }

    String textFor(String name, MailLinks links) {
        return filled(text, name, links, UnaryOperator.identity());
    }

    String htmlFor(String name, MailLinks links) {
        return filled(html, name, links, HtmlEscape::escapeHtml4Xml);
    }

    private static String filled(List<String> pieces, String name, MailLinks links, UnaryOperator<String> escaped) {
        var letter = new StringBuilder();
        for (var piece : pieces) {
            letter.append(
                    switch (piece) {
                        case NAME -> escaped.apply(name);
                        case TASK -> escaped.apply(String.valueOf(links.task()));
                        case ALL_TASKS -> escaped.apply(String.valueOf(links.allTasks()));
                        case CHOICES -> escaped.apply(String.valueOf(links.choices()));
                        case REFUSAL -> escaped.apply(String.valueOf(links.refusal()));
                        default -> piece;
                    });
        }
        return letter.toString();
    }
}

package vn.neuguong.notification.templates;

import java.net.URI;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.unbescape.html.HtmlEscape;

/**
 * A mail as it is for everybody who gets it for the same reason, with gaps where each reader's name and secret addresses
 * belong. A movement's invitation is written once and filled in for 160,000 people.
 *
 * <p>The gaps are characters for private use: {@link PlainWords} lets none of them into a mail.
 */
record FormLetter(String subject, String text, String html) {

    static final String NAME = "\uE000";

    private static final String TASK = "\uE001";
    private static final String ALL_TASKS = "\uE002";
    private static final String REFUSAL = "\uE003";
    private static final Pattern GAP = Pattern.compile("[\uE000-\uE003]");

    /** A gap for each address there is. */
    static MailLinks gapsFor(MailLinks links) {
        return new MailLinks(
                gap(links.task(), TASK), gap(links.allTasks(), ALL_TASKS), gap(links.refusal(), REFUSAL));
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

    private static String filled(String letter, String name, MailLinks links, UnaryOperator<String> escaped) {
        return GAP.matcher(letter).replaceAll(gap -> Matcher.quoteReplacement(escaped.apply(switch (gap.group()) {
            case NAME -> name;
            case TASK -> String.valueOf(links.task());
            case ALL_TASKS -> String.valueOf(links.allTasks());
            default -> String.valueOf(links.refusal());
        })));
    }
}

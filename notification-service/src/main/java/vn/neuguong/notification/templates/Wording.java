package vn.neuguong.notification.templates;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The words of one template version, as written in {@code mail/<kind>/<occasion>.v<version>.<language>.yml}. Subject
 * and paragraphs are Thymeleaf text; one frame makes both bodies of them, so the two never tell different things.
 *
 * @param frame version of the frame around the words
 * @param parameters the parameters without which these words make no sense
 * @param action label of the button to the task's page; none for announcements
 */
record Wording(
        int frame,
        List<String> parameters,
        String subject,
        List<String> paragraphs,
        @Nullable String action,
        List<String> closing) {}

package vn.neuguong.notification.templates;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The words of one template version, as written in {@code mail/<kind>/<occasion>.v<version>.<language>.yml}. Subject
 * and paragraphs are Thymeleaf text; one frame makes both bodies of them, so the two never tell different things.
 *
 * @param frame version of the frame around the words
 * @param parameters the parameters without which these words make no sense
 * @param action label of the button to the task's page; only for mails about one task
 */
record Wording(
        int frame,
        List<String> parameters,
        String subject,
        List<String> paragraphs,
        @Nullable String action,
        List<String> closing) {

    void requireAll(WordingLibrary.Entry entry, MailData data) {
        for (var name : parameters) {
            if (data.parameters().getOrDefault(name, "").isBlank()) {
                throw new UnrenderableMailException(entry.version().id() + " needs the parameter " + name);
            }
        }
        if (action != null && (data.links().task() == null || data.dueDay() == null)) {
            throw new UnrenderableMailException(entry.version().id() + " needs a link and a due day");
        }
        if (entry.occasion().isAboutSeveralTasks() && data.items().isEmpty()) {
            throw new UnrenderableMailException(entry.version().id() + " needs a list of tasks");
        }
    }
}

package vn.neuguong.notification.templates;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything that goes into one mail, made harmless ({@link PlainWords}).
 *
 * @param parameters as told by the owner of the task or announcement
 * @param dueDay the last day in time; only for mails about one task
 * @param today the day the mail is written
 * @param items the tasks of a mail about several
 */
public record MailData(
        String recipientName,
        Map<String, String> parameters,
        @Nullable LocalDate dueDay,
        LocalDate today,
        List<MailItem> items,
        Letterhead letterhead,
        MailLinks links) {

    static final int LONGEST_NAME = 120;
    private static final int LONGEST_PARAMETER = 2_000;

    public MailData {
        recipientName = PlainWords.of(recipientName, LONGEST_NAME);
        parameters = harmless(parameters);
        items = List.copyOf(items);
    }

    static Map<String, String> harmless(Map<String, String> told) {
        return told.entrySet().stream()
                .collect(toMap(Map.Entry::getKey, parameter -> PlainWords.of(parameter.getValue(), LONGEST_PARAMETER)));
    }
}

package vn.neuguong.defaults.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.FieldError;

class FormProblemsUnitTests {

    private static final Locale READER = Locale.ENGLISH;

    /** What the form of a meeting asks, from top to end. */
    record Meeting(String title, String day, List<String> topics) {}

    private final StaticMessageSource messages = new StaticMessageSource();
    private final FormProblems problems = new FormProblems(messages);

    @Test
    void namesEachFieldAndReasonOnceFromTopToEnd() {
        var form = new BeanPropertyBindingResult(new Meeting("", "", List.of()), "form");
        form.addError(refused("topics[1]", "is too long"));
        form.addError(refused("topics[0]", "is too long"));
        form.addError(refused("title", "must not be empty"));

        assertThat(problems.of(form, READER))
                .containsExactly(new Problem("title", "must not be empty"), new Problem("topics", "is too long"));
    }

    @Test
    void saysOfWhatCannotBeReadOnlyThatItCannot() {
        messages.addMessage("problem.wrong-type", READER, "has the wrong type");
        var form = new BeanPropertyBindingResult(null, "form");
        var failed = "Failed to convert value of type 'java.lang.String'";
        form.addError(new FieldError("form", "day", "today", true, null, null, failed));

        assertThat(problems.of(form, READER)).containsExactly(new Problem("day", "has the wrong type"));
    }

    @Test
    void saysWhatTheServiceFoundInTheReadersLanguage() {
        messages.addMessage("meeting.in-the-past", READER, "{0} is over");
        messages.addMessage("meeting.cancelled", READER, "It is cancelled.");

        assertThat(problems.of(new InvalidInput("day", "meeting.in-the-past", "Monday"), READER))
                .containsExactly(new Problem("day", "Monday is over"));
        assertThat(problems.of(Refusal.conflict("meeting.cancelled"), READER))
                .containsExactly(new Problem("", "It is cancelled."));
    }

    private static FieldError refused(String field, String reason) {
        return new FieldError("form", field, null, false, null, null, reason);
    }
}

package vn.neuguong.defaults.web;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;

/**
 * What is wrong with a form, for the page that shows it again: each field and the reason, in the reader's language. The
 * page lists them with {@code problems.html}, which names each field by a message of the feature.
 */
public final class FormProblems {

    private static final String OF_NO_FIELD = "";

    private final MessageSource messages;

    FormProblems(MessageSource messages) {
        this.messages = messages;
    }

    /** What keeps the form from being read, or what validation found; a problem of each field and reason, from top to end. */
    public List<Problem> of(BindingResult form, Locale reader) {
        var fields = fieldsOf(form);
        return form.getFieldErrors().stream()
                .sorted(Comparator.comparingInt(error -> fields.indexOf(fieldOf(error.getField()))))
                .map(error -> new Problem(fieldOf(error.getField()), reason(error, reader)))
                .distinct()
                .toList();
    }

    private static List<String> fieldsOf(BindingResult form) {
        return form.getTarget() instanceof Record entered
                ? Arrays.stream(entered.getClass().getRecordComponents())
                        .map(RecordComponent::getName)
                        .toList()
                : List.of();
    }

    private String reason(FieldError error, Locale reader) {
        return error.isBindingFailure()
                ? messages.getMessage("problem.wrong-type", null, reader)
                : messages.getMessage(error, reader);
    }

    public List<Problem> of(InvalidInput invalid, Locale reader) {
        return invalid.faults().stream()
                .map(fault -> new Problem(fieldOf(fault.field()), messages.getMessage(fault, reader)))
                .distinct()
                .toList();
    }

    /** A sentence about the whole. */
    public List<Problem> of(Refusal refusal, Locale reader) {
        return List.of(new Problem(OF_NO_FIELD, messages.getMessage(refusal, reader)));
    }

    /** On the page one field stands for all entries of a list. */
    private static String fieldOf(String path) {
        int entry = path.indexOf('[');
        return entry < 0 ? path : path.substring(0, entry);
    }
}

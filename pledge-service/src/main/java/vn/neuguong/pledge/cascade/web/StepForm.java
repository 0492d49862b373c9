package vn.neuguong.pledge.cascade.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;
import vn.neuguong.defaults.web.Fault;
import vn.neuguong.defaults.web.InvalidInput;
import vn.neuguong.pledge.cascade.RecordStep;
import vn.neuguong.pledge.evidence.EvidenceRules;
import vn.neuguong.pledge.programmes.LaunchStep;
import vn.neuguong.pledge.system.PlainText;

/** What somebody filled in to record a step, as they typed it; shown again when something is wrong with it. */
record StepForm(
        String step,
        String doneOn,
        String documentNumber,
        String documentDate,
        String note,
        boolean confirmed,
        @Nullable MultipartFile file) {

    static StepForm empty(LaunchStep step) {
        return new StepForm(step.name(), "", "", "", "", false, null);
    }

    /** @throws InvalidInput naming everything that cannot be read */
    RecordStep command(String launchId, String personId) {
        var faults = new ArrayList<Fault>();
        var kind = parsedStep(faults);
        var day = parsedDay("doneOn", doneOn, faults);
        var documentDay = parsedDay("documentDate", documentDate, faults);
        if (doneOn.isBlank()) {
            faults.add(Fault.of("doneOn", "cascade.required"));
        }
        if (!confirmed) {
            faults.add(Fault.of("confirmed", "cascade.not-confirmed"));
        }
        var number = text("documentNumber", documentNumber, faults);
        var words = text("note", note, faults);
        if (!faults.isEmpty() || kind.isEmpty() || day.isEmpty()) {
            throw new InvalidInput(faults);
        }
        return new RecordStep(launchId, kind.get(), personId, day.get(), number, documentDay.orElse(null), words);
    }

    private Optional<LaunchStep> parsedStep(List<Fault> faults) {
        try {
            return Optional.of(LaunchStep.valueOf(step));
        } catch (IllegalArgumentException unknown) {
            faults.add(Fault.of("step", "cascade.not-asked"));
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> parsedDay(String field, String typed, List<Fault> faults) {
        if (typed.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(typed.strip()));
        } catch (DateTimeParseException unreadable) {
            faults.add(Fault.of(field, "cascade.not-a-day"));
            return Optional.empty();
        }
    }

    private static @Nullable String text(String field, String typed, List<Fault> faults) {
        var line = typed.replaceAll("\\s*\\R\\s*", " ").strip();
        if (!line.matches(PlainText.ONE_VISIBLE_LINE)) {
            faults.add(Fault.of(field, "cascade.not-plain"));
        }
        return line.isEmpty() ? null : line;
    }

    /** Of the file, if one was chosen. */
    byte @Nullable [] content(EvidenceRules rules) {
        return file == null || file.isEmpty() ? null : rules.read(file);
    }
}

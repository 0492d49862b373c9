package vn.neuguong.local.story;

import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * The launch of one programme in its units (S3): each step is recorded with its day and evidence on the page behind the
 * mail that asks for it, and the next mail is waited for.
 */
final class UnitLaunches {

    static final String KIND = "cascade.record-step";

    private static final Map<String, String> DOCUMENT = Map.of("PLAN", "01/KH-", "REPORTED", "02/BC-");
    private static final Map<String, String> NOTE = Map.of(
            "COORDINATED", "Đã thống nhất với lãnh đạo đơn vị về thời gian, cách làm và người phụ trách.",
            "LAUNCHED", "Phát động tại hội nghị toàn thể, 100 % người lao động dự và nghe phổ biến.");

    private final Office office;
    private final URI service;
    private final String programmeId;
    private final Path plan;
    private final Supplier<LocalDate> today;

    /** @param plan the file each unit shows for its plan */
    UnitLaunches(Office office, URI service, String programmeId, Path plan, Supplier<LocalDate> today) {
        this.office = office;
        this.service = service;
        this.programmeId = programmeId;
        this.plan = plan;
        this.today = today;
    }

    /** Takes the next step in every unit that has been asked for it by mail. */
    void takeNextSteps(List<Mail> mails) {
        for (var unit : units().toList()) {
            var next = steps(unit).filter(step -> !step.hasNonNull("done")).findFirst();
            var asked = mails.stream()
                    .filter(mail -> isAbout(mail, unit.path("unitId").asString()))
                    .sorted(Comparator.comparingLong(Mail::sequence))
                    .toList();
            if (next.isPresent()
                    && asked.size()
                            > steps(unit)
                                    .filter(step -> step.hasNonNull("done"))
                                    .count()) {
                record(next.get().path("step").asString(), unit.path("unitId").asString(), asked.getLast());
            }
        }
    }

    private void record(String step, String unitId, Mail mail) {
        var page = TaskPage.open(mail.link()).write("doneOn", today.get().toString());
        if (DOCUMENT.containsKey(step)) {
            page.write("documentNumber", DOCUMENT.get(step) + unitId)
                    .write("documentDate", today.get().toString());
        }
        if (NOTE.containsKey(step)) {
            page.write("note", NOTE.get(step));
        }
        if (step.equals("PLAN")) {
            page.attach("file", plan);
        }
        page.tickEverything().send();
    }

    long launched() {
        return board().path("total").path("launched").asLong();
    }

    long stepsRecorded() {
        return recorded().count();
    }

    /** Those a file proves. */
    long stepsWithFile() {
        return recorded().filter(done -> done.path("withFile").asBoolean()).count();
    }

    private Stream<JsonNode> recorded() {
        return units().flatMap(UnitLaunches::steps)
                .filter(step -> step.hasNonNull("done"))
                .map(step -> step.path("done"));
    }

    private Stream<JsonNode> units() {
        return board().path("units").valueStream();
    }

    private static Stream<JsonNode> steps(JsonNode unit) {
        return unit.path("steps").valueStream();
    }

    /** The task a mail was sent for is named after programme, version, unit and round. */
    private boolean isAbout(Mail mail, String unitId) {
        return mail.cause().startsWith(programmeId + ".")
                && mail.cause().replaceFirst("\\.\\d+:record-step$", "").endsWith("." + unitId);
    }

    private JsonNode board() {
        return office.get(service, "/api/programmes/" + programmeId + "/cascade");
    }
}

package vn.neuguong.local.story;

import java.time.LocalTime;
import java.time.YearMonth;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import vn.neuguong.local.launcher.RunningSystem;

/** The steps of the story, in their order. */
final class StoryPlot {

    private final RunningSystem system;
    private final Broker broker;
    private final Narrator narrator;
    private final StoryFigures figures;
    private final SampleRoster roster;
    private final StoryClock clock;
    private final Office office;
    private final Campaign campaign;
    private long roundsOfSeats;
    private long congratulations;

    StoryPlot(RunningSystem system, Broker broker, Narrator narrator, StoryFigures figures) {
        this.system = system;
        this.broker = broker;
        this.narrator = narrator;
        this.figures = figures;
        this.roster = SampleRoster.read(system.sampleData());
        this.clock = new StoryClock(system.home().clock());
        this.office = new Office(system);
        this.campaign = new Campaign(office, system.pledge(), roster, clock::now);
    }

    void play() {
        importRoster();
        var programmeId = campaign.unfinishedOrNew();
        var inbox = new Inbox(system.inbox(), programmeId);
        figures.note("programmeId", programmeId);
        invite(programmeId, inbox);
        launchInTheUnits(programmeId, inbox);
        sign(programmeId, inbox);
        acknowledge(programmeId, inbox);
        confirm(inbox);
        var inspections = new SelfInspections(office, system.inspection(), programmeId);
        inspect(inspections, inbox);
        recognise(programmeId, inspections, inbox);
        reckon(programmeId, inbox);
    }

    private void importRoster() {
        var preview = campaign.importRoster();
        var people = preview.path("people");
        narrator.tell(
                "Roster: %d people in %d units (%d added, %d unchanged)",
                roster.people().size(),
                roster.units().size(),
                people.path("added").asInt(),
                people.path("unchanged").asInt());
    }

    private void invite(String programmeId, Inbox inbox) {
        var people = roster.people().size();
        var mails = Patience.until(
                people + " invitations", () -> inbox.about("pledge.sign"), found -> found.size() >= people);
        figures.record("people", campaign.coverage(programmeId).path("people").asLong(), people);
        narrator.tell("Launch of %s: %d invitations with a personal link", programmeId, mails.size());
    }

    private void launchInTheUnits(String programmeId, Inbox inbox) {
        var units = roster.units().size();
        var launches = new UnitLaunches(
                office,
                system.pledge(),
                programmeId,
                roster.planFile(),
                () -> clock.now().toLocalDate());
        Patience.until("%d units to have launched it".formatted(units), () -> {
            launches.takeNextSteps(inbox.about(UnitLaunches.KIND));
            return launches.launched() >= units;
        });
        figures.record("unitsLaunched", launches.launched(), units);
        figures.record("launchSteps", launches.stepsRecorded(), roster.launchSteps());
        figures.record("launchStepsWithFile", launches.stepsWithFile(), units);
        narrator.tell(
                "Launched in %d units: %d steps from plan to launch, %d proved by a file",
                launches.launched(), launches.stepsRecorded(), launches.stepsWithFile());
    }

    private void sign(String programmeId, Inbox inbox) {
        var signed = new AtomicInteger();
        Story.allAtOnce(inbox.about("pledge.sign"), mail -> {
            var page = TaskPage.open(mail.link());
            if (page.isStillToDo()) {
                page.tickEverything().send();
                signed.incrementAndGet();
            }
        });
        var coverage = coverageReaching(programmeId, "signed", roster.people().size());
        figures.record(
                "invited", coverage.path("invited").asLong(), roster.people().size());
        figures.record(
                "signed", coverage.path("signed").asLong(), roster.people().size());
        narrator.tell(
                "Signed by everybody: %d now, %d in all",
                signed.get(), coverage.path("signed").asInt());
    }

    /** Waits until the seats' pages show all that waits for them, so that one round of each seat is enough. */
    private void acknowledge(String programmeId, Inbox inbox) {
        var expected = roster.acknowledgements();
        var inForce = campaign.coverage(programmeId).path("inForce").asLong();
        if (inForce == 0) {
            Patience.until(
                    "%d seats with %d pledges".formatted(expected.size(), total(expected)),
                    () -> waitingFor(inbox),
                    waiting -> waiting == total(expected));
        }
        Patience.until("all pledges in force", () -> {
            Story.allAtOnce(inbox.about("pledge.acknowledge"), mail -> {
                var page = TaskPage.open(mail.link());
                if (page.isStillToDo()) {
                    page.tickEverything().send();
                }
            });
            return campaign.coverage(programmeId).path("inForce").asLong()
                    == roster.people().size();
        });
        var coverage = campaign.coverage(programmeId);
        roundsOfSeats = inForce == 0
                ? expected.size()
                : inbox.about("pledge.acknowledge").size();
        figures.record("acknowledged", coverage.path("acknowledged").asLong(), acknowledgedPeople());
        figures.record(
                "inForce", coverage.path("inForce").asLong(), roster.people().size());
        narrator.tell(
                "Acknowledged by %d seats (%d acknowledgements): %d pledges in force",
                roundsOfSeats, total(expected), coverage.path("inForce").asInt());
    }

    private void confirm(Inbox inbox) {
        var people = roster.people().size();
        var mails = Patience.until(
                people + " confirmations", () -> inbox.about("pledge.in-force"), found -> found.size() >= people);
        var withDocument = mails.stream()
                .filter(mail -> mail.attachments().stream().anyMatch(name -> name.endsWith(".pdf")))
                .count();
        figures.record("confirmationsWithDocument", withDocument, people);
        narrator.tell("Confirmed: %d mails with the pledge as PDF", withDocument);
    }

    private void inspect(SelfInspections inspections, Inbox inbox) {
        var schools = roster.schools().size();
        inspections.fillIn(Patience.until(
                schools + " self-inspection tasks",
                () -> inbox.about("inspection.self-inspect"),
                found -> found.size() >= schools));
        var completed = Patience.until(
                schools + " completed self-inspections", inspections::completed, found -> found.size() >= schools);
        figures.record("selfInspections", completed.size(), schools);
        narrator.tell(
                "Self-inspections: %d of %d schools, %d of them with at least %d %%",
                completed.size(), schools, inspections.good().size(), SelfInspections.RECOGNISED_FROM_PERCENT);
    }

    private void recognise(String programmeId, SelfInspections inspections, Inbox inbox) {
        Patience.until("all events to be published", () -> system.unpublished() == 0);
        Patience.until("award-service to have read everything", () -> broker.lag("award-service") == 0);
        var month = YearMonth.from(clock.now());
        clock.moveTo(month.plusMonths(1)
                .atDay(1)
                .atTime(LocalTime.of(0, 10))
                .atZone(clock.now().getZone()));
        narrator.tell(
                "The month is over: it is now %s in all services", clock.now().toLocalDate());
        var lists = Patience.until(
                "the list of each school for " + month,
                () -> office.get(
                                system.award(),
                                "/api/monthly-lists?programme=%s&month=%s".formatted(programmeId, month))
                        .path("lists"),
                found -> found.size() == roster.schools().size());
        var recognised = inspections.good();
        var congratulated = recognised.stream()
                .mapToLong(
                        inspection -> roster.holders(inspection.path("unitId").asString()))
                .sum();
        var awards = Patience.until(
                recognised.size() + " recognitions",
                () -> office.get(system.award(), "/api/awards?programme=" + programmeId)
                        .path("awards"),
                found -> found.size() >= recognised.size());
        Patience.until(
                congratulated + " congratulations",
                () -> inbox.about("award.granted"),
                found -> found.size() >= congratulated);
        congratulations = congratulated;
        figures.record("recognitions", awards.size(), recognised.size());
        narrator.tell(
                "Monthly lists of %d schools: %d recognised, %d congratulations with certificate",
                lists.size(), awards.size(), congratulated);
    }

    private void reckon(String programmeId, Inbox inbox) {
        Patience.until(
                "no mail to be waiting",
                () -> deliveries(programmeId).path("waiting").asLong() == 0);
        var deliveries = deliveries(programmeId);
        var mails = inbox.all();
        var causes = mails.stream().map(Mail::cause).distinct().count();
        figures.record("mailsAccepted", deliveries.path("accepted").asLong(), demandedMails());
        figures.record("mailsInInbox", mails.size(), demandedMails());
        figures.record("mailsRepeated", mails.size() - causes, 0);
        figures.record("mailsFailed", deliveries.path("failed").asLong(), 0);
        figures.record("deadLetters", broker.deadLetters(), 0);
        narrator.tell("Mail: %d accepted by the server, each once; no dead letters", mails.size());
    }

    /**
     * One invitation and one confirmation a person, one request a step of a unit, a school and a seat, one congratulation
     * a holder. When somebody has played before, seats may have been asked in several rounds: then it is the mails there
     * are.
     */
    private long demandedMails() {
        return 2L * roster.people().size()
                + roster.launchSteps()
                + roster.schools().size()
                + roundsOfSeats
                + congratulations;
    }

    private long waitingFor(Inbox inbox) {
        return inbox.about("pledge.acknowledge").stream()
                .mapToLong(mail -> TaskPage.open(mail.link()).count("ticked"))
                .sum();
    }

    /** Those at least one seat has to acknowledge. */
    private long acknowledgedPeople() {
        return roster.people().stream().filter(roster::isAcknowledged).count();
    }

    private JsonNode coverageReaching(String programmeId, String figure, long wanted) {
        return Patience.until(
                "%s = %d".formatted(figure, wanted),
                () -> campaign.coverage(programmeId),
                coverage -> coverage.path(figure).asLong() >= wanted);
    }

    private JsonNode deliveries(String programmeId) {
        return office.get(system.notification(), "/api/deliveries/summary?correlation=" + programmeId);
    }

    private static long total(Map<SampleRoster.Seat, Integer> expected) {
        return expected.values().stream().mapToLong(Integer::longValue).sum();
    }
}

package vn.neuguong.pledge.cascade;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.neuguong.defaults.data.RetryOnConflict;
import vn.neuguong.defaults.web.Fault;
import vn.neuguong.defaults.web.InvalidInput;
import vn.neuguong.defaults.web.Refusal;
import vn.neuguong.pledge.cascade.StepRecord.StepEvidence;
import vn.neuguong.pledge.evidence.EvidenceRules;
import vn.neuguong.pledge.programmes.LaunchStep;

/** Records the steps of the units, and sends them back when the upper level is not content. */
@Service
public class StepRecording {

    /** Nobody launches before anybody planned: what is older is a slip of the keyboard. */
    private static final int YEARS_BACK = 1;

    private static final int LONGEST_NUMBER = 100;
    private static final int LONGEST_TEXT = 1_000;

    private final UnitLaunches launches;
    private final LaunchEvidence evidence;
    private final EvidenceRules rules;
    private final CascadeSettings settings;
    private final Clock clock;

    StepRecording(
            UnitLaunches launches,
            LaunchEvidence evidence,
            EvidenceRules rules,
            CascadeSettings settings,
            Clock clock) {
        this.launches = launches;
        this.evidence = evidence;
        this.rules = rules;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Records or corrects the step. Nothing is kept that would be refused.
     *
     * @param content of the file that proves it; absent without one, and then a corrected step keeps the one it has
     * @throws InvalidInput naming everything that is wrong with the evidence
     * @throws Refusal if the step is not the next one, or the unit is somebody else's by now
     */
    @RetryOnConflict
    public UnitLaunch record(RecordStep command, byte @Nullable [] content) {
        var launch = find(command.launchId());
        if (!launch.assigneeId().filter(command.personId()::equals).isPresent()) {
            throw Refusal.conflict("cascade.somebody-elses");
        }
        requireSound(command, content);
        launch.requireRecordable(command.step());
        var file =
                content == null ? evidence.of(launch, command.step()) : evidence.keep(launch, command.step(), content);
        var proof = new StepEvidence(
                command.doneOn(), command.documentNumber(), command.documentDate(), command.note(), file.orElse(null));
        return launch.record(command.step(), proof, command.personId(), clock.instant())
                ? launches.save(launch)
                : launch;
    }

    /**
     * Sends the step, and those after it, back to the unit; one that is not recorded stays as it is.
     *
     * @throws Refusal if the unit is not asked for the step, or nothing is asked any more
     */
    @RetryOnConflict
    public UnitLaunch sendBack(String launchId, LaunchStep step, String reason) {
        var launch = find(launchId);
        return launch.sendBack(step, reason, clock.instant(), settings.timeToRedo()) ? launches.save(launch) : launch;
    }

    private UnitLaunch find(String launchId) {
        return launches.findById(launchId).orElseThrow(() -> Refusal.notFound("cascade.unknown", launchId));
    }

    private void requireSound(RecordStep command, byte @Nullable [] content) {
        var faults = new ArrayList<Fault>();
        faults.addAll(faultsOf("doneOn", command.doneOn()));
        if (command.documentDate() != null) {
            faults.addAll(faultsOf("documentDate", command.documentDate()));
        }
        faults.addAll(faultsOf("documentNumber", command.documentNumber(), LONGEST_NUMBER));
        faults.addAll(faultsOf("note", command.note(), LONGEST_TEXT));
        if (content != null) {
            faults.addAll(rules.faultsOf("file", content));
        }
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
    }

    private List<Fault> faultsOf(String field, LocalDate day) {
        var today = LocalDate.now(clock);
        if (day.isAfter(today)) {
            return List.of(Fault.of(field, "cascade.in-the-future"));
        }
        return day.isBefore(today.minusYears(YEARS_BACK))
                ? List.of(Fault.of(field, "cascade.too-long-ago"))
                : List.of();
    }

    private static List<Fault> faultsOf(String field, @Nullable String text, int longest) {
        return text != null && text.length() > longest
                ? List.of(Fault.of(field, "cascade.too-long", longest))
                : List.of();
    }
}

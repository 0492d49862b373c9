package vn.neuguong.pledge.imports;

import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import vn.neuguong.pledge.imports.ImportStep.Phase;
import vn.neuguong.pledge.imports.RosterImport.Status;

/**
 * Applies the changes of a confirmed import in order, a page at a time. Interrupted, it goes on near where it was; what
 * is applied twice changes nothing.
 */
@Component
class RosterApplication {

    private static final Logger log = LoggerFactory.getLogger(RosterApplication.class);

    private final RosterImports imports;
    private final RosterChanges changes;
    private final RosterProblems problems;
    private final PeopleWriting people;
    private final UnitWriting units;
    private final ImportSettings settings;
    private final Clock clock;

    RosterApplication(
            RosterImports imports,
            RosterChanges changes,
            RosterProblems problems,
            PeopleWriting people,
            UnitWriting units,
            ImportSettings settings,
            Clock clock) {
        this.imports = imports;
        this.changes = changes;
        this.problems = problems;
        this.people = people;
        this.units = units;
        this.settings = settings;
        this.clock = clock;
    }

    void apply(ImportHold hold) {
        var rosterImport = hold.rosterImport();
        if (rosterImport.step().equals(ImportStep.FIRST)
                && imports.countByStatus(Status.CONFIRMED) != rosterImport.basedOn()) {
            hold.change(RosterImport::outdate);
            return;
        }
        var start = rosterImport.step();
        int done = rosterImport.done();
        for (var phase : Phase.values()) {
            if (phase.compareTo(start.phase()) >= 0) {
                done = apply(hold, phase == start.phase() ? start : new ImportStep(phase, ""), done);
            }
        }
        var overtaken = Math.toIntExact(problems.countByImportId(rosterImport.importId()));
        hold.change(held -> held.overtaken(overtaken));
        hold.change(held -> held.finish(clock.instant().plus(settings.validity())));
        log.info(
                "Roster import {} confirmed: units {}, people {}, {} overtaken",
                rosterImport.importId(),
                rosterImport.units(),
                rosterImport.people(),
                hold.rosterImport().problemCount());
    }

    private int apply(ImportHold hold, ImportStep from, int doneBefore) {
        var importId = hold.rosterImport().importId();
        var file = from.phase() == Phase.PEOPLE ? RosterFile.PEOPLE : RosterFile.UNITS;
        int done = doneBefore;
        var page = next(importId, file, from.lastId());
        while (!page.isEmpty()) {
            switch (from.phase()) {
                case NEW_UNITS -> units.open(page);
                case PEOPLE -> tell(people.write(page));
                case UNITS -> tell(units.write(page));
            }
            done += from.phase() == Phase.NEW_UNITS ? 0 : page.size();
            var last = page.getLast().id();
            hold.applied(new ImportStep(from.phase(), last), done);
            page = next(importId, file, last);
        }
        return done;
    }

    private List<RosterChange> next(String importId, RosterFile file, String after) {
        return changes.findByImportIdAndFileAndIdGreaterThanOrderByIdAsc(
                importId, file, after, Limit.of(ExistingRoster.CHUNK));
    }

    /** What the roster would not take any more is named, so that somebody can look after it. */
    private void tell(List<RosterChange> overtaken) {
        problems.saveAll(overtaken.stream()
                .map(change -> new RowProblem(
                        change.id(),
                        change.importId(),
                        change.file(),
                        change.row() == 0 ? null : change.row(),
                        null,
                        "imports.problem.overtaken",
                        List.of(change.key())))
                .toList());
    }
}

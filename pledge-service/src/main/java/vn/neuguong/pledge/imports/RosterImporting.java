package vn.neuguong.pledge.imports;

import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import vn.neuguong.defaults.data.RetryOnConflict;
import vn.neuguong.pledge.imports.RosterImport.Status;
import vn.neuguong.pledge.roster.OrgUnits;
import vn.neuguong.pledge.roster.StaffMembers;

/** Brings the roster up to date from files in two steps: a preview that changes nothing, and its confirmation. */
@Service
public class RosterImporting {

    private static final Logger LOG = LoggerFactory.getLogger(RosterImporting.class);

    private final RosterImports imports;
    private final OrgUnits units;
    private final StaffMembers members;
    private final RosterUpdate update;
    private final RosterSettings settings;
    private final Clock clock;

    RosterImporting(
            RosterImports imports,
            OrgUnits units,
            StaffMembers members,
            RosterUpdate update,
            RosterSettings settings,
            Clock clock) {
        this.imports = imports;
        this.units = units;
        this.members = members;
        this.update = update;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Reads the files, compares them with the roster and keeps the result for confirmation.
     *
     * @throws RejectedRosterException when anything at all is wrong with the files
     */
    public RosterPreview preview(RosterFiles files) {
        // Counted before reading: an import confirmed meanwhile makes this preview outdated.
        long confirmedImports = imports.countByStatus(Status.CONFIRMED);
        var reading = RosterReading.of(files, settings, units, members);
        var rosterImport = imports.save(RosterImport.preview(
                confirmedImports,
                RosterDifference.between(reading.existing(), reading.units(), reading.people()),
                reading.units(),
                reading.people(),
                clock.instant().plus(settings.previewValidity())));
        return RosterPreview.of(rosterImport);
    }

    /**
     * Applies a previewed import. Interrupted, it goes on when confirmed again; repeated, it changes nothing and gives
     * the same answer.
     *
     * @throws UnknownImportException when there is no such preview or it has expired
     * @throws ImportConflictException when another import is being applied or has been since the preview
     */
    @RetryOnConflict
    public RosterPreview confirm(String importId) {
        var rosterImport = imports.findById(importId).orElseThrow(() -> new UnknownImportException(importId));
        switch (rosterImport.status()) {
            case OUTDATED -> throw ImportConflictException.outdated();
            case PREVIEWED, CONFIRMING -> apply(begun(rosterImport));
            case CONFIRMED -> LOG.debug("Roster import {} was confirmed already", importId);
        }
        return RosterPreview.of(rosterImport);
    }

    private RosterImport begun(RosterImport rosterImport) {
        rosterImport.begin(clock.instant());
        try {
            return imports.save(rosterImport);
        } catch (DuplicateKeyException anotherHasTheTurn) {
            throw ImportConflictException.anotherInProgress();
        }
    }

    private void apply(RosterImport rosterImport) {
        if (imports.countByStatus(Status.CONFIRMED) != rosterImport.basedOn()) {
            rosterImport.outdate();
            imports.save(rosterImport);
            throw ImportConflictException.outdated();
        }
        update.apply(rosterImport.units(), rosterImport.people());
        rosterImport.finish();
        imports.save(rosterImport);
        LOG.info("Roster import {} confirmed: {}", rosterImport.importId(), rosterImport.difference());
    }
}

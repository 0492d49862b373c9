package vn.neuguong.award.evaluations;

import java.time.YearMonth;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.neuguong.award.evaluations.MonthlyLists.ClosedUnit;
import vn.neuguong.award.evidence.LaunchedProgramme;
import vn.neuguong.award.evidence.LaunchedProgrammes;
import vn.neuguong.award.roster.UnitTree;
import vn.neuguong.award.roster.Units;

/**
 * Restores the invariant that every school of every launched programme has a closed list for each month that is over.
 * Several instances may run it at once: the id of a list is fixed by what it is about, and the first insert wins.
 */
@Component
class OverdueMonthlyListCloser {

    private static final Logger log = LoggerFactory.getLogger(OverdueMonthlyListCloser.class);

    private final EndedMonths months;
    private final LaunchedProgrammes programmes;
    private final Units units;
    private final MonthlyLists lists;
    private final MonthClosing closing;

    OverdueMonthlyListCloser(
            EndedMonths months, LaunchedProgrammes programmes, Units units, MonthlyLists lists, MonthClosing closing) {
        this.months = months;
        this.programmes = programmes;
        this.units = units;
        this.lists = lists;
        this.closing = closing;
    }

    /** Closes what is overdue; a programme that fails is tried again next time and holds up no other. */
    @Scheduled(fixedDelayString = "${neuguong.evaluations.sweep-every}")
    void closeOverdueLists() {
        months.latest().ifPresent(latest -> {
            var tree = new UnitTree(units.findAll());
            for (var programme : programmes.findAll()) {
                try {
                    closeUpTo(latest, programme, tree);
                } catch (RuntimeException e) {
                    log.warn("Monthly lists of {} could not be closed; the next sweep tries again", programme.id(), e);
                }
            }
        });
    }

    private void closeUpTo(YearMonth latest, LaunchedProgramme programme, UnitTree tree) {
        for (var month : programme.monthsUpTo(latest, months.zone())) {
            var schools = tree.schoolsUnder(programme.rootUnitIds(), programme.excludedUnitIds(), month.atEndOfMonth());
            var closed = lists.findClosedByProgrammeIdAndMonth(programme.id(), month.toString()).stream()
                    .map(ClosedUnit::unitId)
                    .collect(Collectors.toUnmodifiableSet());
            schools.stream()
                    .filter(school -> !closed.contains(school.id()))
                    .forEach(school -> closing.close(programme, school, month));
        }
    }
}

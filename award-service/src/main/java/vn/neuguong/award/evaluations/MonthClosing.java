package vn.neuguong.award.evaluations;

import java.time.Clock;
import java.time.YearMonth;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import vn.neuguong.award.evidence.InspectionRecords;
import vn.neuguong.award.evidence.LaunchedProgramme;
import vn.neuguong.award.evidence.PledgeRecords;
import vn.neuguong.award.roster.Unit;
import vn.neuguong.award.rules.RecognitionRules;

/**
 * Closes the list of a school for a month with the figures as of the month's end. An event that arrives after the
 * closing changes nothing in the closed list; it counts in the next month's, because figures are cumulative. The months
 * of a school must be closed in their order, for a school may be recognised only once.
 */
@Service
class MonthClosing {

    private static final Logger log = LoggerFactory.getLogger(MonthClosing.class);

    private final PledgeRecords pledges;
    private final InspectionRecords inspections;
    private final MonthlyLists lists;
    private final RecognitionRules rules;
    private final EndedMonths months;
    private final Clock clock;

    MonthClosing(
            PledgeRecords pledges,
            InspectionRecords inspections,
            MonthlyLists lists,
            RecognitionRules rules,
            EndedMonths months,
            Clock clock) {
        this.pledges = pledges;
        this.inspections = inspections;
        this.lists = lists;
        this.rules = rules;
        this.months = months;
        this.clock = clock;
    }

    /** Idempotent: the first closing stands, whichever instance it came from. */
    void close(LaunchedProgramme programme, Unit school, YearMonth month) {
        var standing = standing(programme, school, month);
        var recognisedBefore = lists.recognisedBefore(programme.id(), school.id(), month.toString());
        var list = MonthlyList.close(
                programme, school, month, standing, rules.inForceIn(month), recognisedBefore, clock.instant());
        try {
            lists.insert(list);
            log.info(
                    "Closed monthly list {}: recognised={}, shortfalls={}",
                    list.id(),
                    list.recognised(),
                    list.shortfalls());
        } catch (DuplicateKeyException e) {
            log.debug("Monthly list {} is closed already", list.id());
        }
    }

    private Standing standing(LaunchedProgramme programme, Unit school, YearMonth month) {
        var current = pledges.findByProgrammeIdAndUnitId(programme.id(), school.id()).stream()
                .filter(pledge -> pledge.programmeVersion() <= programme.version())
                .toList();
        var inspected = inspections.findByProgrammeIdAndUnitId(programme.id(), school.id());
        return Standing.at(months.endOf(month), current, inspected);
    }
}

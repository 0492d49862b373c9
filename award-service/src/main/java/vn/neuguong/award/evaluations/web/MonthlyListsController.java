package vn.neuguong.award.evaluations.web;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.neuguong.award.evaluations.MemberRow;
import vn.neuguong.award.evaluations.MonthlyList;
import vn.neuguong.award.evaluations.MonthlyLists;
import vn.neuguong.award.roster.People;
import vn.neuguong.award.rules.RecognitionRules;
import vn.neuguong.defaults.web.Refusal;

/** The monthly lists as the programme office reads them. */
@RestController
@RequestMapping("/api/monthly-lists")
@PreAuthorize("hasAuthority('SCOPE_awards:read')")
class MonthlyListsController {

    /** The lists of one month, ordered by unit. */
    record MonthlyListsOfMonth(List<MonthlyListSummary> lists) {}

    private final MonthlyLists lists;
    private final People people;
    private final RecognitionRules rules;

    MonthlyListsController(MonthlyLists lists, People people, RecognitionRules rules) {
        this.lists = lists;
        this.people = people;
        this.rules = rules;
    }

    @GetMapping
    MonthlyListsOfMonth ofMonth(@RequestParam String programme, @RequestParam YearMonth month) {
        return new MonthlyListsOfMonth(
                lists.findByProgrammeIdAndMonthOrderByUnitId(programme, month.toString()).stream()
                        .map(MonthlyListSummary::of)
                        .toList());
    }

    @GetMapping("/{listId}")
    MonthlyListDetails details(@PathVariable String listId) {
        var list = lists.findById(listId).orElseThrow(() -> Refusal.notFound("monthly-list.unknown"));
        var rule = rules.version(list.ruleVersion()).wording();
        return MonthlyListDetails.of(list, rule, namesOn(list));
    }

    private Map<String, String> namesOn(MonthlyList list) {
        var ids = list.members().stream().map(MemberRow::personId).toList();
        var names = new HashMap<String, String>();
        for (var person : people.findAllById(ids)) {
            if (person.name() != null) {
                names.put(person.id(), person.name());
            }
        }
        return names;
    }
}

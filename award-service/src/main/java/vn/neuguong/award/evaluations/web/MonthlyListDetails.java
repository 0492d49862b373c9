package vn.neuguong.award.evaluations.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.neuguong.award.evaluations.MonthlyList;

/** A monthly list with the rule it was judged by and its rows; a person who was erased has no name any more. */
record MonthlyListDetails(@JsonUnwrapped MonthlyListSummary summary, String rule, List<Row> members) {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Row(
            String personId,
            @Nullable String name,
            @Nullable Instant inForceAt) {}

    static MonthlyListDetails of(MonthlyList list, String rule, Map<String, String> names) {
        var rows = list.members().stream()
                .map(member -> new Row(member.personId(), names.get(member.personId()), member.inForceAt()))
                .toList();
        return new MonthlyListDetails(MonthlyListSummary.of(list), rule, rows);
    }
}

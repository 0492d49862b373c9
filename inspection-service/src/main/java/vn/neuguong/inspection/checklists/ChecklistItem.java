package vn.neuguong.inspection.checklists;

import org.springframework.util.Assert;

/**
 * One question of a checklist.
 *
 * @param clause the pledged clause it checks, as {@code <clause set>.<clause>}
 * @param heading the title of that clause, for the reader
 * @param evidence what to look at before answering
 * @param points awarded when fully met; even, so that half of them is a whole number
 */
public record ChecklistItem(String id, String clause, Wording heading, Wording question, Wording evidence, int points) {

    public ChecklistItem {
        Assert.hasText(id, "a checklist item needs an id");
        Assert.isTrue(clause.matches("[a-z0-9-]+\\.[a-z0-9-]+"), () -> "item " + id + " names no clause: " + clause);
        Assert.isTrue(points > 0 && points % 2 == 0, () -> "item " + id + " needs an even number of points");
    }
}

package vn.neuguong.inspection.checklists;

import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.util.Assert;

/**
 * One version of the questions an inspection asks (S8). A published version never changes: a correction is a new
 * version, in force from a later date, so that every score can be explained by the questions it answered.
 */
public record Checklist(String id, int version, LocalDate inForceFrom, Wording title, List<ChecklistItem> items) {

    /** What a perfect inspection scores; the items of every checklist add up to it. */
    public static final int MAX_SCORE = 100;

    /** Characters a remark may have. */
    public static final int LONGEST_REMARK = 1000;

    public Checklist {
        items = List.copyOf(items);
        Assert.isTrue(version > 0, () -> "checklist " + id + " needs a version");
        Assert.isTrue(
                items.stream().mapToInt(ChecklistItem::points).sum() == MAX_SCORE,
                () -> "the points of checklist %s@%d do not add up to %d".formatted(id, version, MAX_SCORE));
        Assert.isTrue(
                items.stream().map(ChecklistItem::id).distinct().count() == items.size(),
                () -> "checklist %s@%d repeats an item id".formatted(id, version));
    }

    public ChecklistRef ref() {
        return new ChecklistRef(id, version);
    }

    /**
     * The points the answers earn: a whole number from 0 to {@link #MAX_SCORE}.
     *
     * @throws FlawedAnswersException when they do not answer every item exactly once, with a remark where one is due
     */
    public int score(List<Answer> answers) {
        var flaws = flawsOf(answers);
        if (!flaws.isEmpty()) {
            throw new FlawedAnswersException(flaws);
        }
        return items.stream().mapToInt(item -> points(item, answers)).sum();
    }

    /** Everything that keeps these answers from filling the checklist, in the order of its items. */
    public List<Flaw> flawsOf(List<Answer> answers) {
        var given = answers.stream().collect(groupingBy(Answer::itemId));
        var flaws = new ArrayList<Flaw>();
        for (var item : items) {
            var answersToItem = given.getOrDefault(item.id(), List.of());
            flaws.addAll(
                    switch (answersToItem.size()) {
                        case 0 -> List.of(new Flaw(item.id(), Flaw.Kind.UNANSWERED));
                        case 1 -> flawsOf(answersToItem.getFirst());
                        default -> List.of(new Flaw(item.id(), Flaw.Kind.ANSWERED_TWICE));
                    });
        }
        unknownItems(given.keySet().stream()).forEach(id -> flaws.add(new Flaw(id, Flaw.Kind.UNKNOWN_ITEM)));
        return flaws;
    }

    private static int points(ChecklistItem item, List<Answer> answers) {
        return answers.stream()
                .filter(answer -> answer.itemId().equals(item.id()))
                .mapToInt(answer -> answer.mark().pointsOutOf(item.points()))
                .sum();
    }

    private static List<Flaw> flawsOf(Answer answer) {
        if (answer.remark() == null) {
            return answer.mark() == Mark.NOT_MET
                    ? List.of(new Flaw(answer.itemId(), Flaw.Kind.REMARK_MISSING))
                    : List.of();
        }
        return answer.remark().length() > LONGEST_REMARK
                ? List.of(new Flaw(answer.itemId(), Flaw.Kind.REMARK_TOO_LONG))
                : List.of();
    }

    private Stream<String> unknownItems(Stream<String> ids) {
        var known = items.stream().map(ChecklistItem::id).toList();
        return ids.filter(id -> !known.contains(id)).sorted();
    }
}

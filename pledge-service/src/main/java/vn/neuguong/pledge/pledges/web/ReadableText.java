package vn.neuguong.pledge.pledges.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import vn.neuguong.pledge.programmes.PledgeText;
import vn.neuguong.pledge.programmes.PledgeText.Line;
import vn.neuguong.pledge.programmes.PledgeText.Style;

/**
 * A pledge's text as it is read: section by section, with a box to tick under each set of clauses, so that nobody signs
 * with one click what they have not gone through (trap 16). The lines are those of the hash, all of them, in order.
 */
record ReadableText(List<Section> sections) {

    /**
     * A heading and what follows it.
     *
     * @param part counts the sections with clauses from 1; 0 for one without
     */
    record Section(int part, List<Line> lines) {

        public boolean isToBeTicked() {
            return part > 0;
        }
    }

    static ReadableText of(PledgeText text) {
        var blocks = new ArrayList<List<Line>>();
        for (var line : text.lines()) {
            if (blocks.isEmpty() || line.style() == Style.HEADING) {
                blocks.add(new ArrayList<>());
            }
            blocks.getLast().add(line);
        }
        var sections = new ArrayList<Section>();
        int part = 0;
        for (var block : blocks) {
            boolean hasClauses = block.stream().anyMatch(line -> line.style() == Style.CLAUSE);
            sections.add(new Section(hasClauses ? ++part : 0, List.copyOf(block)));
        }
        return new ReadableText(List.copyOf(sections));
    }

    /** What has to be ticked: one for each set of clauses. */
    List<String> parts() {
        var count = sections.stream().filter(Section::isToBeTicked).count();
        return IntStream.rangeClosed(1, (int) count).mapToObj(Integer::toString).toList();
    }
}

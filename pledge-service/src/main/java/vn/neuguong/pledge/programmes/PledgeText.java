package vn.neuguong.pledge.programmes;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import vn.neuguong.pledge.clauses.ClauseSetRef;
import vn.neuguong.pledge.clauses.ContentHash;
import vn.neuguong.pledge.clauses.Wording;

/**
 * The exact text of a pledge, addressed by its content: page and PDF show these lines and nothing else, and the hash a
 * signature names is the hash of these lines. Stored for ever, so later wording in the code changes nothing.
 *
 * @param lines in Vietnamese: what is signed
 * @param english a courtesy translation line by line, which the hash does not cover
 * @param clauseSets the versions it is made of, each of which the lines name
 */
@Document("pledgeTexts")
public record PledgeText(@Id String sha256, List<Line> lines, List<Line> english, List<ClauseSetRef> clauseSets) {

    /** What a line is, which decides how it looks and never what it says. */
    public enum Style {
        /** The name of the programme. */
        TITLE,
        /** Opens a section. */
        HEADING,
        /** Names a clause. */
        CLAUSE,
        /** Running text. */
        PARAGRAPH
    }

    /** One line as it is shown. */
    public record Line(Style style, String text) {}

    /** The name of the programme, which every text begins with. */
    public Wording title() {
        return new Wording(lines.getFirst().text(), english.getFirst().text());
    }

    static PledgeText of(List<Line> lines, List<Line> english, List<ClauseSetRef> clauseSets) {
        return new PledgeText(hash(lines), lines, english, clauseSets);
    }

    /** Whether the lines are still those the hash was made of. */
    public boolean isIntact() {
        return sha256.equals(hash(lines));
    }

    static String hash(List<Line> lines) {
        return ContentHash.sha256(lines.stream().map(Line::text).collect(Collectors.joining("\n")));
    }
}

package vn.neuguong.pledge.programmes;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import vn.neuguong.pledge.clauses.Clause;
import vn.neuguong.pledge.clauses.ClauseSet;
import vn.neuguong.pledge.clauses.ContentHash;

/**
 * The exact text of a pledge, addressed by its content: page and PDF show these lines and nothing else, and the hash a
 * signature names is the hash of these lines. Stored for ever, so later wording in the code changes nothing.
 */
@Document("pledgeTexts")
public record PledgeText(@Id String sha256, List<Line> lines) {

    private static final String DECLARATION = """
        Tôi đã đọc kỹ và hiểu rõ những điều trên. Tôi tự nguyện cam kết với người đứng đầu đơn vị, với tổ chức \
        công đoàn và với đồng nghiệp rằng tôi sẽ thực hiện đúng. Nếu làm sai, tôi thẳng thắn nhận lỗi, khắc phục \
        và chịu trách nhiệm theo quy định.\
        """;

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

    static PledgeText of(ProgrammePlan plan, List<ClauseSet> clauseSets) {
        var lines = new ArrayList<Line>();
        lines.add(new Line(Style.TITLE, plan.name()));
        lines.add(new Line(Style.HEADING, "Căn cứ"));
        plan.legalBasis().forEach(basis -> lines.add(new Line(Style.PARAGRAPH, basis)));
        lines.add(new Line(Style.HEADING, "Mục đích"));
        lines.add(new Line(Style.PARAGRAPH, plan.aims()));
        clauseSets.forEach(clauseSet -> add(clauseSet, lines));
        lines.add(new Line(Style.HEADING, "Lời cam kết"));
        lines.add(new Line(Style.PARAGRAPH, DECLARATION));
        return new PledgeText(hash(lines), List.copyOf(lines));
    }

    private static void add(ClauseSet clauseSet, List<Line> lines) {
        lines.add(new Line(Style.HEADING, clauseSet.title()));
        lines.add(new Line(Style.PARAGRAPH, "%s (phiên bản %d)".formatted(clauseSet.basis(), clauseSet.version())));
        int number = 1;
        for (Clause clause : clauseSet.clauses()) {
            lines.add(new Line(Style.CLAUSE, "%d. %s".formatted(number++, clause.title())));
            lines.add(new Line(Style.PARAGRAPH, clause.text()));
        }
    }

    /** Whether the lines are still those the hash was made of. */
    public boolean isIntact() {
        return sha256.equals(hash(lines));
    }

    private static String hash(List<Line> lines) {
        return ContentHash.sha256(lines.stream().map(Line::text).collect(Collectors.joining("\n")));
    }
}

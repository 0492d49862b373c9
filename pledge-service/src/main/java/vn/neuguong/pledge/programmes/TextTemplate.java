package vn.neuguong.pledge.programmes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import vn.neuguong.pledge.clauses.ClauseAudience;
import vn.neuguong.pledge.clauses.ClauseSet;
import vn.neuguong.pledge.clauses.ClauseSetRef;
import vn.neuguong.pledge.clauses.Wording;
import vn.neuguong.pledge.programmes.PledgeText.Line;
import vn.neuguong.pledge.programmes.PledgeText.Style;

/**
 * Every passage of the texts of one launched version: each person is shown the sections that concern them, between the
 * same opening and closing. Fixed at the launch, so that whoever joins years later is asked to sign the very same words,
 * whatever the code says by then.
 *
 * @param sha256 of the Vietnamese lines of all passages
 */
@Document("pledgeTextTemplates")
record TextTemplate(@Id String sha256, Passage opening, List<Section> sections, Passage closing) {

    private static final Wording LEGAL_BASIS = new Wording("Căn cứ", "Legal basis");
    private static final Wording AIMS = new Wording("Mục đích", "Aims");
    private static final Wording PLEDGE = new Wording("Lời cam kết", "The pledge");
    private static final Wording DECLARATION = new Wording("""
        Tôi đã đọc kỹ và hiểu rõ những điều trên. Tôi tự nguyện cam kết với người đứng đầu đơn vị, với tổ chức \
        công đoàn và với đồng nghiệp rằng tôi sẽ thực hiện đúng. Nếu làm sai, tôi thẳng thắn nhận lỗi, khắc phục \
        và chịu trách nhiệm theo quy định.\
        """, """
            I have read and understood the above. Of my own free will I pledge to the head of my unit, to the union \
            and to my colleagues that I will keep it. If I do wrong, I will say so openly, put it right and answer \
            for it as the rules provide.\
            """);

    /** Lines in both languages. */
    record Passage(List<Line> lines, List<Line> english) {}

    /** What one clause set adds to the text, and for whom. */
    record Section(ClauseSetRef clauseSet, ClauseAudience audience, Passage passage) {}

    static TextTemplate of(ProgrammePlan plan, List<ClauseSet> clauseSets) {
        var opening = opening(plan);
        var sections = clauseSets.stream().map(TextTemplate::section).toList();
        var closing = new Lines().heading(PLEDGE).paragraph(DECLARATION).passage();
        var hash = PledgeText.hash(all(opening, sections, closing)
                .flatMap(passage -> passage.lines().stream())
                .toList());
        return new TextTemplate(hash, opening, sections, closing);
    }

    private static Passage opening(ProgrammePlan plan) {
        var name = plan.wordedName();
        var lines = new Lines().add(Style.TITLE, name.vi(), name.en()).heading(LEGAL_BASIS);
        plan.legalBasis().forEach(basis -> lines.add(Style.PARAGRAPH, basis, basis));
        return lines.heading(AIMS).paragraph(plan.wordedAims()).passage();
    }

    private static Section section(ClauseSet clauseSet) {
        var basis = clauseSet.basis();
        var version = clauseSet.clauseSetVersion();
        var lines = new Lines()
                .heading(clauseSet.title())
                .add(
                        Style.PARAGRAPH,
                        "%s (phiên bản %d)".formatted(basis.vi(), version),
                        "%s (version %d)".formatted(basis.en(), version));
        int number = 1;
        for (var clause : clauseSet.clauses()) {
            var title = clause.title();
            lines.add(Style.CLAUSE, number + ". " + title.vi(), number + ". " + title.en());
            lines.paragraph(clause.text());
            number++;
        }
        return new Section(clauseSet.ref(), clauseSet.audience(), lines.passage());
    }

    /** The text with the sections that concern somebody; empty when none does. */
    Optional<PledgeText> textWith(Predicate<Section> concerns) {
        var chosen = sections.stream().filter(concerns).toList();
        if (chosen.isEmpty()) {
            return Optional.empty();
        }
        var passages = all(opening, chosen, closing).toList();
        return Optional.of(PledgeText.of(
                passages.stream().flatMap(passage -> passage.lines().stream()).toList(),
                passages.stream().flatMap(passage -> passage.english().stream()).toList(),
                chosen.stream().map(Section::clauseSet).toList()));
    }

    private static Stream<Passage> all(Passage opening, List<Section> sections, Passage closing) {
        return Stream.of(Stream.of(opening), sections.stream().map(Section::passage), Stream.of(closing))
                .flatMap(passages -> passages);
    }

    /** Collects a passage. */
    private static final class Lines {

        private final List<Line> lines = new ArrayList<>();
        private final List<Line> english = new ArrayList<>();

        Lines heading(Wording wording) {
            return add(Style.HEADING, wording.vi(), wording.en());
        }

        Lines paragraph(Wording wording) {
            return add(Style.PARAGRAPH, wording.vi(), wording.en());
        }

        Lines add(Style style, String vi, String en) {
            lines.add(new Line(style, vi));
            english.add(new Line(style, en));
            return this;
        }

        Passage passage() {
            return new Passage(List.copyOf(lines), List.copyOf(english));
        }
    }
}

package vn.neuguong.pledge.programmes;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;
import vn.neuguong.pledge.programmes.TextTemplate.Section;
import vn.neuguong.pledge.roster.StaffMember;
import vn.neuguong.pledge.roster.UnitKind;

/**
 * The exact text each person is asked to sign: of the newest launched version, with the clause sets that concern them
 * and no other (S2). There are as many texts as combinations that occur, a handful; whoever is asked first makes the
 * text be stored, the others share it.
 */
@Service
public class ProgrammeTexts {

    private final TextTemplates templates;
    private final PledgeTexts texts;

    ProgrammeTexts(TextTemplates templates, PledgeTexts texts) {
        this.templates = templates;
        this.texts = texts;
    }

    /** Begins to ask people, one page of them or a few. */
    public Run begin() {
        return new Run();
    }

    /** The text of a launched version with every clause set, for whoever wants to read all of it; stores nothing. */
    public PledgeText wholeTextOf(LaunchedVersion version) {
        return everything(template(version.templateSha256()));
    }

    private static PledgeText everything(TextTemplate template) {
        return template.textWith(_ -> true)
                .orElseThrow(() -> new IllegalStateException("A programme without clause sets was launched"));
    }

    private TextTemplate template(String sha256) {
        return templates
                .findById(sha256)
                .orElseThrow(() -> new IllegalStateException("There is no text template " + sha256));
    }

    /**
     * Remembers, for as long as one run over people takes, which templates were read and which texts are stored: each
     * once, however many are asked. For one thread.
     */
    public final class Run {

        private final Map<String, TextTemplate> templatesRead = new HashMap<>();
        private final Map<Combination, PledgeText> textsStored = new HashMap<>();

        private Run() {}

        /**
         * What this member is asked to sign; empty when no clause set of the programme concerns them, and then they are
         * not invited. The text is stored before it is returned, so a pledge may name its hash at once: take
         * {@link PledgeText#sha256} and {@link PledgeText#clauseSets} into the terms of the pledge, not those of the
         * programme. Whether the member belongs to the audience at all is not asked here: see {@link Audience}.
         *
         * @param unitKind of the unit the member works in
         * @throws IllegalStateException if no version was launched
         */
        public Optional<PledgeText> textFor(Programme programme, StaffMember member, UnitKind unitKind) {
            var template = templateOf(programme.newest());
            return stored(template, section -> section.audience().includes(member, unitKind));
        }

        /** The text with every clause set, for a unit that pledges as a whole; stored as {@link #textFor} does. */
        public PledgeText wholeTextFor(Programme programme) {
            var template = templateOf(programme.newest());
            return stored(template, _ -> true).orElseGet(() -> everything(template));
        }

        private TextTemplate templateOf(LaunchedVersion version) {
            return templatesRead.computeIfAbsent(version.templateSha256(), ProgrammeTexts.this::template);
        }

        private Optional<PledgeText> stored(TextTemplate template, Predicate<Section> concerns) {
            var combination = Combination.of(template, concerns);
            var known = textsStored.get(combination);
            if (known != null) {
                return Optional.of(known);
            }
            var text = template.textWith(concerns).map(texts::save);
            text.ifPresent(stored -> textsStored.put(combination, stored));
            return text;
        }
    }

    /** A template, and which of its clause sets somebody is asked to sign. */
    private record Combination(String templateSha256, List<String> clauseSetIds) {

        static Combination of(TextTemplate template, Predicate<Section> concerns) {
            return new Combination(
                    template.sha256(),
                    template.sections().stream()
                            .filter(concerns)
                            .map(section -> section.clauseSet().id())
                            .toList());
        }
    }
}

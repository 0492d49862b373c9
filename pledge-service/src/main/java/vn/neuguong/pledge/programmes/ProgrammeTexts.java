package vn.neuguong.pledge.programmes;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import vn.neuguong.pledge.clauses.ClauseSetRef;
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

    /** Both never change once stored; asked for once per person of a launch. */
    private final Map<String, TextTemplate> templatesRead = new ConcurrentHashMap<>();

    private final Map<String, PledgeText> textsStored = new ConcurrentHashMap<>();

    ProgrammeTexts(TextTemplates templates, PledgeTexts texts) {
        this.templates = templates;
        this.texts = texts;
    }

    /**
     * What this member is asked to sign; empty when no clause set of the programme concerns them, and then they are not
     * invited. The text is stored before it is returned, so a pledge may name its hash at once: take
     * {@link PledgeText#sha256} and {@link PledgeText#clauseSets} into the terms of the pledge, not those of the
     * programme. Whether the member belongs to the audience at all is not asked here: see {@link Audience}.
     *
     * @param unitKind of the unit the member works in
     * @throws IllegalStateException if no version was launched
     */
    public Optional<PledgeText> textFor(Programme programme, StaffMember member, UnitKind unitKind) {
        return textOf(programme.newest(), section -> section.audience().includes(member, unitKind));
    }

    /** The text of a launched version with every clause set, for whoever wants to read all of it. */
    public PledgeText wholeTextOf(LaunchedVersion version) {
        return textOf(version, _ -> true)
                .orElseThrow(() -> new IllegalStateException("A programme without clause sets was launched"));
    }

    private Optional<PledgeText> textOf(LaunchedVersion version, Predicate<Section> concerns) {
        var template = templatesRead.computeIfAbsent(version.templateSha256(), this::read);
        var combination = template.sections().stream()
                .filter(concerns)
                .map(Section::clauseSet)
                .map(ClauseSetRef::id)
                .collect(Collectors.joining(",", template.sha256() + ":", ""));
        var known = textsStored.get(combination);
        return known != null
                ? Optional.of(known)
                : template.textWith(concerns).map(text -> {
                    textsStored.put(combination, texts.save(text));
                    return text;
                });
    }

    private TextTemplate read(String sha256) {
        return templates
                .findById(sha256)
                .orElseThrow(() -> new IllegalStateException("There is no text template " + sha256));
    }
}

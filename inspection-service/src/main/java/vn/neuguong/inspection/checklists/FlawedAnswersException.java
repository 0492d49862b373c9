package vn.neuguong.inspection.checklists;

import java.util.List;

/** The answers do not fill the checklist; names every flaw at once. */
public final class FlawedAnswersException extends RuntimeException {

    private final transient List<Flaw> flaws;

    FlawedAnswersException(List<Flaw> flaws) {
        super("the answers do not fill the checklist: " + flaws);
        this.flaws = List.copyOf(flaws);
    }

    public List<Flaw> flaws() {
        return flaws;
    }
}

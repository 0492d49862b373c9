package vn.neuguong.endtoend.chaos.checker;

/** A promise that was not kept, in one line with the ids it takes to look into it. */
public record Violation(Promise promise, String sentence) {

    @Override
    public String toString() {
        return "BROKEN " + promise + ": " + sentence;
    }
}

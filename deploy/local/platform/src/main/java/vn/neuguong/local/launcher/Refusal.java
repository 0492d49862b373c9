package vn.neuguong.local.launcher;

/** Why the launcher does not do what it was asked: one sentence for the operator, and exit code 1. */
public final class Refusal extends RuntimeException {

    Refusal(String sentence) {
        super(sentence);
    }

    Refusal(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    String sentence() {
        return String.valueOf(getMessage());
    }
}

package vn.neuguong.local.story;

/** The story came to a point where the system did not do what the data demands; the message is for the reader. */
final class StoryFailure extends RuntimeException {

    StoryFailure(String sentence) {
        super(sentence);
    }
}

package vn.neuguong.notification.letterheads;

import vn.neuguong.testing.messages.MessageBundleTests;

class LetterheadsMessageBundleTests extends MessageBundleTests {

    LetterheadsMessageBundleTests() {
        super("letterheads");
    }
}

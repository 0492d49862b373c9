package vn.neuguong.award.evaluations;

import vn.neuguong.testing.messages.MessageBundleTests;

class EvaluationsMessageBundleTests extends MessageBundleTests {

    EvaluationsMessageBundleTests() {
        super("evaluations");
    }
}

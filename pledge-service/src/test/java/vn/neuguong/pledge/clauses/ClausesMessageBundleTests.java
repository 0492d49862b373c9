package vn.neuguong.pledge.clauses;

import vn.neuguong.testing.messages.MessageBundleTests;

class ClausesMessageBundleTests extends MessageBundleTests {

    ClausesMessageBundleTests() {
        super("clauses");
    }
}

package vn.neuguong.notification.operations;

import vn.neuguong.testing.messages.MessageBundleTests;

class OperationsMessageBundleTests extends MessageBundleTests {

    OperationsMessageBundleTests() {
        super("operations");
    }
}

package vn.neuguong.notification.suppression;

import vn.neuguong.testing.messages.MessageBundleTests;

class SuppressionMessageBundleTests extends MessageBundleTests {

    SuppressionMessageBundleTests() {
        super("suppression");
    }
}

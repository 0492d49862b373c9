package vn.neuguong.defaults.web;

import vn.neuguong.testing.messages.MessageBundleTests;

class DefaultsMessageBundleTests extends MessageBundleTests {

    DefaultsMessageBundleTests() {
        super("defaults");
    }
}

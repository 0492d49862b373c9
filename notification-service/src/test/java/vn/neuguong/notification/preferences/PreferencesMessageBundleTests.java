package vn.neuguong.notification.preferences;

import vn.neuguong.testing.messages.MessageBundleTests;

class PreferencesMessageBundleTests extends MessageBundleTests {

    PreferencesMessageBundleTests() {
        super("preferences");
    }
}

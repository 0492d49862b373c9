package vn.neuguong.notification.daily.web;

import vn.neuguong.testing.messages.MessageBundleTests;

class DailyMessageBundleTests extends MessageBundleTests {

    DailyMessageBundleTests() {
        super("daily");
    }
}

package vn.neuguong.notification.calendar;

import vn.neuguong.testing.messages.MessageBundleTests;

class CalendarMessageBundleTests extends MessageBundleTests {

    CalendarMessageBundleTests() {
        super("calendar");
    }
}

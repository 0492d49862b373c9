package vn.neuguong.notification.tasks.web;

import vn.neuguong.testing.messages.MessageBundleTests;

class MyTasksMessageBundleTests extends MessageBundleTests {

    MyTasksMessageBundleTests() {
        super("my-tasks");
    }
}

package vn.neuguong.pledge.roster;

import vn.neuguong.testing.messages.MessageBundleTests;

class RosterMessageBundleTests extends MessageBundleTests {

    RosterMessageBundleTests() {
        super("roster");
    }
}

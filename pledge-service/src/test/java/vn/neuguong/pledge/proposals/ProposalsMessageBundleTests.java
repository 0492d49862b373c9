package vn.neuguong.pledge.proposals;

import vn.neuguong.testing.messages.MessageBundleTests;

class ProposalsMessageBundleTests extends MessageBundleTests {

    ProposalsMessageBundleTests() {
        super("proposals");
    }
}

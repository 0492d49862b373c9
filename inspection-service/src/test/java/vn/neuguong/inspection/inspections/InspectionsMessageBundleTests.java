package vn.neuguong.inspection.inspections;

import vn.neuguong.testing.messages.MessageBundleTests;

class InspectionsMessageBundleTests extends MessageBundleTests {

    InspectionsMessageBundleTests() {
        super("inspections");
    }
}

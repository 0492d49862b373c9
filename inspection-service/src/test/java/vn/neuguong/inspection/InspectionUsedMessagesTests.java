package vn.neuguong.inspection;

import vn.neuguong.testing.messages.UsedMessagesTests;

class InspectionUsedMessagesTests extends UsedMessagesTests {}

package vn.neuguong.pledge;

import vn.neuguong.testing.messages.UsedMessagesTests;

class PledgeUsedMessagesTests extends UsedMessagesTests {}

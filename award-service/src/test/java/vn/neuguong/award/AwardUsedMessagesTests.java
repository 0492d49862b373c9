package vn.neuguong.award;

import vn.neuguong.testing.messages.UsedMessagesTests;

class AwardUsedMessagesTests extends UsedMessagesTests {}

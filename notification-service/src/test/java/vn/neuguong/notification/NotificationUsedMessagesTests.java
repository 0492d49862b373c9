package vn.neuguong.notification;

import vn.neuguong.testing.messages.UsedMessagesTests;

class NotificationUsedMessagesTests extends UsedMessagesTests {}

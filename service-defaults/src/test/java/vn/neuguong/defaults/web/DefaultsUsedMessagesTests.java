package vn.neuguong.defaults.web;

import vn.neuguong.testing.messages.UsedMessagesTests;

class DefaultsUsedMessagesTests extends UsedMessagesTests {}

package vn.neuguong.notification.delivery;

import jakarta.mail.internet.MimeMessage;

/** A claimed mail that is written and ready to be handed over. */
record PreparedMail(Delivery delivery, Letter letter, MimeMessage message) {}

package vn.neuguong.notification.delivery;

import jakarta.mail.internet.MimeMessage;
import vn.neuguong.notification.templates.RenderedMail;

/** A claimed mail that is written and ready to be handed over. */
record PreparedMail(Delivery delivery, RenderedMail rendered, MimeMessage message) {}

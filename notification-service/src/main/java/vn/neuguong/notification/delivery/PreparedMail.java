package vn.neuguong.notification.delivery;

/** A claimed mail that is written and ready to be handed over. */
record PreparedMail(Delivery delivery, Letter letter) {}

package vn.neuguong.notification.evidence;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/** A person who is to be forgotten once more: a mail to them was being sent when the roster asked for it. */
@Document("pending-erasures")
record PendingErasure(@Id String personId) {}

package vn.neuguong.notification.delivery;

import java.util.Set;
import org.bson.types.Binary;
import vn.neuguong.notification.templates.MailProof;
import vn.neuguong.notification.templates.TemplateVersion;

/**
 * A mail exactly as it is handed to the mail server. It is stored before the first byte is sent and kept until the
 * server has answered: when nobody knows whether the mail arrived, it is sent again to the byte, so that a second copy
 * can be told for what it is. With the answer it is dropped, for it holds a name and a secret link.
 *
 * @param content the message in the form of RFC 5322
 * @param tasks those it tells of as open; once one is closed the letter is out of date
 */
record Letter(Binary content, TemplateVersion template, MailProof proof, Set<String> tasks) {

    Letter {
        tasks = tasks == null ? Set.of() : Set.copyOf(tasks); // absent in what older versions stored
    }

    /** The same letter, known to tell of these tasks. */
    Letter tellingOf(Set<String> openTasks) {
        return new Letter(content, template, proof, openTasks);
    }
}

package vn.neuguong.local.mail;

import com.icegreen.greenmail.imap.ImapHostManager;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.user.UserManager;
import jakarta.mail.Flags;
import java.util.ArrayDeque;
import java.util.Deque;

/** The mailboxes IMAP shows. GreenMail holds them in memory, so they show the newest mails and forget the others. */
final class Mailboxes {

    private final UserManager users;
    private final int shown;
    private final Deque<GreenMailUser> oldestFirst = new ArrayDeque<>();

    Mailboxes(UserManager users, int shown) {
        this.users = users;
        this.shown = shown;
    }

    /** Makes room for one mail more and returns whom it is for. */
    synchronized GreenMailUser forNextMailTo(String recipient) {
        if (oldestFirst.size() == shown) {
            forgetOldestOf(oldestFirst.remove());
        }
        GreenMailUser user = userFor(recipient);
        oldestFirst.add(user);
        return user;
    }

    private void forgetOldestOf(GreenMailUser user) {
        ImapHostManager imap = users.getImapHostManager();
        try {
            MailFolder inbox = imap.getInbox(user);
            long[] mails = inbox.getMessageUids();
            if (mails.length > 0) {
                inbox.setFlags(new Flags(Flags.Flag.DELETED), true, mails[0], null, true);
                inbox.expunge();
            }
        } catch (FolderException e) {
            throw new IllegalStateException("The oldest mail could not be taken from its mailbox", e);
        }
    }

    private GreenMailUser userFor(String recipient) {
        GreenMailUser known = users.getUserByEmail(recipient);
        if (known != null) {
            return known;
        }
        try {
            return users.createUser(recipient, recipient, recipient);
        } catch (UserException e) {
            throw new IllegalStateException("No mailbox could be made for a recipient", e);
        }
    }
}

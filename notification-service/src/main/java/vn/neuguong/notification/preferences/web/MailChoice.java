package vn.neuguong.notification.preferences.web;

import vn.neuguong.notification.templates.MailKind;
import vn.neuguong.notification.templates.Refusable;

/**
 * One kind of mail its reader may have or not, as things stand.
 *
 * @param wanted whether they get it now
 */
record MailChoice(MailKind kind, boolean wanted) {

    /**
     * Whether the other choice takes a box ticked by hand, since scanners press buttons too. To stop what one has asked for
     * takes one click (S4).
     */
    public boolean needsTick() {
        return !(wanted && kind.refusable() == Refusable.ON_REQUEST);
    }
}

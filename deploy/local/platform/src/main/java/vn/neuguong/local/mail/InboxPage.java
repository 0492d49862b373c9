package vn.neuguong.local.mail;

import java.util.List;

/** One page of the inbox: the newest mail first, with the way to its neighbours. */
record InboxPage(List<StoredMail> mails, String recipient, int number, int pages, int total) {

    static final int SIZE = 50;

    static InboxPage of(List<StoredMail> oldestFirst, String recipient, int wanted) {
        int total = oldestFirst.size();
        int pages = Math.max(1, Math.ceilDiv(total, SIZE));
        int number = Math.clamp(wanted, 1, pages);
        int end = total - (number - 1) * SIZE;
        var mails =
                List.copyOf(oldestFirst.subList(Math.max(0, end - SIZE), end)).reversed();
        return new InboxPage(mails, recipient, number, pages, total);
    }

    public boolean newer() {
        return number > 1;
    }

    public boolean older() {
        return number < pages;
    }
}

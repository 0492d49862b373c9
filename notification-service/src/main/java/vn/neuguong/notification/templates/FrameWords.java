package vn.neuguong.notification.templates;

/**
 * The words around those of every mail in one language, as written in {@code mail/frame.v<version>.<language>.yml}.
 *
 * @param greeting comes before the name
 * @param copy what to do when the button does not work
 * @param secret asks to keep the link
 * @param open leads to one task of a list
 * @param someTask names a task nobody has words for
 * @param allTasks leads to everything its reader has to do
 * @param choices leads to where its reader says which mails they want
 * @param questions comes before the contact
 * @param automatic what becomes of a reply
 * @param refuse leads to refusing mails of this kind
 */
record FrameWords(
        String greeting,
        String copy,
        String secret,
        String open,
        String someTask,
        String allTasks,
        String choices,
        String questions,
        String automatic,
        String refuse) {}

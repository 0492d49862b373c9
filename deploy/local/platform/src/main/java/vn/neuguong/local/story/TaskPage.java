package vn.neuguong.local.story;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Connection;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/** A task's page in the hands of its assignee, as a browser shows it: what can be ticked, chosen and sent. */
final class TaskPage {

    private static final int PATIENCE_MILLIS = 30_000;

    private final Document page;
    private final Map<String, Path> attached = new LinkedHashMap<>();

    private TaskPage(Document page) {
        this.page = page;
    }

    static TaskPage open(String link) {
        return new TaskPage(load(Jsoup.connect(link)));
    }

    boolean isStillToDo() {
        return !page.forms().isEmpty();
    }

    String text() {
        return page.text();
    }

    int count(String field) {
        return page.select("input[name=" + field + "]").size();
    }

    List<String> choices() {
        return page.select("input[type=radio]").eachAttr("name").stream()
                .distinct()
                .toList();
    }

    TaskPage tickEverything() {
        page.select("input[type=checkbox]").forEach(TaskPage::check);
        return this;
    }

    TaskPage choose(String field, String value) {
        var choice = page.selectFirst("input[type=radio][name=%s][value=%s]".formatted(field, value));
        if (choice == null) {
            throw new StoryFailure("The page offers no %s for %s.".formatted(value, field));
        }
        check(choice);
        return this;
    }

    TaskPage write(String field, String text) {
        page.select("textarea[name=%1$s], input[name=%1$s]".formatted(field)).forEach(entry -> entry.val(text));
        return this;
    }

    TaskPage attach(String field, Path file) {
        attached.put(field, file);
        return this;
    }

    /** Presses the button of the only form. */
    TaskPage send() {
        FormElement form = page.forms().getFirst();
        var filledIn = form.submit();
        attached.forEach((field, file) ->
                filledIn.data(field, file.getFileName().toString(), new ByteArrayInputStream(bytesOf(file))));
        return new TaskPage(load(filledIn));
    }

    private static byte[] bytesOf(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The sample data cannot be read: " + file, unreadable);
        }
    }

    private static void check(Element box) {
        box.attr("checked", "checked");
    }

    private static Document load(Connection request) {
        try {
            return request.timeout(PATIENCE_MILLIS).execute().parse();
        } catch (IOException refused) {
            throw new UncheckedIOException("A task page did not answer as it should", refused);
        }
    }
}

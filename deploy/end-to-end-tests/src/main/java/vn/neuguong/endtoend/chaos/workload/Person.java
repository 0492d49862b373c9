package vn.neuguong.endtoend.chaos.workload;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import vn.neuguong.endtoend.chaos.cluster.ChaosPorts;
import vn.neuguong.endtoend.chaos.workload.Web.Field;
import vn.neuguong.local.launcher.ProcessName;

/** Somebody with a task link in hand. Now and then a button is pressed twice, and a school finds something amiss. */
final class Person {

    private static final Web.Client LINK_ISSUER = new Web.Client("notification-service", "task-links:create");
    private static final Pattern QUEUE =
            Pattern.compile("(?<queue>.+\\.(?<seat>[A-Z_]+)\\.(?<holder>[^.]+))\\.\\d+:acknowledge");
    private static final int SEE_OTHER = 303;
    private static final int ONE_IN_SO_MANY_CLICKS_TWICE = 20;

    private final Web web;
    private final ChaosPorts ports;
    private final Answers answers;
    private final Random moods;

    Person(Web web, ChaosPorts ports, Answers answers, Random moods) {
        this.web = web;
        this.ports = ports;
        this.answers = answers;
        this.moods = moods;
    }

    /** How far a task has come. */
    enum Progress {
        /** Nothing more to do. */
        DONE,
        /** More may come, or nobody knows: look again. */
        AGAIN
    }

    Progress attend(Errand errand) throws IOException, InterruptedException {
        return switch (errand.kind()) {
            case Errand.SIGN -> sign(errand.taskId());
            case Errand.ACKNOWLEDGE -> acknowledge(errand.taskId());
            default -> inspect(errand.taskId());
        };
    }

    private Progress sign(String taskId) throws IOException, InterruptedException {
        var pledgeId = taskId.replaceFirst(":sign$", "");
        var link = link(ProcessName.PLEDGE, taskId);
        if (link.isEmpty()) {
            answers.accepted(new Answer.Signed(pledgeId, false, Instant.now()));
            return Progress.DONE;
        }
        var page = page(web.get(link));
        var form = new ArrayList<>(hiddenFields(page));
        if (form.isEmpty()) {
            answers.accepted(new Answer.Signed(pledgeId, false, Instant.now()));
            return Progress.DONE;
        }
        page.select("input[type=checkbox][name=read]")
                .eachAttr("value")
                .forEach(part -> form.add(new Field("read", part)));
        form.add(new Field("agreed", "true"));
        answers.tried(taskId);
        var clicks = moods.nextInt(ONE_IN_SO_MANY_CLICKS_TWICE) == 0 ? 2 : 1;
        var done = Progress.AGAIN;
        for (var answer : submitAtOnce(clicks, link, form)) {
            if (answer.statusCode() == SEE_OTHER || answer.statusCode() == 200) {
                answers.accepted(new Answer.Signed(pledgeId, answer.statusCode() == SEE_OTHER, Instant.now()));
                done = Progress.DONE;
            }
        }
        return done;
    }

    private List<HttpResponse<String>> submitAtOnce(int clicks, String link, List<Field> form) {
        var answered = new ArrayList<HttpResponse<String>>();
        var sent = new ArrayList<CompletableFuture<HttpResponse<String>>>();
        for (int click = 0; click < clicks; click++) {
            sent.add(CompletableFuture.supplyAsync(() -> submitOrFail(link, form), Thread::startVirtualThread));
        }
        for (var click : sent) {
            try {
                answered.add(click.join());
            } catch (CompletionException nobodyKnows) {
                answers.unknown();
            }
        }
        return answered;
    }

    private HttpResponse<String> submitOrFail(String link, List<Field> form) {
        try {
            return web.submit(link, form);
        } catch (IOException e) {
            throw new CompletionException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CompletionException(e);
        }
    }

    private Progress acknowledge(String taskId) throws IOException, InterruptedException {
        var link = link(ProcessName.PLEDGE, taskId);
        var queue = QUEUE.matcher(taskId);
        if (link.isEmpty() || !queue.matches()) {
            return Progress.AGAIN;
        }
        var page = page(web.get(link));
        var form = new ArrayList<>(hiddenFields(page));
        if (form.isEmpty()) {
            return Progress.AGAIN;
        }
        var shown = page.select("input[type=checkbox][name=ticked]").eachAttr("value");
        shown.forEach(pledge -> form.add(new Field("ticked", pledge)));
        form.add(new Field("confirmed", "true"));
        answers.tried(taskId);
        var answer = web.submit(link, form);
        if (answer.statusCode() == SEE_OTHER) {
            shown.forEach(pledge -> answers.accepted(new Answer.Acknowledged(
                    pledge,
                    Objects.requireNonNull(queue.group("seat")),
                    Objects.requireNonNull(queue.group("holder")),
                    Instant.now())));
        }
        return Progress.AGAIN;
    }

    private Progress inspect(String taskId) throws IOException, InterruptedException {
        var link = link(ProcessName.INSPECTION, taskId);
        var inspectionId = taskId.substring(0, taskId.lastIndexOf(':'));
        if (link.isEmpty()) {
            return Progress.AGAIN;
        }
        var page = page(web.get(link));
        var marks = page.select("input[type=radio]").eachAttr("name").stream()
                .distinct()
                .toList();
        if (marks.isEmpty()) {
            answers.accepted(new Answer.Inspected(inspectionId, Instant.now()));
            return Progress.DONE;
        }
        answers.tried(taskId);
        var answer = web.submit(link, answersTo(marks));
        if (answer.statusCode() == SEE_OTHER) {
            answers.accepted(new Answer.Inspected(inspectionId, Instant.now()));
            return Progress.DONE;
        }
        return Progress.AGAIN;
    }

    private List<Field> answersTo(List<String> marks) {
        var form = new ArrayList<Field>();
        for (var mark : marks) {
            boolean amiss = moods.nextInt(12) == 0;
            form.add(new Field(mark, amiss ? "NOT_MET" : "MET"));
            form.add(new Field(
                    mark.replace("mark.", "remark."), amiss ? "Chưa làm thường xuyên; sẽ khắc phục ngay." : ""));
        }
        form.add(new Field("confirmed", "yes"));
        return form;
    }

    /** A fresh link to an open task; empty when the service says that it is not open. */
    private String link(ProcessName service, String taskId) throws IOException, InterruptedException {
        var answer = web.post(
                LINK_ISSUER, ports.front(service) + "/internal/task-links", Map.of("taskIds", List.of(taskId)));
        if (answer.statusCode() != 200) {
            throw new IOException("No link: " + answer.statusCode());
        }
        return Web.json(answer).path("links").path(0).path("url").asString("");
    }

    private static Document page(HttpResponse<String> answer) throws IOException {
        if (answer.statusCode() != 200) {
            throw new IOException("No page: " + answer.statusCode());
        }
        return Jsoup.parse(answer.body());
    }

    /** Of the first form: what the person is there for. */
    private static List<Field> hiddenFields(Document page) {
        return page.forms().stream()
                .limit(1)
                .flatMap(form -> form.select("input[type=hidden]").stream())
                .map(field -> new Field(field.attr("name"), field.attr("value")))
                .toList();
    }
}

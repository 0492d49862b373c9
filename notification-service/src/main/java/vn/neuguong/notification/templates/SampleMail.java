package vn.neuguong.notification.templates;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.json.JsonMapper;

/** The made-up data reviewers read every mail with, as written in {@code mail/sample.yml}. */
record SampleMail(
        String recipientName,
        LocalDate dueDay,
        LocalDate today,
        LocalDate overdueToday,
        Letterhead letterhead,
        Links links,
        Map<String, String> parameters,
        List<Item> items) {

    record Links(URI task, URI allTasks, URI choices, URI refusal) {}

    record Item(String kind, String who, LocalDate dueDay, URI link) {}

    static SampleMail load() {
        try (var in = new ClassPathResource("mail/sample.yml").getInputStream()) {
            return JsonMapper.shared()
                    .convertValue(new Yaml(new SafeConstructor(new LoaderOptions())).load(in), SampleMail.class);
        } catch (IOException e) {
            throw new UncheckedIOException("The sample mail cannot be read", e);
        }
    }

    /** What a mail of this kind and occasion would be written with. */
    MailData dataFor(Occasion occasion, Refusable refusable) {
        return new MailData(
                recipientName,
                parameters,
                occasion.isAboutOneTask() ? dueDay : null,
                occasion == Occasion.OVERDUE || occasion == Occasion.ESCALATED ? overdueToday : today,
                occasion.isAboutSeveralTasks() ? itemsFor(occasion) : List.of(),
                letterhead,
                new MailLinks(
                        occasion.isAboutOneTask() ? links.task() : null,
                        links.allTasks(),
                        links.choices(),
                        refusable == Refusable.MANDATORY ? null : links.refusal()));
    }

    private List<MailItem> itemsFor(Occasion occasion) {
        var others = occasion == Occasion.ESCALATED;
        return items.stream().map(item -> itemOf(item, others)).toList();
    }

    private MailItem itemOf(Item item, boolean others) {
        @Nullable String who = others ? item.who() : null;
        @Nullable URI link = others ? null : item.link();
        return new MailItem(item.kind(), who, item.dueDay(), parameters, link);
    }
}

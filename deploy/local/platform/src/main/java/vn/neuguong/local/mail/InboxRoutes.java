package vn.neuguong.local.mail;

import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;

/** Which address shows what: the pages for people, and the API the story and the tests read mail through. */
final class InboxRoutes {

    private static final Pattern MESSAGE = Pattern.compile("/messages/(?<mail>\\d{1,18})(?:/(?<view>html|source))?");
    private static final Pattern ATTACHMENT =
            Pattern.compile("(?:/api)?/messages/(?<mail>\\d{1,18})/attachments/(?<number>\\d{1,9})");

    private final MailArchive archive;
    private final InboxPages pages = new InboxPages();
    private final JsonMapper json = JsonMapper.builder().build();

    InboxRoutes(MailArchive archive) {
        this.archive = archive;
    }

    Answer answer(String path, Map<String, String> parameters) {
        return switch (path) {
            case "/" -> Answer.page(200, pages.list(page(parameters)));
            case "/inbox.css" -> Answer.styles(pages.styles());
            case "/api/messages" -> messages(parameters);
            case "/api/messages/count" -> json(200, Map.of("count", archive.count()));
            default ->
                forMail(MESSAGE, path, this::message)
                        .or(() -> forMail(ATTACHMENT, path, this::attachment))
                        .orElseGet(() -> error(404, "Không có trang này", "Địa chỉ vừa mở không thuộc hộp thư."));
        };
    }

    private InboxPage page(Map<String, String> parameters) {
        String number = parameters.getOrDefault("page", "1");
        return archive.page(
                parameters.getOrDefault("to", ""), number.matches("\\d{1,6}") ? Integer.parseInt(number) : 1);
    }

    private Answer messages(Map<String, String> parameters) {
        try {
            var query = MailQuery.of(parameters);
            return json(200, archive.find(query).stream().map(MessageView::of).toList());
        } catch (IllegalArgumentException e) {
            return json(400, Map.of("error", String.valueOf(e.getMessage())));
        }
    }

    private Answer message(StoredMail mail, Matcher path) {
        return switch (path.group("view")) {
            case "html" -> Answer.foreignPage(pages.foreign(mail.content().html()));
            case "source" -> Answer.download("thu-%d.eml".formatted(mail.sequence()), "message/rfc822", mail.bytes());
            case null, default -> Answer.page(200, pages.mail(mail));
        };
    }

    private Answer attachment(StoredMail mail, Matcher path) {
        var attachments = mail.content().attachments();
        int number = Integer.parseInt(path.group("number"));
        if (number < 1 || number > attachments.size()) {
            return error(404, "Không có tệp này", "Thư không có tệp đính kèm số %d.".formatted(number));
        }
        var file = attachments.get(number - 1);
        return Answer.download(file.fileName(), file.mediaType(), file.bytes());
    }

    private Optional<Answer> forMail(Pattern pattern, String path, BiFunction<StoredMail, Matcher, Answer> view) {
        Matcher matcher = pattern.matcher(path);
        return matcher.matches()
                ? archive.find(Long.parseLong(matcher.group("mail"))).map(mail -> view.apply(mail, matcher))
                : Optional.empty();
    }

    Answer methodNotAllowed() {
        return error(405, "Hộp thư chỉ để xem", "Không thể gửi hay sửa gì ở địa chỉ này.");
    }

    Answer failed() {
        return error(500, "Hộp thư gặp trục trặc", "Nhật ký của tiến trình mail ghi rõ nguyên nhân.");
    }

    private Answer error(int status, String title, String explanation) {
        return Answer.page(status, pages.error(title, explanation));
    }

    private Answer json(int status, Object value) {
        return Answer.json(status, json.writeValueAsBytes(value));
    }
}

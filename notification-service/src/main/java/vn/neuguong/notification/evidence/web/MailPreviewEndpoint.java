package vn.neuguong.notification.evidence.web;

import static org.springframework.http.MediaType.TEXT_HTML_VALUE;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import org.springframework.boot.actuate.endpoint.web.annotation.WebEndpoint;
import org.springframework.stereotype.Component;
import vn.neuguong.notification.templates.MailPreviews;
import vn.neuguong.notification.templates.TemplateVersion;

/** All mails with made-up data, so that a reviewer can read them: subject, HTML and text side by side. */
@Component
@WebEndpoint(id = "mailpreview")
class MailPreviewEndpoint {

    private final MailPreviews previews;
    private final OperatorPages pages;

    MailPreviewEndpoint(MailPreviews previews, OperatorPages pages) {
        this.previews = previews;
        this.pages = pages;
    }

    @ReadOperation(produces = TEXT_HTML_VALUE)
    String all() {
        return pages.write("evidence/previews", Map.of("previews", previews.all()));
    }

    /** One wording, by its name, such as {@code pledge.sign.opened.vi}; the newest version when none is named. */
    @ReadOperation(produces = TEXT_HTML_VALUE)
    WebEndpointResponse<String> one(@Selector String id, @Nullable Integer version) {
        var versions = previews.versions(id);
        var shown = version == null ? (versions.isEmpty() ? 0 : versions.getLast()) : version;
        return previews.find(new TemplateVersion(id, shown))
                .map(preview -> new WebEndpointResponse<>(pages.write(
                        "evidence/preview", Map.of("preview", preview, "versions", versions, "shown", shown))))
                .orElseGet(() -> new WebEndpointResponse<>(WebEndpointResponse.STATUS_NOT_FOUND));
    }
}

package vn.neuguong.defaults.tasks;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Where the notification service fetches the links of the mails it is about to write. */
@RestController
class TaskLinksController {

    private static final String REQUIRED = "{link.tasks.required}";

    record Request(
            @NotNull(message = REQUIRED) @Size(max = 1000, message = "{link.tasks.too-many}")
            List<@NotBlank(message = REQUIRED) String> taskIds) {}

    record Response(List<TaskLinks.Issued> links) {}

    private final TaskLinks links;

    TaskLinksController(TaskLinks links) {
        this.links = links;
    }

    @PostMapping("/internal/task-links")
    @PreAuthorize("hasAuthority('SCOPE_task-links:create')")
    Response issue(@Valid @RequestBody Request request) {
        return new Response(links.issue(request.taskIds()));
    }
}

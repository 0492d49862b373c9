package vn.neuguong.notification.suppression.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import org.springframework.data.domain.Limit;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.neuguong.defaults.api.Cursor;
import vn.neuguong.defaults.api.CursorPage;
import vn.neuguong.defaults.api.CursorRequest;
import vn.neuguong.notification.suppression.Suppressing;
import vn.neuguong.notification.suppression.Suppressions;

/** The suppressed addresses. */
@RestController
@RequestMapping("/api/suppressions")
class SuppressionController {

    private final Suppressions suppressions;
    private final Suppressing suppressing;

    SuppressionController(Suppressions suppressions, Suppressing suppressing) {
        this.suppressions = suppressions;
        this.suppressing = suppressing;
    }

    /** All that are or were suppressed, in the order of their digests. */
    @GetMapping
    @PreAuthorize("hasAuthority('SCOPE_deliveries:read')")
    CursorPage<SuppressionAnswer> list(CursorRequest page) {
        var read =
                suppressions.findByAddressGreaterThanOrderByAddressAsc(page.afterPart(0), Limit.of(page.readLimit()));
        return CursorPage.of(page, read, suppression -> Cursor.after(suppression.address()))
                .map(SuppressionAnswer::of);
    }

    /** Lets mail through again; who did it and why is kept. */
    @PostMapping("/{address}/release")
    @PreAuthorize("hasAuthority('SCOPE_deliveries:write')")
    SuppressionAnswer release(@PathVariable String address, @Valid @RequestBody Releasing request, Principal operator) {
        return SuppressionAnswer.of(
                suppressing.release(address, operator.getName(), request.why().strip()));
    }

    record Releasing(
            @NotBlank(message = "{suppression.why-required}") @Size(max = 500, message = "{suppression.why-too-long}")
            String why) {}
}

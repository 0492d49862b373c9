package vn.neuguong.notification.letterheads.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.neuguong.notification.letterheads.Letterheads;
import vn.neuguong.notification.templates.Letterhead;

/** The letterhead of a unit, to be read, given and taken away. */
@RestController
@RequestMapping("/api/letterheads/{unitId}")
class LetterheadController {

    private final Letterheads letterheads;

    LetterheadController(Letterheads letterheads) {
        this.letterheads = letterheads;
    }

    /**
     * A letterhead as it is given.
     *
     * @param office the second line; left out where the organisation writes in its own name
     */
    record GivenLetterhead(
            @NotBlank(message = "{letterhead.required}") @Size(max = 80, message = "{letterhead.too-long}")
            String sender,

            @NotBlank(message = "{letterhead.required}") @Size(max = 80, message = "{letterhead.too-long}")
            String organisation,

            @Nullable @Size(max = 80, message = "{letterhead.too-long}")
            String office,

            @NotBlank(message = "{letterhead.required}") @Size(max = 80, message = "{letterhead.too-long}")
            String contactName,

            @NotBlank(message = "{letterhead.required}") @Email(message = "{letterhead.address}")
            String contactEmail) {}

    /**
     * What the people of the unit see.
     *
     * @param own whether the unit was given it, and not a unit above or the organisation
     */
    record UsedLetterhead(boolean own, Letterhead letterhead) {}

    @GetMapping
    @PreAuthorize("hasAuthority('SCOPE_letterheads:read')")
    UsedLetterhead used(@PathVariable String unitId) {
        return new UsedLetterhead(letterheads.own(unitId).isPresent(), letterheads.of(unitId));
    }

    @PutMapping
    @PreAuthorize("hasAuthority('SCOPE_letterheads:write')")
    UsedLetterhead give(@PathVariable String unitId, @Valid @RequestBody GivenLetterhead given) {
        letterheads.give(
                unitId,
                new Letterhead(
                        given.sender(),
                        given.organisation(),
                        given.office(),
                        given.contactName(),
                        given.contactEmail()));
        return used(unitId);
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @PreAuthorize("hasAuthority('SCOPE_letterheads:write')")
    void take(@PathVariable String unitId) {
        letterheads.take(unitId);
    }
}

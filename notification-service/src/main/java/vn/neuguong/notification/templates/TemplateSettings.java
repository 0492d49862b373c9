package vn.neuguong.notification.templates;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * What every mail says about its sender.
 *
 * @param organisation in whose name the mails are written
 * @param contactName whom to ask
 * @param contactEmail where to ask
 */
@Validated
@ConfigurationProperties("neuguong.templates")
public record TemplateSettings(
        @NotBlank String organisation,
        @NotBlank String contactName,
        @NotBlank @Email String contactEmail) {

    /** The head of mails to people whose unit has none of its own. */
    public Letterhead letterhead() {
        return new Letterhead(organisation, organisation, null, contactName, contactEmail);
    }
}

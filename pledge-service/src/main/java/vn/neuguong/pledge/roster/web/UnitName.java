package vn.neuguong.pledge.roster.web;

import static vn.neuguong.pledge.roster.web.UnitRequests.LONGEST_NAME;
import static vn.neuguong.pledge.roster.web.UnitRequests.NOT_PLAIN;
import static vn.neuguong.pledge.roster.web.UnitRequests.REQUIRED;
import static vn.neuguong.pledge.roster.web.UnitRequests.TOO_LONG;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import vn.neuguong.pledge.system.PlainText;

/** What a unit may be called; each thing that is wrong with a name is told by itself. */
@NotNull(message = REQUIRED)
@Pattern(regexp = PlainText.WITH_A_LETTER, message = REQUIRED)
@Pattern(regexp = PlainText.ONE_VISIBLE_LINE, message = NOT_PLAIN)
@Size(max = LONGEST_NAME, message = TOO_LONG)
@Constraint(validatedBy = {})
@Documented
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
@interface UnitName {

    String message() default REQUIRED;

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}

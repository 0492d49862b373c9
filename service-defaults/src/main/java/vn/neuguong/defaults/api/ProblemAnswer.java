package vn.neuguong.defaults.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.neuguong.defaults.web.Problem;

/** How problem details look, for the description of the API only. */
@Schema(name = ApiDescription.PROBLEM_DETAILS, description = "Problem details (RFC 9457)")
record ProblemAnswer(
        @Schema(description = "what kind of problem, in the language of Accept-Language")
        String title,

        int status,

        @Schema(description = "what happened, in the same language") @Nullable
        String detail,

        @Schema(description = "the path of the request") @Nullable
        String instance,

        @Schema(description = "each field and what is wrong with it") @Nullable
        List<Problem> problems) {}

package vn.neuguong.defaults.web;

import java.util.List;
import org.springframework.context.MessageSourceResolvable;

/**
 * What is wrong with one field. It names a message instead of being one, so that each reader gets it in their own
 * language.
 *
 * @param field where: a field of the request, or a row and column of a file
 * @param code of a message in {@code messages/*.properties}; it says what is wrong and what is expected
 */
public record Fault(String field, String code, List<Object> arguments) implements MessageSourceResolvable {

    public static Fault of(String field, String code, Object... arguments) {
        return new Fault(field, code, List.of(arguments));
    }

    @Override
    public String[] getCodes() {
        return new String[] {code};
    }

    @Override
    public Object[] getArguments() {
        return arguments.toArray();
    }
}

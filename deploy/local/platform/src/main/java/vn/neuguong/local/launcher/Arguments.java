package vn.neuguong.local.launcher;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The {@code --name value} pairs a platform process is started with; no other is allowed. */
public record Arguments(Map<String, String> values) {

    public static Arguments of(String[] args, String... names) {
        var values = new HashMap<String, String>();
        for (int i = 0; i < args.length; i += 2) {
            String name = args[i].startsWith("--") ? args[i].substring(2) : "";
            if (!List.of(names).contains(name)) {
                throw new IllegalArgumentException("Unknown argument '%s'".formatted(args[i]));
            }
            if (i + 1 == args.length) {
                throw new IllegalArgumentException("'%s' needs a value".formatted(args[i]));
            }
            values.put(name, args[i + 1]);
        }
        return new Arguments(values);
    }

    public String text(String name) {
        String value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("'--%s' is missing".formatted(name));
        }
        return value;
    }

    public boolean has(String name) {
        return values.containsKey(name);
    }

    public int number(String name) {
        try {
            return Integer.parseInt(text(name));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("'--%s' must be a number, not '%s'".formatted(name, text(name)), e);
        }
    }
}

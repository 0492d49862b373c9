package vn.neuguong.local.mongo;

import java.nio.file.Path;
import java.util.List;

/** The database as a process of its own: {@code --port N --data DIR}; prints {@code ready}, ends cleanly on SIGTERM. */
public final class MongoProcess {

    private MongoProcess() {}

    public static void main(String[] args) {
        try {
            List<String> arguments = List.of(args);
            int port = Integer.parseInt(valueOf("--port", arguments));
            Path data = Path.of(valueOf("--data", arguments));
            LocalMongo mongo = LocalMongo.onDisk(data, port, MongoProcess::stopAtOnce);
            Runtime.getRuntime().addShutdownHook(new Thread(mongo::close, "mongo-close"));
            System.out.println("ready");
        } catch (CannotStartException e) {
            refuse(String.valueOf(e.getMessage()));
        } catch (IllegalArgumentException _) {
            refuse("Usage: MongoProcess --port N --data DIR");
        }
    }

    private static String valueOf(String option, List<String> arguments) {
        int at = arguments.indexOf(option);
        if (at < 0 || at + 1 >= arguments.size()) {
            throw new IllegalArgumentException(option);
        }
        return arguments.get(at + 1);
    }

    private static void refuse(String sentence) {
        System.err.println(sentence);
        System.exit(1);
    }

    /** What was acknowledged is on the disk; going on would only refuse every command. */
    private static void stopAtOnce(Throwable failure) {
        System.err.println("The database stops because the disk refused a write: " + failure.getMessage());
        Runtime.getRuntime().halt(1);
    }
}

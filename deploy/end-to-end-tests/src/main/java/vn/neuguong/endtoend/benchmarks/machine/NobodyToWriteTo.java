package vn.neuguong.endtoend.benchmarks.machine;

import java.util.Map;

/** A notification-service whose mails stay in its queue: neither a mail server nor the owners of tasks are there. */
public final class NobodyToWriteTo {

    private static final String NOBODY = "http://127.0.0.1:9";

    public static final Map<String, String> SETTINGS = Map.of(
            "NEUGUONG_DELIVERY_PROVIDERS_NOBODY_HOST", "127.0.0.1",
            "NEUGUONG_DELIVERY_PROVIDERS_NOBODY_PORT", "9",
            "NEUGUONG_OWNERS_PLEDGE", NOBODY,
            "NEUGUONG_OWNERS_INSPECTION", NOBODY,
            "NEUGUONG_OWNERS_AWARD", NOBODY,
            "NEUGUONG_CLIENT_SECRET", "none",
            "NEUGUONG_DELIVERY_WORKERS", "1",
            "NEUGUONG_DELIVERY_MISSING_FIRST", "1h",
            "NEUGUONG_DELIVERY_MISSING_LONGEST", "1h");

    private NobodyToWriteTo() {}
}

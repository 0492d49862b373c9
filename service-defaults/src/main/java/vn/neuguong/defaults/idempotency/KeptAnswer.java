package vn.neuguong.defaults.idempotency;

import java.util.Map;
import org.bson.types.Binary;

/** What a finished call was answered, as it is sent again. */
record KeptAnswer(int status, Map<String, String> headers, Binary body) {}

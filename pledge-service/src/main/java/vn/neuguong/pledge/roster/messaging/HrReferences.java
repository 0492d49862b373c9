package vn.neuguong.pledge.roster.messaging;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.neuguong.defaults.web.Fault;
import vn.neuguong.defaults.web.InvalidInput;
import vn.neuguong.defaults.web.Refusal;
import vn.neuguong.messaging.consumption.PoisonEventException;
import vn.neuguong.pledge.roster.UnknownReferenceException;
import vn.neuguong.pledge.system.PlainText;

/**
 * What is refused of the personnel system goes to the dead letters with its reason, which names fields and units and
 * never quotes a person. Units and people come on two topics in no order: what names a record that is not known waits
 * for it, each record for a while once; after that it is refused at once.
 */
@Component
class HrReferences {

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,39}");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s\\p{Cntrl}<>,;:\"]+@[^@\\s\\p{Cntrl}<>,;:\"]+");
    private static final Pattern VISIBLE = Pattern.compile(PlainText.ONE_VISIBLE_LINE);
    private static final Pattern WORDS = Pattern.compile(PlainText.WITH_A_LETTER);
    private static final int REMEMBERED = 10_000;
    private static final int LONGEST = 200;

    private final long patienceNanos;
    private final Map<String, Long> missedSince = new ConcurrentHashMap<>();

    HrReferences(HrSettings settings) {
        patienceNanos = settings.patience().toNanos();
    }

    void resolving(Runnable command) {
        try {
            command.run();
        } catch (UnknownReferenceException missing) {
            if (missedSince.size() > REMEMBERED) {
                missedSince.clear();
            }
            var since = missedSince.computeIfAbsent(missing.reference(), _ -> System.nanoTime());
            if (System.nanoTime() - since >= patienceNanos) {
                throw new PoisonEventException(missing.getMessage() + ", and none came for a while", missing);
            }
            throw missing;
        } catch (InvalidInput refused) {
            throw new PoisonEventException(
                    refused.faults().stream().map(HrReferences::reasonOf).collect(Collectors.joining("; ")), refused);
        } catch (Refusal refused) {
            throw new PoisonEventException(String.join(", ", refused.getCodes()), refused);
        }
    }

    String code(String field, String value) {
        return require(field, value, CODE.matcher(value).matches());
    }

    String line(String field, String value) {
        return require(
                        field,
                        value,
                        value.length() <= LONGEST
                                && VISIBLE.matcher(value).matches()
                                && WORDS.matcher(value).matches())
                .strip();
    }

    String email(String value) {
        return require(
                        "email",
                        value,
                        value.length() <= LONGEST && EMAIL.matcher(value).matches())
                .toLowerCase(Locale.ROOT);
    }

    private static String require(String field, String value, boolean kept) {
        if (!kept) {
            throw new PoisonEventException("the field " + field + " is not of the described form");
        }
        return value;
    }

    private static String reasonOf(Fault fault) {
        return "%s: %s %s".formatted(fault.field(), fault.code(), fault.arguments());
    }
}

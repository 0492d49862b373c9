package vn.neuguong.pledge.pledges;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The class of device somebody signed on: enough for the proof, too little to follow anybody. */
public enum Device {
    /** A telephone or a tablet. */
    MOBILE,
    /** A desktop or a laptop. */
    COMPUTER,
    /** It did not say. */
    UNKNOWN;

    private static final Set<String> MOBILE_MARKS = Set.of("mobile", "android", "iphone", "ipad");
    private static final Set<String> COMPUTER_MARKS = Set.of("windows", "macintosh", "x11", "linux");

    /** What the browser says about itself, reduced to its class. */
    public static Device of(@Nullable String userAgent) {
        if (userAgent == null) {
            return UNKNOWN;
        }
        var words = userAgent.toLowerCase(Locale.ROOT);
        if (MOBILE_MARKS.stream().anyMatch(words::contains)) {
            return MOBILE;
        }
        return COMPUTER_MARKS.stream().anyMatch(words::contains) ? COMPUTER : UNKNOWN;
    }
}

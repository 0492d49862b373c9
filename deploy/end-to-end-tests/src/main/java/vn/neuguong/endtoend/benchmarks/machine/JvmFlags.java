package vn.neuguong.endtoend.benchmarks.machine;

import java.util.List;

/** The flags of the processes under test: the same for a service and for the bare pipeline beside it. */
public final class JvmFlags {

    /** As the launcher starts services, but with both compilers: a benchmark runs long enough for the second to pay. */
    public static final List<String> MEASURED = List.of(
            "-XX:+UseSerialGC",
            "-Xmx256m",
            "--enable-native-access=ALL-UNNAMED",
            "-Dfile.encoding=UTF-8",
            "-Duser.timezone=Asia/Ho_Chi_Minh");

    private JvmFlags() {}
}

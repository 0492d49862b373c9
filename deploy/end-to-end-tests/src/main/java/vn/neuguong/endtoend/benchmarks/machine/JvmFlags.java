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

    /** Names the implementations behind Jakarta Mail, as the launcher does; else they are looked up for every part. */
    public static final List<String> FAST_MAIL = List.of(
            "-Djakarta.mail.util.StreamProvider=org.eclipse.angus.mail.util.MailStreamProvider",
            "-Djakarta.activation.spi.MailcapRegistryProvider="
                    + "org.eclipse.angus.activation.MailcapRegistryProviderImpl",
            "-Djakarta.activation.spi.MimeTypeRegistryProvider="
                    + "org.eclipse.angus.activation.MimeTypeRegistryProviderImpl");

    private JvmFlags() {}
}

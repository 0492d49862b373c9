package vn.neuguong.notification.providers;

/**
 * Names the implementations behind Jakarta Mail once and for all. Left alone it looks them up again for every part of
 * every mail, which costs ten times as much as writing the mail.
 */
public final class JakartaMailProviders {

    private JakartaMailProviders() {}

    /** Must run before the first mail is built; what the command line says takes precedence. */
    public static void select() {
        select("jakarta.mail.util.StreamProvider", "org.eclipse.angus.mail.util.MailStreamProvider");
        select(
                "jakarta.activation.spi.MailcapRegistryProvider",
                "org.eclipse.angus.activation.MailcapRegistryProviderImpl");
        select(
                "jakarta.activation.spi.MimeTypeRegistryProvider",
                "org.eclipse.angus.activation.MimeTypeRegistryProviderImpl");
    }

    private static void select(String service, String provider) {
        if (System.getProperty(service) == null) {
            System.setProperty(service, provider);
        }
    }
}

package dev.signet.support.http.request;

import java.lang.module.ModuleDescriptor;
import java.util.Optional;

/** What a client says of itself in {@code User-Agent} (RFC 9110, section 10.1.5). */
public final class UserAgent {

    private UserAgent() {}

    /**
     * {@code DepotClient/1.2 Java/17}: the name of the class, the version of its module or else of its jar, and that of Java. Without a
     * version if neither has one.
     */
    public static String of(Class<?> client) {
        String product = token(client.getSimpleName());
        String java = "Java/" + Runtime.version().feature();
        return version(client)
                .map(version -> product + "/" + version + " " + java)
                .orElse(product + " " + java);
    }

    private static Optional<String> version(Class<?> client) {
        ModuleDescriptor module = client.getModule().getDescriptor();
        Optional<String> stated = module == null ? Optional.empty() : module.rawVersion();
        return stated.or(() -> Optional.ofNullable(client.getPackage().getImplementationVersion()))
                .filter(version -> !version.isEmpty())
                .map(UserAgent::token);
    }

    /** Characters that no product may have become hyphens. */
    static String token(String text) {
        StringBuilder token = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            String character = text.substring(i, i + 1);
            token.append(HeaderSyntax.isToken(character) ? character : "-");
        }
        return token.toString();
    }
}

package dev.signet.support.http;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes credentials out of text that comes from outside: a service may quote the key it refuses. */
final class Redactor {

    /** What stands in place of a secret. */
    static final String MASK = "***";

    /** Shorter values would blot out ordinary words, and protect nothing. */
    private static final int SHORTEST = 4;

    private final List<Credential> credentials;

    Redactor(List<Credential> credentials) {
        this.credentials = credentials;
    }

    @Nullable
    String cleanOrNull(@Nullable String text) {
        return text == null ? null : clean(text);
    }

    String clean(String text) {
        String clean = text;
        for (Credential credential : credentials) {
            for (String secret : credential.secrets()) {
                if (secret.length() >= SHORTEST) {
                    clean = clean.replace(secret, MASK);
                }
            }
        }
        return clean;
    }
}

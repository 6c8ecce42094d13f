package dev.signet.support.http.request;

import dev.signet.support.http.FieldProblem;
import dev.signet.support.http.ServiceError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes credentials out of text that comes from outside: a service may quote the key it refuses. */
public final class Redactor {

    /** Shorter values would blot out ordinary words, and protect nothing. */
    private static final int SHORTEST = 4;

    private final List<SecretParameter> credentials;

    public Redactor(List<SecretParameter> credentials) {
        this.credentials = credentials;
    }

    @Nullable
    public String cleanOrNull(@Nullable String text) {
        return text == null ? null : clean(text);
    }

    public ServiceError clean(ServiceError error) {
        List<FieldProblem> fields = error.fields().stream()
                .map(f -> new FieldProblem(clean(f.field()), cleanOrNull(f.message())))
                .toList();
        return new ServiceError(cleanOrNull(error.code()), cleanOrNull(error.message()), fields);
    }

    public String clean(String text) {
        String clean = text;
        for (SecretParameter credential : credentials) {
            for (String secret : credential.secrets()) {
                if (secret.length() >= SHORTEST) {
                    clean = clean.replace(secret, SecretParameter.MASK);
                }
            }
        }
        return clean;
    }
}

package dev.signet.support.http.client;

import dev.signet.support.http.call.ClientCredentials;
import dev.signet.support.http.request.SecretParameter;
import dev.signet.support.http.request.SecretSource;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * A credential that authenticates calls. It is sent only to the server of a request that needs it. {@link #toString()} masks it, and so
 * do exceptions if the service quotes it.
 */
public final class Credential {

    private final SecretParameter parameter;

    private Credential(SecretParameter parameter) {
        this.parameter = parameter;
    }

    /**
     * {@return an API key in a header}
     *
     * @param name its name
     * @param key the key
     */
    public static Credential header(String name, String key) {
        return new Credential(SecretParameter.of(SecretParameter.Place.HEADER, name, key));
    }

    /**
     * {@return a header whose value is requested for each attempt; for tokens that expire} The supplier may block: it runs in a thread of
     * the client, and the call waits for it within its own timeout. If the service answers with status 401 and the supplier then has
     * another value, the call is sent once more.
     *
     * @param name its name
     * @param value the value; what it throws ends the call
     */
    public static Credential header(String name, Supplier<String> value) {
        return changing(name, context -> context.run(value), value);
    }

    /**
     * {@return a header whose value is requested for each attempt, without blocking a thread} Like {@link #header(String, Supplier)}
     * otherwise.
     *
     * @param name its name
     * @param value starts to get the value; its future is cancelled when the call ends before
     */
    public static Credential headerAsync(String name, Supplier<? extends CompletionStage<String>> value) {
        return changing(name, context -> value.get(), value);
    }

    /**
     * {@return a header whose value is requested for each attempt, and that hears of refusals} For what keeps a value until told that it
     * is no longer good. Like {@link #headerAsync(String, Supplier)} otherwise.
     *
     * @param name its name
     * @param value starts to get the value; its future is cancelled when the call ends before
     * @param refused is given the value that the service answered with status 401 to, before {@code value} is asked once more; must not
     *     block
     */
    public static Credential headerAsync(
            String name, Supplier<? extends CompletionStage<String>> value, Consumer<String> refused) {
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(refused, "refused");
        return changing(
                name,
                new SecretSource() {
                    @Override
                    public CompletionStage<String> current(Context context) {
                        return value.get();
                    }

                    @Override
                    public void refused(String sent) {
                        refused.accept(sent);
                    }
                },
                value);
    }

    private static Credential changing(String name, SecretSource source, Object given) {
        Objects.requireNonNull(given, "value");
        return new Credential(SecretParameter.of(SecretParameter.Place.HEADER, name, source));
    }

    /**
     * {@return a bearer token that is requested for each attempt} For tokens that a library keeps fresh, such as Application Default
     * Credentials; see {@link #header(String, Supplier)}.
     *
     * @param token the token alone
     */
    public static Credential bearer(Supplier<String> token) {
        Objects.requireNonNull(token, "token");
        return header("Authorization", () -> "Bearer " + Objects.requireNonNull(token.get(), "token"));
    }

    /**
     * {@code Authorization: Bearer ...} (RFC 6750, section 2.1).
     *
     * @param token the token
     * @return the credential
     */
    public static Credential bearer(String token) {
        if (token.isEmpty() || token.startsWith(" ")) {
            throw new IllegalArgumentException("The token is empty, or begins with a space");
        }
        return new Credential(
                SecretParameter.of(SecretParameter.Place.HEADER, "Authorization", "Bearer " + token, token));
    }

    /**
     * {@code Authorization} of any other scheme whose credentials stay the same (RFC 9110, section 11.4).
     *
     * @param scheme the name of the scheme, such as {@code Token}
     * @param credentials what follows it
     * @return the credential
     */
    public static Credential authorization(String scheme, String credentials) {
        if (credentials.isEmpty() || credentials.startsWith(" ")) {
            throw new IllegalArgumentException("The credentials for " + scheme + " are empty, or begin with a space");
        }
        return new Credential(SecretParameter.of(
                SecretParameter.Place.HEADER, "Authorization", scheme + " " + credentials, credentials));
    }

    /**
     * A bearer token by the client credentials grant of OAuth 2.0 (RFC 6749, section 4.4). The token is requested when it is
     * first needed, through the proxy and by the certificates of the client, and kept until shortly before it expires. All calls that need
     * it wait for one request, each within its own timeout. If the service answers with status 401, the token is dropped and the call sent
     * once more with a new one.
     *
     * @param tokenUri the token endpoint; https, or http to a loopback host
     * @param clientId the client id
     * @param clientSecret the client secret
     * @param scopes the requested scopes; none for the service's default
     * @return the credential
     */
    public static Credential clientCredentials(URI tokenUri, String clientId, String clientSecret, String... scopes) {
        ClientCredentials grant = new ClientCredentials(tokenUri, clientId, clientSecret, List.of(scopes));
        return new Credential(SecretParameter.of(SecretParameter.Place.HEADER, "Authorization", grant, clientSecret));
    }

    /**
     * {@code Authorization: Basic ...} (RFC 7617), in UTF-8.
     *
     * @param user the name
     * @param password the password
     * @return the credential
     * @throws IllegalArgumentException if the name has a colon
     */
    public static Credential basic(String user, String password) {
        return new Credential(SecretParameter.basic(user, password));
    }

    /**
     * {@return an API key in the query} Prefer a header if the service supports it: servers log queries.
     *
     * @param name its name
     * @param key the key
     */
    public static Credential query(String name, String key) {
        return new Credential(SecretParameter.of(SecretParameter.Place.QUERY, name, key));
    }

    /**
     * {@return an API key in a cookie}
     *
     * @param name its name
     * @param key the key, as the service expects it: it is not encoded
     * @throws IllegalArgumentException if the key has a character that no cookie can have, such as a semicolon, a comma or a space
     */
    public static Credential cookie(String name, String key) {
        return new Credential(SecretParameter.of(SecretParameter.Place.COOKIE, name, key));
    }

    SecretParameter parameter() {
        return parameter;
    }

    @Override
    public String toString() {
        return parameter.toString();
    }
}

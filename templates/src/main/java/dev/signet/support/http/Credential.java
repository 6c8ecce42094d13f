package dev.signet.support.http;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * A credential that authenticates calls. It is sent to the configured origin only. {@link #toString()} masks it, and so
 * do exceptions if the service quotes it.
 */
public final class Credential {

    enum Place {
        HEADER,
        QUERY,
        COOKIE
    }

    private static final int MOST_REMEMBERED = 6;

    private final Place place;
    private final String name;
    private final Supplier<String> value;
    private volatile List<String> secrets = List.of();

    private Credential(Place place, String name, Supplier<String> value) {
        this.place = place;
        this.name = Objects.requireNonNull(name, "name");
        this.value = Objects.requireNonNull(value, "value");
    }

    /**
     * {@return an API key in a header}
     *
     * @param name its name
     * @param key the key
     */
    public static Credential header(String name, String key) {
        return fixed(Place.HEADER, HeaderRules.name(name), key);
    }

    /**
     * {@return a header whose value is requested for each attempt; for tokens that expire} The supplier must not block
     * for long.
     *
     * @param name its name
     * @param value the value
     */
    public static Credential header(String name, Supplier<String> value) {
        return new Credential(Place.HEADER, HeaderRules.name(name), value);
    }

    /**
     * {@code Authorization: Bearer ...} (RFC 6750, section 2.1).
     *
     * @param token the token
     * @return the credential
     */
    public static Credential bearer(String token) {
        Objects.requireNonNull(token, "token");
        Credential bearer = fixed(Place.HEADER, "Authorization", "Bearer " + token);
        bearer.secrets = List.of(token);
        return bearer;
    }

    /**
     * A bearer token by the client credentials grant of OAuth 2.0 (RFC 6749, section 4.4). The token is requested when it is
     * first needed, by the thread that makes the call, and kept until shortly before it expires.
     *
     * @param tokenUri the token endpoint; https, or http to a loopback host
     * @param clientId the client id
     * @param clientSecret the client secret
     * @param scopes the requested scopes; none for the service's default
     * @return the credential
     */
    public static Credential clientCredentials(URI tokenUri, String clientId, String clientSecret, String... scopes) {
        Credential token = new Credential(
                Place.HEADER,
                "Authorization",
                new ClientCredentials(tokenUri, clientId, clientSecret, List.of(scopes)));
        token.secrets = List.of(clientSecret);
        return token;
    }

    /**
     * {@code Authorization: Basic ...} (RFC 7617), in UTF-8.
     *
     * @param user the name
     * @param password the password
     * @return the credential
     */
    public static Credential basic(String user, String password) {
        byte[] pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        String encoded = Base64.getEncoder().encodeToString(pair);
        Credential basic = fixed(Place.HEADER, "Authorization", "Basic " + encoded);
        basic.secrets = List.of(encoded, password);
        return basic;
    }

    /**
     * {@return an API key in the query} Prefer a header if the service supports it: servers log queries.
     *
     * @param name its name
     * @param key the key
     */
    public static Credential query(String name, String key) {
        return fixed(Place.QUERY, name, key);
    }

    /**
     * {@return an API key in a cookie}
     *
     * @param name its name
     * @param key the key
     */
    public static Credential cookie(String name, String key) {
        return fixed(Place.COOKIE, HeaderRules.name(name), key);
    }

    private static Credential fixed(Place place, String name, String key) {
        Objects.requireNonNull(key, "key");
        if (key.isEmpty()) {
            throw new IllegalArgumentException("The credential for " + name + " is empty");
        }
        HeaderRules.value(name, key);
        Credential credential = new Credential(place, name, () -> key);
        credential.remember(key);
        return credential;
    }

    Place place() {
        return place;
    }

    String name() {
        return name;
    }

    /** The value to send now; never to be shown. */
    String reveal() {
        String current = HeaderRules.value(name, value.get());
        if (secrets.isEmpty() || !current.endsWith(secrets.get(0))) {
            remember(current);
        }
        return current;
    }

    /** Every form in which the value could come back in a response. */
    List<String> secrets() {
        return secrets;
    }

    /** Keeps a few older values in mind too: a call under way may still be answered with one of them. */
    private void remember(String current) {
        String bare = current.substring(current.indexOf(' ') + 1);
        List<String> known = new ArrayList<>();
        known.add(bare);
        known.add(URLEncoder.encode(bare, StandardCharsets.UTF_8));
        known.addAll(secrets.subList(0, Math.min(secrets.size(), MOST_REMEMBERED)));
        secrets = List.copyOf(known);
    }

    @Override
    public String toString() {
        return name + "=" + Redactor.MASK;
    }
}

package dev.signet.support.http.request;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/** A parameter of requests whose value is secret: where it is sent, and in which forms a response could quote it. */
public final class SecretParameter {

    /** Stands in place of a secret. */
    static final String MASK = "***";

    /** The part of a request that has it. */
    public enum Place {
        HEADER,
        QUERY,
        COOKIE
    }

    private static final int MOST_REMEMBERED = 6;

    private final Place place;
    private final String name;
    private final Supplier<String> value;
    private volatile List<String> secrets = List.of();

    private SecretParameter(Place place, String name, Supplier<String> value) {
        this.place = place;
        this.name = Objects.requireNonNull(name, "name");
        this.value = Objects.requireNonNull(value, "value");
    }

    /**
     * A value that may change, asked for at each attempt.
     *
     * @param known parts of it that are secret by themselves
     */
    public static SecretParameter of(Place place, String name, Supplier<String> value, String... known) {
        SecretParameter parameter = new SecretParameter(place, checked(place, name), value);
        parameter.secrets = List.of(known);
        return parameter;
    }

    /**
     * A value that stays.
     *
     * @param known the parts of it that are secret; none if all of it is
     */
    public static SecretParameter of(Place place, String name, String value, String... known) {
        Objects.requireNonNull(value, "key");
        if (value.isEmpty()) {
            throw new IllegalArgumentException("The credential for " + name + " is empty");
        }
        HeaderSyntax.value(name, value);
        SecretParameter parameter = new SecretParameter(place, checked(place, name), () -> value);
        if (known.length > 0) {
            parameter.secrets = List.of(known);
        } else {
            parameter.remember(value);
        }
        return parameter;
    }

    /** {@code Authorization: Basic ...} (RFC 7617), in UTF-8. */
    public static SecretParameter basic(String user, String password) {
        byte[] pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        String encoded = Base64.getEncoder().encodeToString(pair);
        return of(Place.HEADER, "Authorization", "Basic " + encoded, encoded, password);
    }

    private static String checked(Place place, String name) {
        return place == Place.QUERY ? name : HeaderSyntax.name(name);
    }

    /** Whether a request can have only one of the two. */
    boolean replaces(SecretParameter other) {
        boolean sameName = place == Place.HEADER ? name.equalsIgnoreCase(other.name) : name.equals(other.name);
        return place == other.place && sameName;
    }

    public Place place() {
        return place;
    }

    public String name() {
        return name;
    }

    /** The value to send now; never to be shown. */
    public String reveal() {
        String current = HeaderSyntax.value(name, value.get());
        if (secrets.isEmpty() || !current.endsWith(secrets.get(0))) {
            remember(current);
        }
        return current;
    }

    /** Every form in which the value could come back in a response. */
    List<String> secrets() {
        return secrets;
    }

    /** Keeps a few older values in mind too: a call in progress may still be answered with one of them. */
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
        return name + "=" + MASK;
    }
}

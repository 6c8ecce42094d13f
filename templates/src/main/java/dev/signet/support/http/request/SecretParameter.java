package dev.signet.support.http.request;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

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
    /** Null if the value stays. */
    private final @Nullable SecretSource source;

    private final String fixed;
    private volatile List<String> secrets = List.of();

    private SecretParameter(Place place, String name, @Nullable SecretSource source, String fixed) {
        this.place = place;
        this.name = Objects.requireNonNull(name, "name");
        this.source = source;
        this.fixed = fixed;
    }

    /**
     * A value that may change, asked for at each attempt.
     *
     * @param known parts of it that are secret by themselves
     */
    public static SecretParameter of(Place place, String name, SecretSource source, String... known) {
        SecretParameter parameter = new SecretParameter(place, checked(place, name), source, "");
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
        SecretParameter parameter = new SecretParameter(place, checked(place, name), null, valid(place, name, value));
        if (known.length > 0) {
            parameter.secrets = List.of(known);
        } else {
            parameter.remember(value);
        }
        return parameter;
    }

    /** {@code Authorization: Basic ...} (RFC 7617), in UTF-8. */
    public static SecretParameter basic(String user, String password) {
        if (user.indexOf(':') >= 0) {
            throw new IllegalArgumentException(
                    "A user name for basic authentication can't have a colon: the service would read what follows it as the password");
        }
        byte[] pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        String encoded = Base64.getEncoder().encodeToString(pair);
        return of(Place.HEADER, "Authorization", "Basic " + encoded, encoded, password);
    }

    private static String checked(Place place, String name) {
        return place == Place.HEADER ? HeaderSyntax.name(name) : Objects.requireNonNull(name, "name");
    }

    /** A value that becomes no other, and no more than one, by the place that it is sent in. The errors do not quote it. */
    private static String valid(Place place, String name, String value) {
        HeaderSyntax.value(name, value);
        if (!value.equals(value.strip())) {
            throw new IllegalArgumentException("The credential for " + name + " begins or ends with white space");
        }
        return place == Place.COOKIE ? CookieHeader.valid(name, value) : value;
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

    /** Whether the value may change, so that another may be had if one is refused. */
    public boolean mayChange() {
        return source != null;
    }

    /** The value to send now; never to be shown. Cancelling the future ends what is done to get it, if only for it. */
    public CompletableFuture<String> reveal(SecretSource.Context context) {
        if (source == null) {
            return CompletableFuture.completedFuture(fixed);
        }
        CompletableFuture<String> asked = source.current(context).toCompletableFuture();
        CompletableFuture<String> checked = asked.thenApply(value -> {
            String current = valid(place, name, Objects.requireNonNull(value, "the value of a credential"));
            if (secrets.isEmpty() || !current.endsWith(secrets.get(0))) {
                remember(current);
            }
            return current;
        });
        CompletableFuture<?> unused = checked.whenComplete((value, failure) -> {
            if (checked.isCancelled()) {
                asked.cancel(true);
            }
        });
        return checked;
    }

    /** The service has refused this value. */
    public void refused(String value) {
        if (source != null) {
            source.refused(value);
        }
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

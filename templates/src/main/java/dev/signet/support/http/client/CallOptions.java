package dev.signet.support.http.client;

import dev.signet.support.http.RetryPolicy;
import dev.signet.support.http.Timeouts;
import dev.signet.support.http.request.CallSettings;
import dev.signet.support.http.request.ClientSettings;
import dev.signet.support.http.request.HeaderSyntax;
import dev.signet.support.http.request.QueryString;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Options of one call that override the client's settings. Immutable. */
public final class CallOptions {

    /** The client's settings, unchanged. */
    public static final CallOptions NONE = builder().build();

    private final UnaryOperator<Timeouts> timeouts;
    private final @Nullable RetryPolicy retries;
    private final @Nullable Boolean idempotent;
    private final Map<String, String> headers;
    private final String query;
    private final @Nullable String idempotencyKey;

    private CallOptions(Builder builder) {
        this.timeouts = builder.timeouts;
        this.retries = builder.retries;
        this.idempotent = builder.idempotent;
        this.headers = Map.copyOf(builder.headers);
        this.query = builder.query.toString();
        this.idempotencyKey = builder.idempotencyKey;
    }

    /**
     * Creates a builder without overrides.
     *
     * @return a builder
     */
    public static Builder builder() {
        return new Builder();
    }

    private CallOptions(CallOptions other, UnaryOperator<Timeouts> timeouts, @Nullable String idempotencyKey) {
        this.timeouts = timeouts;
        this.retries = other.retries;
        this.idempotent = other.idempotent;
        this.headers = other.headers;
        this.query = other.query;
        this.idempotencyKey = idempotencyKey;
    }

    private CallOptions(CallOptions usual, CallOptions own) {
        this.timeouts = client -> own.timeouts.apply(usual.timeouts.apply(client));
        this.retries = own.retries == null ? usual.retries : own.retries;
        this.idempotent = own.idempotent == null ? usual.idempotent : own.idempotent;
        Map<String, String> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        all.putAll(usual.headers);
        all.putAll(own.headers);
        this.headers = Map.copyOf(all);
        this.query = Stream.of(usual.query, own.query)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("&"));
        this.idempotencyKey = own.idempotencyKey == null ? usual.idempotencyKey : own.idempotencyKey;
    }

    /**
     * {@return both options; where both set the same, the others count} Headers and parameters of the query are added to these.
     *
     * @param others options that override these
     */
    public CallOptions merge(CallOptions others) {
        return others == NONE ? this : new CallOptions(this, others);
    }

    /** {@return these options for another request of the same call: the key is that of the first} */
    public CallOptions withoutIdempotencyKey() {
        return idempotencyKey == null ? this : new CallOptions(this, timeouts, null);
    }

    boolean hasIdempotencyKey() {
        return idempotencyKey != null;
    }

    /**
     * {@return these options with a call timeout that is not longer than this} For calls that are part of something with a limit.
     *
     * @param limit the longest call timeout
     */
    public CallOptions limitedTo(Duration limit) {
        UnaryOperator<Timeouts> limited = client -> {
            Timeouts own = timeouts.apply(client);
            return own.call().compareTo(limit) > 0 ? own.withCall(limit) : own;
        };
        return new CallOptions(this, limited, idempotencyKey);
    }

    /** The settings of a call with these options. */
    CallSettings over(ClientSettings client) {
        return new CallSettings(
                timeouts.apply(client.timeouts()),
                retries == null ? client.retries() : retries,
                idempotent,
                headers,
                query,
                idempotencyKey);
    }

    /** Names the headers; their values are not shown. */
    @Override
    public String toString() {
        return "CallOptions[retries=" + retries + ", idempotent=" + idempotent + ", headers=" + headers.keySet() + "]";
    }

    /** Builds {@link CallOptions}. Not thread-safe. */
    public static final class Builder {

        private UnaryOperator<Timeouts> timeouts = UnaryOperator.identity();
        private @Nullable RetryPolicy retries;
        private @Nullable Boolean idempotent;
        private final Map<String, String> headers = new LinkedHashMap<>();
        private final QueryString query = new QueryString();
        private @Nullable String idempotencyKey;

        private Builder() {}

        /**
         * Sets all four timeouts.
         *
         * @param limits the timeouts
         * @return this
         */
        public Builder timeouts(Timeouts limits) {
            return adjust(client -> limits);
        }

        /**
         * The connect timeout. Has no effect with a custom {@code HttpClient}, which has its own.
         *
         * @param limit the timeout
         * @return this
         */
        public Builder connectTimeout(Duration limit) {
            return adjust(client -> client.withConnect(limit));
        }

        /**
         * The timeout until the response headers arrive.
         *
         * @param limit the timeout
         * @return this
         */
        public Builder headersTimeout(Duration limit) {
            return adjust(client -> client.withHeaders(limit));
        }

        /**
         * The timeout between two chunks or events of the response.
         *
         * @param limit the timeout
         * @return this
         */
        public Builder idleTimeout(Duration limit) {
            return adjust(client -> client.withIdle(limit));
        }

        /**
         * The timeout of the whole call.
         *
         * @param limit the timeout
         * @return this
         */
        public Builder callTimeout(Duration limit) {
            return adjust(client -> client.withCall(limit));
        }

        /**
         * The retry policy of this call.
         *
         * @param policy the retry policy
         * @return this
         */
        public Builder retries(RetryPolicy policy) {
            this.retries = policy;
            return this;
        }

        /**
         * Sets whether this call is idempotent, regardless of its HTTP method.
         *
         * @param harmless whether it is idempotent
         * @return this
         */
        public Builder idempotent(boolean harmless) {
            this.idempotent = harmless;
            return this;
        }

        /**
         * A header of this call; replaces one of the same name, but no credential.
         *
         * @param name its name
         * @param value the value
         * @return this
         */
        public Builder header(String name, String value) {
            headers.keySet().removeIf(name::equalsIgnoreCase);
            headers.put(HeaderSyntax.name(name), HeaderSyntax.value(name, value));
            return this;
        }

        /**
         * An additional query parameter that is not in the document, nor the name of a credential.
         *
         * @param name its name
         * @param value the value
         * @return this
         */
        public Builder query(String name, String value) {
            query.add(name, value);
            return this;
        }

        /**
         * The key by which the service recognizes this call if it is sent again, so that it is not executed twice: sent with all attempts,
         * in the header that the document declares for it, or that the client's settings name. Without this, a call has a random key.
         *
         * @param key the key
         * @return this
         */
        public Builder idempotencyKey(String key) {
            this.idempotencyKey = HeaderSyntax.value("an idempotency key", key);
            return this;
        }

        /** {@return the finished options} */
        public CallOptions build() {
            return new CallOptions(this);
        }

        private Builder adjust(UnaryOperator<Timeouts> change) {
            UnaryOperator<Timeouts> before = timeouts;
            timeouts = client -> change.apply(before.apply(client));
            return this;
        }
    }
}

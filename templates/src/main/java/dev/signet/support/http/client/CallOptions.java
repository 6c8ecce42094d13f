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
import java.util.function.UnaryOperator;
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

    private CallOptions(Builder builder) {
        this.timeouts = builder.timeouts;
        this.retries = builder.retries;
        this.idempotent = builder.idempotent;
        this.headers = Map.copyOf(builder.headers);
        this.query = builder.query.toString();
    }

    /**
     * Creates a builder without overrides.
     *
     * @return a builder
     */
    public static Builder builder() {
        return new Builder();
    }

    private CallOptions(CallOptions other, UnaryOperator<Timeouts> timeouts) {
        this.timeouts = timeouts;
        this.retries = other.retries;
        this.idempotent = other.idempotent;
        this.headers = other.headers;
        this.query = other.query;
    }

    /**
     * {@return these options with a call timeout that is not longer than this} For calls that are part of something with a limit.
     *
     * @param limit the longest call timeout
     */
    public CallOptions limitedTo(Duration limit) {
        return new CallOptions(this, client -> {
            Timeouts own = timeouts.apply(client);
            return own.call().compareTo(limit) > 0 ? own.withCall(limit) : own;
        });
    }

    /** The settings of a call with these options. */
    CallSettings over(ClientSettings client) {
        return new CallSettings(
                timeouts.apply(client.timeouts()),
                retries == null ? client.retries() : retries,
                idempotent,
                headers,
                query);
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

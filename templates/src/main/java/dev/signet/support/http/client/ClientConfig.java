package dev.signet.support.http.client;

import dev.signet.support.http.ClientListener;
import dev.signet.support.http.Interceptor;
import dev.signet.support.http.ResponseFormatException;
import dev.signet.support.http.RetryPolicy;
import dev.signet.support.http.Timeouts;
import dev.signet.support.http.call.CallLog;
import dev.signet.support.http.endpoint.Security;
import dev.signet.support.http.endpoint.Server;
import dev.signet.support.http.request.ClientSettings;
import dev.signet.support.http.request.ConnectionSettings;
import dev.signet.support.http.request.Credentials;
import dev.signet.support.http.request.HeaderSyntax;
import dev.signet.support.http.request.SecretParameter;
import dev.signet.support.http.request.Servers;
import dev.signet.support.http.request.UserAgent;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Executor;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** The settings of a client. Immutable; {@link #toString()} shows neither credentials nor header values. */
public final class ClientConfig {

    private final ClientSettings settings;

    private ClientConfig(ClientSettings settings) {
        this.settings = settings;
    }

    /**
     * Creates a builder with the base URI of the service; its path is a prefix of the path of every request.
     *
     * @param baseUri the base URI
     * @return a builder
     * @throws IllegalArgumentException from {@link Builder#build()} if the URI is not https, or http to a loopback
     *     host, or has a query, a fragment or a user in it
     */
    public static Builder builder(URI baseUri) {
        return new Builder(List.of()).baseUri(baseUri);
    }

    /**
     * Creates a builder with the servers of a document.
     *
     * @param servers those of the requests that name none; the first is the default
     * @return a builder
     * @throws IllegalArgumentException if there is none
     */
    public static Builder builder(Server... servers) {
        if (servers.length == 0) {
            throw new IllegalArgumentException("There must be a server");
        }
        return new Builder(List.of(servers));
    }

    /** {@return the address of the service: of the requests that name no servers of their own} */
    public URI baseUri() {
        return settings.baseUri();
    }

    /** {@return the client's time limits} */
    public Timeouts timeouts() {
        return settings.timeouts();
    }

    /** {@return how the client repeats and resumes} */
    public RetryPolicy retries() {
        return settings.retries();
    }

    ClientSettings settings() {
        return settings;
    }

    @Override
    public String toString() {
        return settings.toString();
    }

    /** Builds a {@link ClientConfig}. Not thread-safe. */
    public static final class Builder {

        private final List<Server> servers;
        private final List<Server> chosen = new ArrayList<>();
        private final Map<Server, URI> instead = new LinkedHashMap<>();
        private final Map<String, String> variables = new LinkedHashMap<>();
        private @Nullable URI document;
        private @Nullable URI baseUri;
        private final List<Credential> credentials = new ArrayList<>();
        private final Map<String, SecretParameter> named = new LinkedHashMap<>();
        private @Nullable Security security;
        private final Map<String, String> headers = new LinkedHashMap<>();
        private Timeouts timeouts = Timeouts.DEFAULT;
        private RetryPolicy retries = RetryPolicy.DEFAULT;
        private ClientListener listener = ClientListener.NONE;
        private final List<Interceptor> interceptors = new ArrayList<>();
        private System.@Nullable Logger logger;
        private @Nullable String idempotencyKeyHeader;
        private @Nullable HttpClient httpClient;
        private @Nullable ProxySelector proxy;
        private @Nullable SSLContext tls;
        private int maxConnections = Integer.MAX_VALUE;
        private int maxConcurrentCalls = Integer.MAX_VALUE;
        private int adaptiveConcurrency;
        private final Set<String> plainHosts = new LinkedHashSet<>();
        private @Nullable Executor executor;
        private long maxResponseBytes = ClientSettings.DEFAULT_RESPONSE_BYTES;
        private int maxEventBytes = ClientSettings.DEFAULT_EVENT_BYTES;
        private boolean strict;

        private Builder(List<Server> servers) {
            this.servers = servers;
        }

        /**
         * Sets the base URI of all requests, those with servers of their own included, unless
         * {@link #server(Server, URI)} gives another for their server.
         *
         * @param address an absolute URI
         * @return this
         */
        public Builder baseUri(URI address) {
            this.baseUri = Objects.requireNonNull(address, "address");
            return this;
        }

        /**
         * Sets the address of the document, to which its servers may be relative.
         *
         * @param address an absolute URI
         * @return this
         */
        public Builder document(URI address) {
            this.document = Objects.requireNonNull(address, "address");
            return this;
        }

        /**
         * Prefers a server: requests go to it that have it among their servers. Of several the last one counts.
         *
         * @param server one of the document's servers
         * @return this
         */
        public Builder server(Server server) {
            chosen.add(Objects.requireNonNull(server, "server"));
            return this;
        }

        /**
         * Sets another address for one of the document's servers.
         *
         * @param server the server
         * @param address the address of the requests that would go to it
         * @return this
         */
        public Builder server(Server server, URI address) {
            instead.put(Objects.requireNonNull(server, "server"), Objects.requireNonNull(address, "address"));
            return this;
        }

        /**
         * Sets a variable of the document's servers.
         *
         * @param name its name
         * @param value its value, in all servers that have it
         * @return this
         */
        public Builder serverVariable(String name, String value) {
            variables.put(name, Objects.requireNonNull(value, "value"));
            return this;
        }

        /**
         * Adds a credential that is sent with every request that needs any: in place of those that it asks for if the
         * client does not have them, else beside them. It is sent only to the server of the request.
         *
         * @param credential the credential
         * @return this
         */
        public Builder credential(Credential credential) {
            credentials.add(Objects.requireNonNull(credential, "credential"));
            return this;
        }

        /**
         * Sets a credential that is sent with the requests that {@linkplain Security ask} for it, only to their server.
         *
         * @param name the name by which requests ask for it
         * @param credential the credential
         * @return this
         */
        public Builder credential(String name, Credential credential) {
            named.put(Objects.requireNonNull(name, "name"), credential.parameter());
            return this;
        }

        /**
         * Which credentials a request needs that does not say it itself; by default all are sent with it.
         *
         * @param needed the credentials
         * @return this
         */
        public Builder security(Security needed) {
            this.security = Objects.requireNonNull(needed, "needed");
            return this;
        }

        /**
         * A header of every call to a server of the client; replaces one of the same name.
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
         * Sends the name of a client and its version as {@code User-Agent}: the version of the module or of the jar that the client is
         * part of.
         *
         * @param client the class of the client
         * @return this
         */
        public Builder userAgent(Class<?> client) {
            return header("User-Agent", UserAgent.of(client));
        }

        /**
         * The timeouts; {@link Timeouts#DEFAULT} by default.
         *
         * @param limits the timeouts
         * @return this
         */
        public Builder timeouts(Timeouts limits) {
            this.timeouts = Objects.requireNonNull(limits, "limits");
            return this;
        }

        /**
         * The retry policy; {@link RetryPolicy#DEFAULT} by default.
         *
         * @param policy the retry policy
         * @return this
         */
        public Builder retries(RetryPolicy policy) {
            this.retries = Objects.requireNonNull(policy, "policy");
            return this;
        }

        /**
         * The listener for notifications of calls. One that is an {@link Interceptor} too is added as such.
         *
         * @param listener the listener
         * @return this
         */
        public Builder listener(ClientListener listener) {
            this.listener = Objects.requireNonNull(listener, "listener");
            return this;
        }

        /**
         * Adds an interceptor of requests to the servers of the client; they are called in the order in which they are added.
         *
         * @param interceptor the interceptor
         * @return this
         */
        public Builder interceptor(Interceptor interceptor) {
            interceptors.add(Objects.requireNonNull(interceptor, "interceptor"));
            return this;
        }

        /**
         * A log of all calls, for those who develop a program: addresses, headers and values of requests, responses and events, with the level
         * {@code DEBUG}. Credentials, headers whose names look like those of secrets, and properties that the document marks as secret are
         * masked; all other content is shown.
         *
         * @param logger where to write it
         * @return this
         */
        public Builder log(System.Logger logger) {
            this.logger = Objects.requireNonNull(logger, "logger");
            return this;
        }

        /**
         * The header by which the service recognizes a request that it has executed before, such as {@code Idempotency-Key}. Each call that is
         * not idempotent by its method is sent with a key, the same for all of its attempts, and retried like an idempotent one. By default only
         * calls have a key whose request declares such a header.
         *
         * @param name the name of the header
         * @return this
         */
        public Builder idempotencyKeyHeader(String name) {
            this.idempotencyKeyHeader = HeaderSyntax.name(name);
            return this;
        }

        /**
         * An {@code HttpClient} to use instead of the transport's own, for example for a proxy that wants a password. It keeps
         * its own connect timeout, proxies and certificates, has one connection of HTTP/2, on which calls wait for their turn, and is not
         * closed with the transport.
         *
         * @param client a client that does not follow redirects
         * @return this
         * @throws IllegalArgumentException if it follows redirects: it would forward the credentials
         */
        public Builder httpClient(HttpClient client) {
            if (client.followRedirects() != HttpClient.Redirect.NEVER) {
                throw new IllegalArgumentException("The HttpClient must not follow redirects (Redirect.NEVER)");
            }
            this.httpClient = client;
            return this;
        }

        /**
         * The proxies to connect through, for the transport's own {@code HttpClient}; those of {@link ProxySelector#getDefault()} by
         * default. A proxy that wants a password needs a {@linkplain #httpClient(HttpClient) custom HttpClient} with an authenticator.
         *
         * @param proxies selects the proxy
         * @return this
         */
        public Builder proxy(ProxySelector proxies) {
            this.proxy = Objects.requireNonNull(proxies, "proxies");
            return this;
        }

        /**
         * Keys and trusted certificates, for the transport's own {@code HttpClient}; those of {@link SSLContext#getDefault()} by default.
         *
         * @param context the keys and certificates
         * @return this
         */
        public Builder sslContext(SSLContext context) {
            this.tls = Objects.requireNonNull(context, "context");
            return this;
        }

        /**
         * The maximal number of connections; calls beyond it wait within their call timeout. Unlimited by default. A connection of HTTP/1.1
         * carries one call, one of HTTP/2 as many as the service allows, beyond which further connections are opened, 32 at most.
         *
         * @param count the number of connections, at least 1
         * @return this
         */
        public Builder maxConnections(int count) {
            this.maxConnections = (int) atLeastOne(count);
            return this;
        }

        /**
         * The maximal number of calls, streams and downloads at a time; calls beyond it wait within their call timeout. Unlimited by
         * default. A stream or download counts until its end.
         *
         * @param count the number of calls, at least 1
         * @return this
         */
        public Builder maxConcurrentCalls(int count) {
            this.maxConcurrentCalls = (int) atLeastOne(count);
            return this;
        }

        /**
         * Adapts the number of calls at a time to what a service takes, within {@link #maxConcurrentCalls}: it begins with this number, grows
         * by one whenever so many calls have been answered, and is halved by answers with status 429, after which no call begins until the
         * pause is over that the service asks for. Calls beyond it wait within their call timeout. Each service has a number of its own. Off
         * by default.
         *
         * @param initial the number of calls to begin with, at least 1
         * @return this
         */
        public Builder adaptiveConcurrency(int initial) {
            this.adaptiveConcurrency = (int) atLeastOne(initial);
            return this;
        }

        /**
         * Allows plain http to a host, so that credentials and data travel unencrypted: for a service in a network that is trusted. Without
         * this, http is for loopback hosts only.
         *
         * @param host the name or address as {@code baseUri} has it
         * @return this
         */
        public Builder allowHttp(String host) {
            plainHosts.add(host.toLowerCase(Locale.ROOT));
            return this;
        }

        /**
         * The executor that completes futures and calls subscribers; by default a pool of daemon threads of the transport's own, which
         * grows while all of its threads are blocked. It is not shut down with the transport.
         *
         * @param executor the executor
         * @return this
         */
        public Builder executor(Executor executor) {
            this.executor = Objects.requireNonNull(executor, "executor");
            return this;
        }

        /**
         * The maximal size of a response, decompressed; 256 MiB by default. Streams have no such limit.
         *
         * @param bytes the number of bytes, at least 1
         * @return this
         */
        public Builder maxResponseBytes(long bytes) {
            this.maxResponseBytes = atLeastOne(bytes);
            return this;
        }

        /**
         * The maximal size of a line or of the data of one event of a stream; 64 MiB by default.
         *
         * @param bytes the number of bytes, at least 1
         * @return this
         */
        public Builder maxEventBytes(int bytes) {
            this.maxEventBytes = (int) atLeastOne(bytes);
            return this;
        }

        /**
         * Whether a response with a value that does not fit its type fails the call with a {@link ResponseFormatException}; by default
         * the value is kept as JSON, and the listener {@linkplain ClientListener#deviated notified}.
         *
         * @param refuse whether such a response fails
         * @return this
         */
        public Builder strict(boolean refuse) {
            this.strict = refuse;
            return this;
        }

        /** {@return the finished settings} */
        public ClientConfig build() {
            List<Interceptor> all = new ArrayList<>(interceptors);
            if (listener instanceof Interceptor both && !all.contains(both)) {
                all.add(both);
            }
            ClientListener told = listener;
            if (logger != null) {
                CallLog log = new CallLog(logger, listener);
                all.add(log);
                told = log;
            }
            return new ClientConfig(new ClientSettings(
                    new Servers(servers, document, baseUri, chosen, instead, variables),
                    new Credentials(
                            named,
                            credentials.stream().map(Credential::parameter).toList(),
                            httpClient != null || tls != null),
                    security,
                    headers,
                    timeouts,
                    retries,
                    told,
                    all,
                    idempotencyKeyHeader,
                    httpClient,
                    new ConnectionSettings(
                            proxy, tls, maxConnections, maxConcurrentCalls, adaptiveConcurrency, plainHosts),
                    executor,
                    maxResponseBytes,
                    maxEventBytes,
                    strict));
        }

        private static long atLeastOne(long bytes) {
            if (bytes < 1) {
                throw new IllegalArgumentException("A limit must be positive: " + bytes);
            }
            return bytes;
        }
    }
}

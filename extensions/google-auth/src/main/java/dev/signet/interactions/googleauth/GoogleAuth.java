package dev.signet.interactions.googleauth;

import static java.util.Objects.requireNonNull;

import com.google.auth.http.HttpTransportFactory;
import com.google.auth.oauth2.GoogleCredentials;
import dev.signet.interactions.r2026_05_20.InteractionsClient;
import dev.signet.interactions.support.http.client.Credential;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Credentials of google-auth-library for the Interactions client: of the environment (Application Default Credentials), or given.
 *
 * <pre>{@code
 * InteractionsClient client = GoogleAuth.applicationDefault()
 *         .vertexAi("my-project", "us-central1")
 *         .build();
 * }</pre>
 *
 * <p>The library keeps tokens and replaces them before they expire. A call waits for its token within its own limits, all calls wait for
 * one request, and a token that the service refuses with status 401 is replaced once for all. What keeps the library from getting a
 * token is thrown as an {@link java.io.UncheckedIOException}. Thread-safe; share one instance, and so its tokens, between clients.
 */
public final class GoogleAuth {

    /** The scope of all services of Google Cloud; asked for where credentials need one and none is given. */
    public static final String CLOUD_PLATFORM = "https://www.googleapis.com/auth/cloud-platform";

    private static final String QUOTA_PROJECT = "x-goog-user-project";
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:-]*");

    private final GoogleCredentials credentials;
    private final AccessTokens tokens;

    private GoogleAuth(GoogleCredentials credentials) {
        this.credentials = credentials;
        this.tokens = new AccessTokens(credentials);
    }

    /**
     * Looks for Application Default Credentials: the file that {@code GOOGLE_APPLICATION_CREDENTIALS} names, the one that
     * {@code gcloud auth application-default login} writes, or the metadata server of the machine, which is asked for some seconds at
     * most.
     *
     * @return the credentials found
     * @throws IOException if there are none, or they can't be read
     */
    public static GoogleAuth applicationDefault() throws IOException {
        return applicationDefault(
                HttpClient.newBuilder().connectTimeout(CONNECT_TIMEOUT).build());
    }

    /**
     * Like {@link #applicationDefault()}, with tokens that are requested through the proxy and by the certificates of an
     * {@code HttpClient}.
     *
     * @param client requests the tokens
     * @return the credentials found
     * @throws IOException if there are none, or they can't be read
     */
    public static GoogleAuth applicationDefault(HttpClient client) throws IOException {
        return of(GoogleCredentials.getApplicationDefault(transport(client)));
    }

    /**
     * {@return given credentials}
     *
     * @param credentials of any kind: of a service account, of a user, impersonated or federated
     * @param scopes what to ask for; by default {@link #CLOUD_PLATFORM}, if the credentials need a scope and have none
     */
    public static GoogleAuth of(GoogleCredentials credentials, String... scopes) {
        requireNonNull(credentials, "credentials");
        if (scopes.length > 0) {
            return new GoogleAuth(credentials.createScoped(List.of(scopes)));
        }
        return new GoogleAuth(
                credentials.createScopedRequired() ? credentials.createScoped(CLOUD_PLATFORM) : credentials);
    }

    /**
     * {@return what lets google-auth-library send its requests by an {@code HttpClient}} For credentials that are made otherwise, such as by
     * {@code GoogleCredentials.fromStream}. A request for a token that nobody waits for any more is cancelled, which requests of the library's
     * own transport are not.
     *
     * @param client sends the requests, within the library's time limits
     */
    public static HttpTransportFactory transport(HttpClient client) {
        ClientTransport transport = new ClientTransport(requireNonNull(client, "client"));
        return () -> transport;
    }

    /** {@return the credential for the builder of a client} */
    public Credential credential() {
        return Credential.headerAsync("Authorization", tokens::current, tokens::refused);
    }

    /**
     * {@return the builder of a client of the Gemini API with these credentials} If they have a quota project, calls are charged to it
     * ({@code x-goog-user-project}).
     */
    public InteractionsClient.Builder geminiApi() {
        InteractionsClient.Builder builder = InteractionsClient.builder().credential(credential());
        String quotaProject = credentials.getQuotaProjectId();
        return quotaProject == null ? builder : builder.header(QUOTA_PROJECT, quotaProject);
    }

    /**
     * {@return the builder of a client of Vertex AI with these credentials} Its calls go to
     * {@code /v1beta1/projects/<project>/locations/<location>/interactions} and beside it, at the address of the location.
     *
     * @param project id or number of the project
     * @param location the region, such as {@code us-central1}, or {@code global}
     * @throws IllegalArgumentException if one of them can't be a name
     */
    public InteractionsClient.Builder vertexAi(String project, String location) {
        checkName("project", project);
        checkName("location", location);
        String region = location.equals("global") ? "" : location + "-";
        // What the API calls its version is the part of the path before the name of the resource: here the location.
        return geminiApi()
                .baseUri(URI.create(
                        "https://" + region + "aiplatform.googleapis.com/v1beta1/projects/" + project + "/locations"))
                .apiVersion(location);
    }

    private static void checkName(String what, String name) {
        if (!NAME.matcher(requireNonNull(name, what)).matches()) {
            throw new IllegalArgumentException("Not the name of a " + what
                    + ": it has letters, digits, '-', '.', ':' and '_', and begins with one of the first two");
        }
    }

    /** Shows no secrets. */
    @Override
    public String toString() {
        return "GoogleAuth[" + credentials.getClass().getSimpleName() + "]";
    }
}

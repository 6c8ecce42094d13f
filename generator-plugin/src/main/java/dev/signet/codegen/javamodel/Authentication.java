package dev.signet.codegen.javamodel;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A way to authenticate.
 *
 * @param name of the builder's method
 * @param wireName the header, query parameter or cookie, or the scheme of {@code Authorization} if it is of no kind of its own; else
 *     empty
 * @param sources where tokens come from, as sentences
 * @param environment variables that may hold the secret
 * @param tokenUri where client credentials are given for a token; null if nowhere
 */
public record Authentication(
        String name,
        Kind kind,
        String wireName,
        String text,
        List<String> sources,
        boolean deprecated,
        List<String> environment,
        @Nullable String tokenUri) {
    public Authentication {
        sources = List.copyOf(sources);
        environment = List.copyOf(environment);
    }

    /** Where the secret goes: a row has the parameters of the builder's method, and what its Javadoc promises. */
    public enum Kind {
        HEADER(List.of(Secret.KEY), "Sent with the calls that require it and never logged."),
        QUERY(List.of(Secret.KEY), "Sent with the calls that require it and never logged."),
        COOKIE(List.of(Secret.KEY), "Sent with the calls that require it and never logged."),
        AUTHORIZATION(List.of(Secret.KEY), "Sent with the calls that require it and never logged."),
        BEARER(
                List.of(new Secret("token", "the secret")),
                "Sent with the calls that require it and never logged. A token that expires can be given",
                "as a credential."),
        BASIC(
                List.of(new Secret("user", "the name"), new Secret("password", "the secret")),
                "Sent with the calls that require it; the password is never logged.");

        @SuppressWarnings("ImmutableEnumChecker") // unmodifiable
        private final List<Secret> secrets;

        @SuppressWarnings("ImmutableEnumChecker") // unmodifiable
        private final List<String> promise;

        Kind(List<Secret> secrets, String... promise) {
            this.secrets = secrets;
            this.promise = List.of(promise);
        }

        /** The parameters of the builder's method, and the last ones of {@link #factory}. */
        public List<Secret> secrets() {
            return secrets;
        }

        /** Whether it is sent under a name on the wire that the document gives it, even if that is empty. */
        public boolean isNamed() {
            return switch (this) {
                case HEADER, QUERY, COOKIE, AUTHORIZATION -> true;
                case BEARER, BASIC -> false;
            };
        }

        /** Whether it is a token, which may be had in other ways than by heart. */
        public boolean isToken() {
            return this == BEARER || this == AUTHORIZATION;
        }

        /** Lines of Javadoc. */
        public List<String> promise() {
            return promise;
        }

        /** The runtime library's method of {@code Credential}; with a name on the wire, that is its first argument. */
        public String factory() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A parameter of the builder's method.
     *
     * @param name in Java
     * @param text Javadoc
     */
    public record Secret(String name, String text) {
        private static final Secret KEY = new Secret("key", "the secret");
    }

    /** Whether one environment variable can hold all that it needs. */
    public boolean isOneSecret() {
        return kind.secrets().size() == 1;
    }
}

package dev.signet.support.http.request;

import dev.signet.support.http.endpoint.Security;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The credentials of a client.
 *
 * @param named those of the document's security schemes, by the name that requests ask for them
 * @param others credentials beside these
 * @param ownCertificates whether the {@code HttpClient} or its {@code SSLContext} is the caller's, who may have given it a client
 *     certificate
 */
public record Credentials(Map<String, SecretParameter> named, List<SecretParameter> others, boolean ownCertificates) {

    /** The name by which a request asks for one of {@code others}. */
    public static final String ANY = "credential";

    /** The name by which a request asks for an {@code SSLContext}, or an {@code HttpClient}, with a client certificate. */
    public static final String CERTIFICATE = "sslContext";

    /** Copies the collections. */
    public Credentials {
        named = Collections.unmodifiableMap(new LinkedHashMap<>(named));
        others = List.copyOf(others);
    }

    /** All of them. */
    public List<SecretParameter> all() {
        List<SecretParameter> all = new ArrayList<>(named.values());
        all.addAll(others);
        return all;
    }

    /**
     * Those to send with a request.
     *
     * @param requirement what the request needs; null if nothing says so, and all are sent
     * @param request method and path, for the message
     * @throws IllegalStateException if what it needs is not there
     */
    public List<SecretParameter> of(@Nullable Security requirement, String request) {
        if (requirement == null) {
            return with(List.copyOf(named.values()));
        }
        if (requirement.alternatives().isEmpty()) {
            return List.of();
        }
        for (List<String> names : requirement.alternatives()) {
            if (!names.isEmpty() && names.stream().allMatch(this::has)) {
                return with(
                        names.stream().map(named::get).filter(Objects::nonNull).toList());
            }
        }
        if (others.isEmpty() && !requirement.isOptional()) {
            throw new IllegalStateException(request
                    + " requires credentials that the client does not have: call " + methods(requirement)
                    + " on the client's builder");
        }
        return others;
    }

    /** {@code key(...) and token(...), or login(...)}. */
    private static String methods(Security requirement) {
        return requirement.alternatives().stream()
                .map(names -> names.stream().map(name -> name + "(...)").collect(Collectors.joining(" and ")))
                .collect(Collectors.joining(", or "));
    }

    private boolean has(String name) {
        return named.containsKey(name)
                || (name.equals(ANY) && !others.isEmpty())
                || (name.equals(CERTIFICATE) && ownCertificates);
    }

    /** These and the others, each name once: what the document asks for comes first. */
    private List<SecretParameter> with(List<SecretParameter> asked) {
        List<SecretParameter> sent = new ArrayList<>();
        for (List<SecretParameter> group : List.of(asked, others)) {
            for (SecretParameter parameter : group) {
                if (sent.stream().noneMatch(parameter::replaces)) {
                    sent.add(parameter);
                }
            }
        }
        return sent;
    }

    /** Shows names only. */
    @Override
    public String toString() {
        return all().toString();
    }
}

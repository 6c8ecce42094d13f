package dev.signet.codegen.translate.client;

import dev.signet.codegen.javamodel.Authentication;
import dev.signet.codegen.javamodel.Authentication.Kind;
import dev.signet.codegen.javamodel.ClientType.Security;
import dev.signet.codegen.model.ApiModel;
import dev.signet.codegen.model.ApiModel.SecurityScheme;
import dev.signet.codegen.model.Operation;
import dev.signet.codegen.problem.NearMiss;
import dev.signet.codegen.problem.Problems;
import dev.signet.codegen.translate.names.Names;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Security schemes → methods of the client's builder, and what each call needs of them. */
final class SecurityBuilder {
    /** The builder's method for credentials that no other method takes. */
    private static final String ANY = "credential";

    /** The builder's method for a client with a certificate. */
    private static final String CERTIFICATE = "sslContext";

    /** Schemes of {@code Authorization} whose credentials are made anew for each request. */
    private static final Set<String> ANSWERS = Set.of(
            "digest", "hoba", "mutual", "negotiate", "ntlm", "scram-sha-1", "scram-sha-256", "dpop", "concealed");

    private static final List<String> TYPES = List.of("apiKey", "http", "mutualTLS", "oauth2", "openIdConnect");

    private final ApiModel model;
    private final Problems problems;
    private final Names methods = ClientNames.builderMethods();

    /** Methods by the names of the schemes that they are for. */
    private final Map<String, String> methodOf = new LinkedHashMap<>();

    private final @Nullable Security ofClient;

    /** @param taken names of methods that the client's builder has beside */
    SecurityBuilder(ApiModel model, List<String> taken, Problems problems) {
        this.model = model;
        this.problems = problems;
        taken.forEach(methods::take);
        model.securitySchemes().forEach(this::name);
        ofClient = common();
        if (ofClient == null
                && !methodOf.isEmpty()
                && model.operations().stream().allMatch(operation -> operation.security() == null)) {
            problems.warn(
                    "#/components/securitySchemes",
                    "no `security` says which operations need these; every call sends the credentials that its client has",
                    "add `security` to the document, by an overlay if it is not yours");
        }
    }

    private void name(SecurityScheme scheme) {
        String at = "#/components/securitySchemes/" + scheme.name();
        if (scheme.kind().equals("mutualTLS")) {
            methodOf.put(scheme.name(), CERTIFICATE);
        } else if (kind(scheme) == null) {
            problems.warn(
                    at,
                    "unsupported security scheme: " + (scheme.kind() + " " + scheme.parameter()).strip(),
                    cure(scheme.kind()));
            methodOf.put(scheme.name(), ANY);
        } else {
            methodOf.put(scheme.name(), methods.allot(Names.component(scheme.name()), ""));
        }
    }

    /** Where a type is a slip, what was meant. */
    private static String cure(String type) {
        String lower = type.toLowerCase(Locale.ROOT);
        if (lower.equals("bearer") || lower.equals("basic")) {
            return "write `type: http` with `scheme: " + lower + "`";
        }
        return TYPES.contains(type)
                ? "callers pass a header to `credential` of the client's builder"
                : NearMiss.hint(type, TYPES, "use one of " + String.join(", ", TYPES));
    }

    /** The names of all methods of the builder so far. */
    Names methods() {
        return methods;
    }

    /** What calls need that say nothing; null if the document does not say it. */
    @Nullable
    Security ofClient() {
        return ofClient;
    }

    /** What the document says, or what all operations say. */
    private @Nullable Security common() {
        if (model.security() != null) {
            return security(model.security());
        }
        Set<Security> stated = new LinkedHashSet<>();
        for (Operation operation : model.operations()) {
            stated.add(operation.security() == null ? new Security(List.of()) : security(operation.security()));
        }
        boolean all = model.operations().stream().allMatch(operation -> operation.security() != null);
        return all && stated.size() == 1 ? stated.iterator().next() : null;
    }

    /** What a call needs; null if what its client says. */
    @Nullable
    Security of(Operation operation) {
        ApiModel.Security said = operation.security();
        if (said == null) {
            boolean others =
                    ofClient == null && model.operations().stream().anyMatch(other -> other.security() != null);
            return others ? new Security(List.of()) : null;
        }
        Security own = security(said);
        warn(operation, said);
        return own.equals(ofClient) ? null : own;
    }

    /** The operation without parameters that are credentials, which the client sends with each call. */
    Operation withoutCredentials(Operation operation) {
        ApiModel.Security said = operation.security() == null ? model.security() : operation.security();
        if (said == null || said.alternatives().isEmpty()) {
            return operation;
        }
        List<Operation.Parameter> kept = new ArrayList<>();
        for (Operation.Parameter parameter : operation.parameters()) {
            SecurityScheme scheme = parameter.clientOption() ? null : scheme(parameter);
            boolean always = scheme != null
                    && said.alternatives().stream().allMatch(together -> together.contains(scheme.name()));
            if (scheme != null && always) {
                problems.warn(
                        parameter.pointer(),
                        "the parameter `" + parameter.name() + "` is the credential `" + scheme.name()
                                + "` that the operation requires; it is left out",
                        "callers set it once, by `" + methodOf.get(scheme.name()) + "` of the client's builder");
            } else {
                kept.add(parameter);
            }
        }
        return kept.size() == operation.parameters().size() ? operation : operation.withParameters(kept);
    }

    /** The scheme that sends the same parameter; null if there is none. */
    private @Nullable SecurityScheme scheme(Operation.Parameter parameter) {
        String name = parameter.in().equals("header") ? parameter.name().toLowerCase(Locale.ROOT) : parameter.name();
        String wanted = (parameter.in().equals("query") ? "query parameter" : parameter.in()) + " " + name;
        return model.securitySchemes().stream()
                .filter(scheme -> wanted.equals(place(scheme)))
                .findFirst()
                .orElse(null);
    }

    private Security security(ApiModel.Security said) {
        return new Security(said.alternatives().stream()
                .map(names -> names.stream()
                        .map(name -> methodOf.getOrDefault(name, ANY))
                        .distinct()
                        .toList())
                .distinct()
                .toList());
    }

    /** A request has one header of a name. */
    private void warn(Operation operation, ApiModel.Security said) {
        for (List<String> together : said.alternatives()) {
            Map<String, String> places = new LinkedHashMap<>();
            for (SecurityScheme scheme : model.securitySchemes()) {
                String place = together.contains(scheme.name()) ? place(scheme) : null;
                String other = place == null ? null : places.putIfAbsent(place, scheme.name());
                if (other != null) {
                    problems.warn(
                            operation.pointer() + "/security",
                            "`" + other + "` and `" + scheme.name() + "` are sent in the same " + place
                                    + "; only the first is sent",
                            "make them alternatives");
                }
            }
        }
    }

    private static @Nullable String place(SecurityScheme scheme) {
        Kind kind = kind(scheme);
        if (kind == null) {
            return null;
        }
        return switch (kind) {
            case HEADER -> "header " + scheme.parameter().toLowerCase(Locale.ROOT);
            case QUERY -> "query parameter " + scheme.parameter();
            case COOKIE -> "cookie " + scheme.parameter();
            case AUTHORIZATION, BEARER, BASIC -> "header authorization";
        };
    }

    /**
     * The ways to authenticate.
     *
     * @param baseUri what token URLs may be relative to; null if it is not known
     */
    List<Authentication> authentications(@Nullable String baseUri) {
        List<Authentication> ways = new ArrayList<>();
        for (SecurityScheme scheme : model.securitySchemes()) {
            Kind kind = kind(scheme);
            if (kind != null) {
                boolean named = scheme.kind().equals("apiKey") || kind == Kind.AUTHORIZATION;
                ways.add(new Authentication(
                        Objects.requireNonNull(methodOf.get(scheme.name())),
                        kind,
                        named ? scheme.parameter() : "",
                        Objects.requireNonNullElse(scheme.description(), ""),
                        scheme.sources(),
                        scheme.deprecated(),
                        scheme.environment(),
                        tokenUri(scheme, baseUri)));
            }
        }
        return ways;
    }

    private static @Nullable String tokenUri(SecurityScheme scheme, @Nullable String baseUri) {
        if (!scheme.kind().equals("oauth2") || scheme.parameter().isBlank()) {
            return null;
        }
        try {
            URI uri = new URI(scheme.parameter());
            URI full = uri.isAbsolute() || baseUri == null ? uri : new URI(baseUri).resolve(uri);
            return "https".equals(full.getScheme()) && full.getHost() != null ? full.toString() : null;
        } catch (URISyntaxException e) {
            return null;
        }
    }

    private static @Nullable Kind kind(SecurityScheme scheme) {
        return switch (scheme.kind()) {
            case "apiKey" ->
                switch (scheme.in()) {
                    case "query" -> Kind.QUERY;
                    case "cookie" -> Kind.COOKIE;
                    default -> SentHeaders.canBeSet(scheme.parameter()) ? Kind.HEADER : null;
                };
            case "http" -> http(scheme.parameter().toLowerCase(Locale.ROOT));
            case "oauth2", "openIdConnect" -> Kind.BEARER;
            default -> null;
        };
    }

    private static @Nullable Kind http(String scheme) {
        return switch (scheme) {
            case "bearer" -> Kind.BEARER;
            case "basic" -> Kind.BASIC;
            default ->
                scheme.isEmpty() || ANSWERS.contains(scheme) || !scheme.matches("[a-z0-9!#$%&'*+.^_`|~-]+")
                        ? null
                        : Kind.AUTHORIZATION;
        };
    }
}

package dev.signet.codegen.parse.operation;

import dev.signet.codegen.model.ApiModel.SecurityScheme;
import dev.signet.codegen.parse.reference.ReferenceResolver;
import dev.signet.codegen.parse.swagger.ParsedDocument;
import dev.signet.codegen.parse.tree.DocumentNode;
import dev.signet.codegen.parse.tree.Extensions;
import dev.signet.codegen.problem.Problems;
import io.swagger.v3.oas.models.security.OAuthFlow;
import io.swagger.v3.oas.models.security.OAuthFlows;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How calls are authenticated. */
public final class SecurityReader {
    private final Problems problems;
    private final ParsedDocument parsed;
    private final ReferenceResolver refs;

    /** The names of schemes by where they are described. */
    private final Map<String, String> byPlace = new LinkedHashMap<>();

    public SecurityReader(Problems problems, ParsedDocument parsed, ReferenceResolver refs) {
        this.problems = problems;
        this.parsed = parsed;
        this.refs = refs;
    }

    private static final Map<String, String> FLOWS = Map.of(
            "implicit", "implicit",
            "password", "resource owner password",
            "clientCredentials", "client credentials",
            "authorizationCode", "authorization code",
            "deviceAuthorization", "device authorization");

    public List<SecurityScheme> schemes(DocumentNode root) {
        List<SecurityScheme> schemes = new ArrayList<>();
        DocumentNode components = refs.get(root, "components");
        for (DocumentNode use :
                components == null ? List.<DocumentNode>of() : refs.children(components, "securitySchemes")) {
            DocumentNode at = refs.follow(use);
            if (at != null) {
                byPlace.putIfAbsent(at.place(), use.key());
                add(schemes, use.key(), use, at);
            }
        }
        byUri(schemes, root);
        for (DocumentNode item : refs.children(root, "paths")) {
            if (!item.key().startsWith("x-")) {
                OperationPlaces.of(item, refs).forEach(place -> byUri(schemes, place.at()));
            }
        }
        return schemes;
    }

    private void add(List<SecurityScheme> schemes, String name, DocumentNode use, DocumentNode at) {
        String type = at.text("type");
        if (type == null) {
            problems.error(
                    at.place(),
                    "the security scheme has no `type`",
                    "set `apiKey`, `http`, `oauth2`, `openIdConnect` or `mutualTLS`");
        } else {
            schemes.add(scheme(name, type, at, parsed.securityScheme(use, at)));
        }
    }

    /** Schemes that requirements refer to by URI, in whatever file (OpenAPI 3.2, Security Requirement Object). */
    private void byUri(List<SecurityScheme> schemes, DocumentNode owner) {
        for (DocumentNode requirement : owner.children("security")) {
            for (DocumentNode use : requirement.children()) {
                boolean isName =
                        schemes.stream().anyMatch(scheme -> scheme.name().equals(use.key()));
                DocumentNode target = isName ? null : SecurityRequirementReader.target(use, refs);
                if (target != null && byPlace.get(target.place()) == null) {
                    String wanted =
                            use.key().substring(use.key().lastIndexOf('/') + 1).replaceFirst("\\.[a-z]+$", "");
                    String name = wanted;
                    for (int i = 2; byPlace.containsValue(name); i++) {
                        name = wanted + i;
                    }
                    byPlace.put(target.place(), name);
                    add(schemes, name, use, target);
                }
            }
        }
    }

    private SecurityScheme scheme(
            String name, String type, DocumentNode at, io.swagger.v3.oas.models.security.SecurityScheme typed) {
        boolean key = type.equals("apiKey");
        String parameter = switch (type) {
            case "apiKey" -> typed.getName();
            case "http" -> typed.getScheme();
            case "oauth2" -> tokenUrl(typed.getFlows());
            default -> "";
        };
        String in = key && typed.getIn() != null ? typed.getIn().toString() : "";
        return new SecurityScheme(
                name,
                type,
                in,
                parameter == null ? "" : parameter,
                typed.getDescription(),
                sources(at),
                at.flag("deprecated"),
                new Extensions(problems).texts(at, "x-env"));
    }

    private static @Nullable String tokenUrl(@Nullable OAuthFlows flows) {
        OAuthFlow flow = flows == null ? null : flows.getClientCredentials();
        return flow == null ? null : flow.getTokenUrl();
    }

    /** Where tokens come from: callers get them by themselves, but for client credentials. */
    private static List<String> sources(DocumentNode at) {
        List<String> sentences = new ArrayList<>();
        DocumentNode flows = at.object("flows");
        List<String> named = new ArrayList<>();
        for (DocumentNode flow : flows == null ? List.<DocumentNode>of() : flows.children()) {
            String title = FLOWS.get(flow.key());
            if (title != null) {
                named.add(title + urls(flow));
            }
        }
        if (!named.isEmpty()) {
            sentences.add("OAuth 2.0 " + (named.size() == 1 ? "flow: " : "flows: ") + String.join("; ", named) + ".");
        }
        url(at, "oauth2MetadataUrl", sentences, "Metadata of the authorization server: ");
        url(at, "openIdConnectUrl", sentences, "OpenID Connect discovery: ");
        return sentences;
    }

    private static String urls(DocumentNode flow) {
        List<String> urls = new ArrayList<>();
        for (String key : List.of("authorizationUrl", "deviceAuthorizationUrl", "tokenUrl", "refreshUrl")) {
            String url = flow.text(key);
            if (url != null && !url.isBlank()) {
                urls.add("`" + url.strip() + "`");
            }
        }
        return urls.isEmpty() ? "" : " (" + String.join(", ", urls) + ")";
    }

    private static void url(DocumentNode at, String key, List<String> sentences, String label) {
        String url = at.text(key);
        if (url != null && !url.isBlank()) {
            sentences.add(label + "`" + url.strip() + "`.");
        }
    }

    /** Reads what the document and its operations need of these. */
    public SecurityRequirementReader requirements(List<SecurityScheme> schemes) {
        return new SecurityRequirementReader(
                problems, refs, schemes.stream().map(SecurityScheme::name).toList(), byPlace);
    }
}

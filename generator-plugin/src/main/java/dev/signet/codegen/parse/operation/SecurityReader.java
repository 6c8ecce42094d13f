package dev.signet.codegen.parse.operation;

import dev.signet.codegen.model.ApiModel.SecurityScheme;
import dev.signet.codegen.parse.reference.ReferenceResolver;
import dev.signet.codegen.parse.swagger.ParsedDocument;
import dev.signet.codegen.parse.tree.DocumentNode;
import dev.signet.codegen.parse.tree.Extensions;
import dev.signet.codegen.problem.NearMiss;
import dev.signet.codegen.problem.Problems;
import io.swagger.v3.oas.models.security.OAuthFlow;
import io.swagger.v3.oas.models.security.OAuthFlows;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How calls are authenticated. */
public record SecurityReader(Problems problems, ParsedDocument parsed, ReferenceResolver refs) {
    public List<SecurityScheme> schemes(DocumentNode root) {
        List<SecurityScheme> schemes = new ArrayList<>();
        DocumentNode components = refs.get(root, "components");
        for (DocumentNode use :
                components == null ? List.<DocumentNode>of() : refs.children(components, "securitySchemes")) {
            DocumentNode at = refs.follow(use);
            String type = at == null ? null : at.text("type");
            if (at != null && type == null) {
                problems.error(at.place(), "the security scheme has no `type`", "set `apiKey`, `http` or `oauth2`");
            } else if (at != null && type != null) {
                schemes.add(scheme(use.key(), type, at, parsed.securityScheme(use, at)));
            }
        }
        return schemes;
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
                new Extensions(problems).texts(at, "x-env"));
    }

    private static @Nullable String tokenUrl(@Nullable OAuthFlows flows) {
        OAuthFlow flow = flows == null ? null : flows.getClientCredentials();
        return flow == null ? null : flow.getTokenUrl();
    }

    /** The schemes that the document as a whole asks for. */
    public List<String> required(DocumentNode root, List<SecurityScheme> schemes) {
        List<String> known = schemes.stream().map(SecurityScheme::name).toList();
        Set<String> names = new LinkedHashSet<>();
        for (DocumentNode requirement : refs.children(root, "security")) {
            for (DocumentNode scheme : requirement.children()) {
                if (known.contains(scheme.key())) {
                    names.add(scheme.key());
                } else {
                    problems.warn(
                            scheme.place(),
                            "unknown security scheme `" + scheme.key() + "`",
                            NearMiss.hint(scheme.key(), known, "define it under `components.securitySchemes`"));
                }
            }
        }
        return List.copyOf(names);
    }
}

package dev.signet.codegen.parse.operation;

import dev.signet.codegen.model.ApiModel.Security;
import dev.signet.codegen.parse.reference.Reference;
import dev.signet.codegen.parse.reference.ReferenceResolver;
import dev.signet.codegen.parse.tree.DocumentNode;
import dev.signet.codegen.problem.NearMiss;
import dev.signet.codegen.problem.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The {@code security} of a document or an operation.
 *
 * @param schemes the names of the security schemes
 * @param byPlace the same names by where they are described
 */
public record SecurityRequirementReader(
        Problems problems, ReferenceResolver refs, List<String> schemes, Map<String, String> byPlace) {

    public SecurityRequirementReader {
        schemes = List.copyOf(schemes);
        byPlace = Map.copyOf(byPlace);
    }

    /** What a key refers to that is a URI and no name (OpenAPI 3.2); null if it is none, or leads nowhere. */
    static @Nullable DocumentNode target(DocumentNode requirement, ReferenceResolver refs) {
        String key = requirement.key();
        return key.contains("#") || key.contains("/") || key.contains(":")
                ? refs.target(new Reference(requirement.source(), requirement.place(), key))
                : null;
    }

    /** What an object needs; null if it does not say it. */
    @Nullable
    public Security read(DocumentNode owner) {
        DocumentNode security = refs.get(owner, "security");
        if (security == null || !security.node().isArray()) {
            return null;
        }
        List<List<String>> alternatives = new ArrayList<>();
        for (DocumentNode use : security.children()) {
            DocumentNode requirement = refs.follow(use);
            if (requirement == null || !requirement.node().isObject()) {
                continue;
            }
            List<String> names = new ArrayList<>();
            for (DocumentNode scheme : requirement.children()) {
                String name = scheme.key();
                DocumentNode target = schemes.contains(name) ? null : target(scheme, refs);
                if (target != null) {
                    name = byPlace.getOrDefault(target.place(), name);
                } else if (!schemes.contains(name)) {
                    problems.warn(
                            scheme.place(),
                            "unknown security scheme `" + scheme.key() + "`",
                            NearMiss.hint(scheme.key(), schemes, "define it under `components.securitySchemes`"));
                }
                names.add(name);
            }
            alternatives.add(names);
        }
        return new Security(alternatives);
    }
}

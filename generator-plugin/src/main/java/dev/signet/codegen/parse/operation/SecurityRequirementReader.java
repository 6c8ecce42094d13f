package dev.signet.codegen.parse.operation;

import dev.signet.codegen.model.ApiModel.Security;
import dev.signet.codegen.parse.reference.ReferenceResolver;
import dev.signet.codegen.parse.tree.DocumentNode;
import dev.signet.codegen.problem.NearMiss;
import dev.signet.codegen.problem.Problems;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The {@code security} of a document or an operation.
 *
 * @param schemes the names of the security schemes
 */
public record SecurityRequirementReader(Problems problems, ReferenceResolver refs, List<String> schemes) {
    private static final String COMPONENTS = "#/components/securitySchemes/";

    public SecurityRequirementReader {
        schemes = List.copyOf(schemes);
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
                // OpenAPI 3.2 also refers to schemes by their URI
                String name = scheme.key().startsWith(COMPONENTS)
                        ? scheme.key().substring(COMPONENTS.length())
                        : scheme.key();
                if (!schemes.contains(name)) {
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

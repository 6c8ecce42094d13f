package dev.signet.codegen.parse.schema;

import dev.signet.codegen.model.Schema.Discriminator;
import dev.signet.codegen.parse.reference.Reference;
import dev.signet.codegen.parse.reference.ReferenceResolver;
import dev.signet.codegen.parse.reference.SchemaIds;
import dev.signet.codegen.parse.tree.DocumentNode;
import dev.signet.codegen.problem.NearMiss;
import dev.signet.codegen.problem.Problems;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** {@code discriminator}, the names and references of its mapping turned into schema ids. */
record DiscriminatorReader(Problems problems, ReferenceResolver refs, SchemaIds ids) {
    private static final String IGNORED = "the value is ignored";
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]+");
    private static final Pattern FILE = Pattern.compile(".*\\.(json|ya?ml)");

    @Nullable
    Discriminator read(DocumentNode at) {
        DocumentNode stated = at.object("discriminator");
        DocumentNode discriminator = stated == null ? null : refs.follow(stated);
        if (discriminator == null) {
            return null;
        }
        String property = discriminator.scalar("propertyName");
        if (property == null || property.isEmpty()) {
            problems.warn(
                    discriminator.place(), "the discriminator has no `propertyName`; ignored", "set `propertyName`");
            return null;
        }
        Map<String, String> mapping = new LinkedHashMap<>();
        for (DocumentNode entry : discriminator.children("mapping")) {
            DocumentNode target = target(entry);
            if (target != null) {
                mapping.put(entry.key(), ids.of(target));
            }
        }
        DocumentNode otherwise = discriminator.get("defaultMapping");
        DocumentNode byDefault = otherwise == null ? null : target(otherwise);
        return new Discriminator(property, mapping, byDefault == null ? null : ids.of(byDefault));
    }

    private @Nullable DocumentNode target(DocumentNode entry) {
        String text = entry.node().asText();
        if (!NAME.matcher(text).matches()) {
            return refs.targetIfAny(new Reference(entry.source(), entry.place(), text), IGNORED);
        }
        DocumentNode components = refs.get(entry.source().root(), "components");
        DocumentNode schemas = components == null ? null : refs.get(components, "schemas");
        DocumentNode named = schemas == null ? null : schemas.get(text);
        if (named != null || FILE.matcher(text).matches()) {
            return named != null
                    ? named
                    : refs.targetIfAny(new Reference(entry.source(), entry.place(), text), IGNORED);
        }
        List<String> names = new ArrayList<>();
        if (schemas != null) {
            schemas.node().fieldNames().forEachRemaining(names::add);
        }
        refs.dangling(
                entry.place(),
                "unknown schema `" + text + "`; " + IGNORED,
                NearMiss.hint(text, names, "use a reference such as `#/components/schemas/Cat`"));
        return null;
    }
}

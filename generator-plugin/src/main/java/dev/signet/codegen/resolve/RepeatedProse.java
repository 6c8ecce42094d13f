package dev.signet.codegen.resolve;

import dev.signet.codegen.model.ApiModel;
import dev.signet.codegen.model.ApiModel.NamedSchema;
import dev.signet.codegen.model.Schema;
import dev.signet.codegen.problem.Problems;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Bounds long descriptions that stand once in a document and become the comments of all that refer to them, or inherit them by
 * {@code allOf}. The schemas that have names come first, so that theirs are whole for longest.
 */
final class RepeatedProse implements SchemaMap {
    /** Characters that may be repeated as often as anything is. */
    private static final int SHORT = 500;

    /** Characters of longer ones that a document may repeat. */
    private static final long MOST = 2_000_000;

    private final SchemaIndex index;
    private final Set<String> met = new HashSet<>();
    private long repeated;

    private RepeatedProse(SchemaIndex index) {
        this.index = index;
    }

    /** The same document with shorter descriptions where it repeats too many. */
    static ApiModel limit(ApiModel model, Problems problems) {
        RepeatedProse pass = new RepeatedProse(SchemaIndex.of(model));
        List<NamedSchema> named = new ArrayList<>();
        for (NamedSchema each : model.schemas()) {
            named.add(new NamedSchema(each.id(), each.name(), pass.described(each.schema(), each.schema(), "")));
        }
        ApiModel limited = pass.document(model.with(named, model.operations()));
        if (pass.repeated <= MOST) {
            return model;
        }
        problems.note(
                "#",
                "references and `allOf` repeat descriptions of more than " + MOST + " characters",
                "further ones are shortened in Javadoc; to have them whole, shorten those that are referred to by an overlay");
        return limited;
    }

    @Override
    public Schema apply(Schema schema, String owner, String role) {
        return described(schema, children(schema, owner), role);
    }

    private Schema described(Schema schema, Schema mapped, String role) {
        String text = text(schema, role);
        String kept = prose(text);
        return kept == null || kept.equals(text)
                ? mapped
                : mapped.withMeta(mapped.meta().withDescription(kept));
    }

    /** What becomes the comment of a schema; a property without a description of its own has that of what it refers to. */
    private @Nullable String text(Schema schema, String role) {
        String own = schema.meta().description();
        if (own != null || !schema.isRef()) {
            return own;
        }
        Schema target = index.follow(schema);
        return role.isEmpty() && target.isObject() ? null : target.meta().description();
    }

    @Override
    public @Nullable String prose(@Nullable String text) {
        if (text == null || text.length() <= SHORT || met.add(text)) {
            return text;
        }
        repeated += text.length();
        return repeated <= MOST ? text : text.substring(0, SHORT) + "\u2026 (Shortened.)";
    }
}

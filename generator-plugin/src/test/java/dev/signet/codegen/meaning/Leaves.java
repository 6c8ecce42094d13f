package dev.signet.codegen.meaning;

import com.fasterxml.jackson.databind.JsonNode;
import dev.signet.codegen.javamodel.JavaModel;
import dev.signet.codegen.javamodel.JavaType;
import dev.signet.codegen.javamodel.JavaType.UnionType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What each union may read as: its variants, and those of the unions among them. */
final class Leaves {
    private final JavaModel model;
    private final Discriminators discriminators;
    private final Map<String, List<Leaf>> leaves = new LinkedHashMap<>();

    /**
     * A type that a union may read as.
     *
     * @param type its class within the package of the types, such as {@code Cat} or {@code Pet$Text}
     * @param pointer its schema
     * @param conditions what discriminators on the way demand of it
     */
    record Leaf(String type, String pointer, List<JsonNode> conditions) {}

    Leaves(JavaModel model, Discriminators discriminators) {
        this.model = model;
        this.discriminators = discriminators;
    }

    /** All that a union may read as, through the unions in it. */
    List<Leaf> of(UnionType union) {
        List<Leaf> known = leaves.get(union.name());
        if (known == null) {
            known = new ArrayList<>();
            collect(union, List.of(), known, new LinkedHashSet<>());
            leaves.put(union.name(), known);
        }
        return known;
    }

    private void collect(UnionType union, List<JsonNode> conditions, List<Leaf> all, Set<String> seen) {
        if (!seen.add(union.name())) {
            return;
        }
        for (JavaType.Variant variant : union.variants()) {
            variant.match(
                    member -> {
                        JavaType type =
                                Objects.requireNonNull(model.type(member.type().name()));
                        List<JsonNode> told =
                                with(conditions, condition(union, type.doc().pointer()));
                        type.visit(
                                record -> all.add(
                                        new Leaf(record.name(), record.doc().pointer(), told)),
                                inner -> collect(inner, told, all, seen),
                                enumeration -> all.add(new Leaf(
                                        enumeration.name(), enumeration.doc().pointer(), told)),
                                value -> all.add(
                                        new Leaf(value.name(), value.doc().pointer(), told)));
                        return true;
                    },
                    wrapper -> all.add(new Leaf(
                            union.name() + "$" + wrapper.name(), wrapper.doc().pointer(), conditions)));
        }
    }

    private static List<JsonNode> with(List<JsonNode> conditions, @Nullable JsonNode one) {
        List<JsonNode> longer = new ArrayList<>(conditions);
        if (one != null) {
            longer.add(one);
        }
        return longer;
    }

    private @Nullable JsonNode condition(UnionType union, String member) {
        return discriminators.ofHeir(union.doc().pointer(), member);
    }
}

package dev.signet.codegen.roundtrip;

import dev.signet.codegen.javamodel.JavaModel;
import dev.signet.codegen.javamodel.JavaType.Tag;
import dev.signet.codegen.javamodel.JavaType.UnionType;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Values of unions as they are read. A union that is told by a tag reads each of its variants as that variant; one that is told
 * by shape may have values that are as well another variant's, which is then the one that counts.
 */
final class Unions {
    private static final List<String> STRANGE =
            List.of("true", "7.50", "\"zz\"", "[]", "{}", "[null]", "{\"zz\":1}", "[{\"zz\":1}]", "1E+3");

    private final Map<String, @Nullable Tag> tags = new LinkedHashMap<>();

    /** Unions of which each value of the tag means one variant. */
    private final Set<String> told = new HashSet<>();

    Unions(JavaModel model) {
        for (UnionType union : model.unions()) {
            String name = model.packages().model() + "." + union.name();
            tags.put(name, union.tag());
            boolean alone = union.byKind().values().stream()
                    .flatMap(dispatch -> dispatch.asByValue().stream())
                    .allMatch(test -> test.cases().values().stream()
                            .allMatch(next -> next.asTo().isPresent()));
            if (union.tag() != null && alone) {
                told.add(name);
            }
        }
    }

    /**
     * The value that a union reads for one of its variants.
     *
     * @param value a value of the variant; null for what the union does not know
     * @throws JavaValues.Endless if there is none of that variant
     */
    Object settled(Class<?> union, Class<?> variant, @Nullable Object value, Random random) {
        if (!tags.containsKey(union.getName())) {
            return value != null ? value : ofEnum(union, variant, random);
        }
        if (value == null) {
            return unknown(union, random);
        }
        if (Reflection.toJson(value).equals("null")) {
            // where a union stands, null is no value of it but none at all
            throw new JavaValues.Endless();
        }
        Object read = Reflection.fromJson(union, Reflection.toJson(value));
        if (told.contains(union.getName()) && !variant.isInterface() && !read.equals(value)) {
            throw new AssertionError(union.getSimpleName() + " reads " + Reflection.toJson(value) + " as " + read
                    + " instead of " + value);
        }
        return read;
    }

    private static Object ofEnum(Class<?> type, Class<?> unknown, Random random) {
        Class<?> of = unknown.getRecordComponents()[0].getType();
        Object odd = of == String.class ? "zz-" + random.nextInt(9) : null;
        if (odd == null) {
            throw new JavaValues.Endless();
        }
        return Objects.requireNonNull(Reflection.call(Reflection.method(type, "of", of), null, odd));
    }

    private Object unknown(Class<?> union, Random random) {
        Tag tag = tags.get(union.getName());
        String json = tag == null
                ? STRANGE.get(random.nextInt(STRANGE.size()))
                : "{\"zz\":1,\"" + tag.wireName().replaceAll("[\\p{Cntrl}\"\\\\]", "") + "\":\"zz-" + random.nextInt(9)
                        + "\"}";
        try {
            return Reflection.fromJson(union, json);
        } catch (RuntimeException e) {
            throw new JavaValues.Endless();
        }
    }
}

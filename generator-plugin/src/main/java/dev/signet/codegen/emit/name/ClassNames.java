package dev.signet.codegen.emit.name;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Names of classes, each made once: JavaPoet checks every one that it makes with a regular expression, and the same come again
 * and again.
 */
public final class ClassNames {
    /** More than these are not remembered, since Maven may live long. */
    private static final int MOST = 20_000;

    private static final AnnotationSpec NULLABLE =
            AnnotationSpec.builder(RuntimeTypes.NULLABLE).build();

    private static final ClassValue<ClassName> LOADED = new ClassValue<>() {
        @Override
        protected ClassName computeValue(Class<?> type) {
            return ClassName.get(type);
        }
    };

    private static final Map<Name, ClassName> NAMED = new ConcurrentHashMap<>();
    private static final Map<ClassName, TypeName> NULLABLES = new ConcurrentHashMap<>();

    private record Name(String javaPackage, String name) {}

    private ClassNames() {}

    public static ClassName of(Class<?> type) {
        return LOADED.get(type);
    }

    /** @param name of a nested class with those around it */
    public static ClassName of(String javaPackage, String name) {
        return known(NAMED, new Name(javaPackage, name), ClassNames::make);
    }

    private static ClassName make(Name name) {
        String[] names = name.name.split("\\.");
        return ClassName.get(name.javaPackage, names[0], Arrays.copyOfRange(names, 1, names.length));
    }

    /** The same type, boxed, of which a value may be null. */
    public static TypeName nullable(TypeName type) {
        TypeName boxed = type.box();
        // Others are new ones each time, and to look them up would have JavaPoet write them down
        return boxed instanceof ClassName name
                ? known(NULLABLES, name, each -> each.annotated(NULLABLE))
                : boxed.annotated(NULLABLE);
    }

    private static <K, V> V known(Map<K, V> map, K key, Function<K, V> make) {
        V known = map.get(key);
        if (known == null) {
            if (map.size() >= MOST) {
                map.clear();
            }
            known = make.apply(key);
            map.put(key, known);
        }
        return known;
    }
}

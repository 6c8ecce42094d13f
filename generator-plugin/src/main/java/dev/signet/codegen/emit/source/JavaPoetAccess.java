package dev.signet.codegen.emit.source;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What JavaPoet's specs hold and do not tell. JavaPoet writes every file twice, once for its imports, and takes each fragment
 * apart by a regular expression; {@link SpecWriter} writes the same text in one go, for which it must see all of a spec.
 */
final class JavaPoetAccess {
    private static final MethodHandle PARTS = getter(CodeBlock.class, "formatParts", List.class);
    private static final MethodHandle ARGUMENTS = getter(CodeBlock.class, "args", List.class);
    private static final MethodHandle HEADER = getter(TypeSpec.class, "recordConstructor", MethodSpec.class);
    private static final MethodHandle PERMITTED = getter(TypeSpec.class, "permittedSubclasses", List.class);
    private static final MethodHandle COMPACT = getter(MethodSpec.class, "compactConstructor", boolean.class);

    private JavaPoetAccess() {}

    private static MethodHandle getter(Class<?> owner, String field, Class<?> type) {
        try {
            MethodHandle getter =
                    MethodHandles.privateLookupIn(owner, MethodHandles.lookup()).findGetter(owner, field, type);
            Class<?> general = type.isPrimitive() ? type : Object.class;
            return getter.asType(MethodType.methodType(general, owner));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("this version of JavaPoet keeps its specs in another way", e);
        }
    }

    /** The parts of a format: what starts with {@code $} takes an argument or moves the text, the rest is text. */
    @SuppressWarnings("unchecked") // its declared type
    static List<String> parts(CodeBlock code) {
        try {
            return (List<String>) (Object) PARTS.invokeExact(code);
        } catch (Throwable e) {
            throw unexpected(e);
        }
    }

    /** The arguments of a format, in order. */
    @SuppressWarnings("unchecked") // its declared type
    static List<Object> arguments(CodeBlock code) {
        try {
            return (List<Object>) (Object) ARGUMENTS.invokeExact(code);
        } catch (Throwable e) {
            throw unexpected(e);
        }
    }

    /** What lists a record's components; null for other types, and for a record without any. */
    static @Nullable MethodSpec header(TypeSpec type) {
        try {
            return (MethodSpec) (Object) HEADER.invokeExact(type);
        } catch (Throwable e) {
            throw unexpected(e);
        }
    }

    /** What stands behind {@code permits}. */
    @SuppressWarnings("unchecked") // its declared type
    static List<TypeName> permitted(TypeSpec type) {
        try {
            return (List<TypeName>) (Object) PERMITTED.invokeExact(type);
        } catch (Throwable e) {
            throw unexpected(e);
        }
    }

    static boolean isCompact(MethodSpec constructor) {
        try {
            return (boolean) COMPACT.invokeExact(constructor);
        } catch (Throwable e) {
            throw unexpected(e);
        }
    }

    private static IllegalStateException unexpected(Throwable e) {
        return new IllegalStateException("a getter throws nothing", e);
    }
}

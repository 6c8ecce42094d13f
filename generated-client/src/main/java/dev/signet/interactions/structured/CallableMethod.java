package dev.signet.interactions.structured;

import static java.util.Objects.requireNonNull;

import dev.signet.interactions.support.JsonFormatException;
import dev.signet.interactions.support.JsonNull;
import dev.signet.interactions.support.JsonObject;
import dev.signet.interactions.support.JsonValue;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A public method of an object that can be called with JSON, each parameter being a property. Parameters are of the types that
 * {@link TypedSchema} names, and required unless {@code @Nullable} or {@link Optional}. The class must be compiled with
 * {@code -parameters}, as Java forgets their names otherwise. Uses reflection, as {@link TypedSchema} does. As thread-safe as
 * the object.
 */
public final class CallableMethod {
    private final Object target;
    private final Method method;
    private final JsonObject schema;

    private CallableMethod(Object target, Method method) {
        this.target = target;
        this.method = method;
        this.schema = schema(method);
        boolean isStatic = Modifier.isStatic(method.getModifiers());
        if (!method.canAccess(isStatic ? null : target) && !method.trySetAccessible()) {
            throw new IllegalArgumentException(
                    place(method) + " can't be called from outside; its class must be public, or its package open");
        }
    }

    /**
     * Finds a method by its name.
     *
     * @param target the object to call
     * @param name a public method, of which there must be one only
     * @return the method
     * @throws IllegalArgumentException if there is none or more than one, or a parameter has no name or no schema
     * @throws IllegalStateException if a library is missing; the message names what to add to the class path
     */
    public static CallableMethod of(Object target, String name) {
        Libraries.require();
        List<Method> found =
                methods(target).filter(method -> method.getName().equals(name)).toList();
        if (found.size() != 1) {
            throw new IllegalArgumentException(target.getClass().getName() + " has "
                    + (found.isEmpty() ? "no public method " : "several public methods ") + name);
        }
        return new CallableMethod(target, found.get(0));
    }

    /**
     * Finds the methods that bear a {@link Description}.
     *
     * @param target the object to call
     * @return the methods, by name; unmodifiable
     * @throws IllegalArgumentException if there is none, one is not public, or a parameter has no name or no schema
     * @throws IllegalStateException if a library is missing; the message names what to add to the class path
     */
    public static List<CallableMethod> described(Object target) {
        Libraries.require();
        Stream.of(target.getClass().getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Description.class))
                .filter(method -> !Modifier.isPublic(method.getModifiers()))
                .findFirst()
                .ifPresent(hidden -> {
                    throw new IllegalArgumentException(place(hidden) + " must be public to be called by a model");
                });
        List<CallableMethod> described = methods(target)
                .filter(method -> method.isAnnotationPresent(Description.class))
                .sorted(Comparator.comparing(Method::getName))
                .map(method -> new CallableMethod(target, method))
                .toList();
        if (described.isEmpty()) {
            throw new IllegalArgumentException(
                    target.getClass().getName() + " has no public method with a @Description");
        }
        return described;
    }

    private static Stream<Method> methods(Object target) {
        return Stream.of(target.getClass().getMethods()).filter(method -> !method.isBridge());
    }

    private static JsonObject schema(Method method) {
        List<Schemas.Property> properties = new ArrayList<>();
        for (Parameter parameter : method.getParameters()) {
            if (!parameter.isNamePresent()) {
                throw new IllegalArgumentException(
                        place(method) + " has parameters without names; compile its class with the option -parameters");
            }
            Type type = Values.content(parameter.getParameterizedType());
            Describable.check(type, place(method) + " " + parameter.getName());
            properties.add(new Schemas.Property(
                    parameter.getName(), type, !Nullness.mayBeAbsent(parameter), Schemas.description(parameter)));
        }
        return Schemas.ofProperties(properties);
    }

    private static String place(Method method) {
        return method.getDeclaringClass().getSimpleName() + "." + method.getName();
    }

    /** {@return the method's name} */
    public String name() {
        return method.getName();
    }

    /** {@return what its {@link Description} says; null if it has none} */
    public @Nullable String description() {
        return Schemas.description(method);
    }

    /** {@return the JSON schema of an object with the parameters as properties} */
    public JsonObject schema() {
        return schema;
    }

    /**
     * Calls the method.
     *
     * @param arguments the values of the parameters by name; others are passed over
     * @return what it returns; null for {@code void}, too
     * @throws JsonFormatException if an argument is missing or of another type; names its JSON pointer
     * @throws Exception whatever the method throws
     */
    public @Nullable Object call(JsonObject arguments) throws Exception {
        Parameter[] parameters = method.getParameters();
        @Nullable Object[] values = new @Nullable Object[parameters.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = argument(parameters[i], arguments.get(parameters[i].getName()));
        }
        try {
            return method.invoke(target, values);
        } catch (InvocationTargetException e) {
            Throwable cause = requireNonNull(e.getCause());
            if (cause instanceof Exception exception) {
                throw exception;
            }
            if (cause instanceof Error error) {
                throw error;
            }
            throw e;
        }
    }

    private static @Nullable Object argument(Parameter parameter, @Nullable JsonValue json) {
        Type type = parameter.getParameterizedType();
        boolean absent = json == null || (json == JsonNull.NULL && parameter.getType() != JsonValue.class);
        Object value = absent && Nullness.mayBeAbsent(parameter)
                ? null
                : Values.read(Values.content(type), json, "/" + parameter.getName());
        return parameter.getType() == Optional.class ? Optional.ofNullable(value) : value;
    }
}

package dev.signet.codegen.prism;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.signet.codegen.compile.CompiledKit;
import dev.signet.codegen.javamodel.Authentication;
import dev.signet.codegen.javamodel.ClientType;
import dev.signet.codegen.javamodel.ClientType.ApiType;
import dev.signet.codegen.javamodel.ClientType.Argument;
import dev.signet.codegen.javamodel.ClientType.BodyArgument;
import dev.signet.codegen.javamodel.ClientType.BodyKind;
import dev.signet.codegen.javamodel.ClientType.Call;
import dev.signet.codegen.javamodel.ClientType.PartField;
import dev.signet.codegen.javamodel.ClientType.PartKind;
import dev.signet.codegen.javamodel.ClientType.PartsType;
import dev.signet.codegen.javamodel.ClientType.Server;
import dev.signet.codegen.javamodel.ClientType.ServersType;
import dev.signet.codegen.model.ApiModel;
import dev.signet.codegen.roundtrip.Reflection;
import dev.signet.codegen.roundtrip.Workshop;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A generated client of any document, whose calls are made with JSON by reflection. */
final class ServiceClient implements AutoCloseable {
    /** The bytes of every file that is sent. */
    static final byte[] FILE = "\u0000\u00ff\r\n--bytes".getBytes(StandardCharsets.ISO_8859_1);

    private final Workshop.Made made;
    private final ClientType type;
    private final Object client;
    private final List<String> deviations = Collections.synchronizedList(new ArrayList<>());

    /** How a call is made. */
    enum Way {
        BLOCKING,
        ASYNC,
        WITH_RESPONSE
    }

    /**
     * What a call is given.
     *
     * @param required in the order of Java parameters
     * @param optional by the name in Java
     */
    record Given(List<JsonNode> required, @Nullable JsonNode body, Map<String, JsonNode> optional) {}

    /** @param addresses of a server of the document the one to use */
    ServiceClient(Workshop.Made made, Function<String, URI> addresses) {
        this.made = made;
        this.type = Objects.requireNonNull(made.model().client());
        Class<?> facade = load(type.name());
        Object builder = Objects.requireNonNull(
                type.start() == null
                        ? callStatic(facade, "builder")
                        : callStatic(facade, "builder", addresses.apply("")));
        address(builder, addresses);
        for (Authentication each : type.authentications()) {
            Object[] secrets = each.kind().secrets().stream().map(s -> "secret").toArray();
            call(builder, each.name(), secrets);
        }
        call(builder, "retries", field("http.RetryPolicy", "NEVER"));
        call(builder, "listener", listener());
        client = Objects.requireNonNull(call(builder, "build"));
    }

    private void address(Object builder, Function<String, URI> addresses) {
        ServersType servers = type.servers();
        if (servers == null) {
            if (type.start() != null) {
                return;
            }
            call(builder, "baseUri", addresses.apply(Objects.requireNonNullElse(type.baseUri(), "")));
            return;
        }
        for (Server each : servers.all()) {
            try {
                Object constant = load(servers.name()).getField(each.constant()).get(null);
                call(builder, "server", constant, addresses.apply(url(each.server())));
            } catch (ReflectiveOperationException e) {
                throw new AssertionError(e);
            }
        }
    }

    /** With the default values of variables. */
    private static String url(ApiModel.Server server) {
        String url = server.url();
        for (ApiModel.ServerVariable each : server.variables()) {
            url = url.replace("{" + each.name() + "}", Objects.requireNonNullElse(each.defaultValue(), ""));
        }
        return url;
    }

    private Object listener() {
        Class<?> type = kit("http.ClientListener");
        return java.lang.reflect.Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (p, m, a) -> {
            if (m.getName().equals("deviated")) {
                deviations.add(String.valueOf(a[1]));
            }
            return null;
        });
    }

    /** What did not fit in responses since this was asked last. */
    List<String> deviations() {
        List<String> all = List.copyOf(deviations);
        deviations.clear();
        return all;
    }

    private Class<?> load(String simpleName) {
        try {
            return Class.forName(made.model().packages().api() + "." + simpleName, true, made.loader());
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    private Class<?> kit(String name) {
        try {
            return Class.forName(CompiledKit.PACKAGE + "." + name, true, made.loader());
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    private Object field(String className, String name) {
        try {
            return Objects.requireNonNull(kit(className).getField(name).get(null));
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    /**
     * Makes a call.
     *
     * @param method one of the methods of the call
     * @return what it returns, without its future
     */
    @Nullable
    Object call(ApiType api, Call call, String method, Way way, Given given) {
        Object calls = Objects.requireNonNull(
                way == Way.ASYNC ? call(call(client, "async"), api.accessor()) : call(client, api.accessor()));
        Object target = way == Way.WITH_RESPONSE ? Objects.requireNonNull(call(calls, "withResponse")) : calls;
        Method found = Stream.of(target.getClass().getMethods())
                .filter(m -> m.getName().equals(method) && takesAll(m, call))
                .findFirst()
                .orElseThrow(() -> new AssertionError(target.getClass() + " has no " + method));
        Object result = Reflection.call(found, target, arguments(call, found, given));
        return result instanceof CompletableFuture<?> future ? join(future) : result;
    }

    private static @Nullable Object join(CompletableFuture<?> future) {
        try {
            return future.join();
        } catch (java.util.concurrent.CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    private static boolean takesAll(Method method, Call call) {
        Class<?>[] types = method.getParameterTypes();
        int count = call.required().size() + (call.body() == null ? 0 : 1) + (call.params() == null ? 0 : 1) + 1;
        boolean parts = call.body() != null && call.body().parts() != null;
        return types.length == count
                && types[count - 1].getSimpleName().equals("CallOptions")
                && (!parts || !types[call.required().size()].getSimpleName().equals("MultipartBody"));
    }

    private @Nullable Object[] arguments(Call call, Method method, Given given) {
        Type[] types = method.getGenericParameterTypes();
        List<@Nullable Object> arguments = new ArrayList<>();
        for (JsonNode each : given.required()) {
            arguments.add(JavaValue.of(each, types[arguments.size()]));
        }
        BodyArgument body = call.body();
        if (body != null) {
            arguments.add(body(body, given.body(), types[arguments.size()]));
        }
        if (call.params() != null) {
            Object builder =
                    Objects.requireNonNull(callStatic(load(call.params().name()), "builder"));
            given.optional().forEach((name, json) -> set(builder, name, json));
            arguments.add(call(builder, "build"));
        }
        arguments.add(field("http.client.CallOptions", "NONE"));
        return arguments.toArray();
    }

    private static void set(Object builder, String name, JsonNode json) {
        Method setter = Stream.of(builder.getClass().getMethods())
                .filter(m -> m.getName().equals(name) && m.getParameterCount() == 1)
                .findFirst()
                .orElseThrow(() -> new AssertionError(builder.getClass() + " has no " + name));
        Reflection.call(setter, builder, JavaValue.of(json, setter.getGenericParameterTypes()[0]));
    }

    private @Nullable Object body(BodyArgument body, @Nullable JsonNode json, Type type) {
        if (json == null) {
            return null;
        }
        PartsType parts = body.parts();
        if (parts != null) {
            return parts(parts, json);
        }
        if (body.kind() == BodyKind.MULTIPART) {
            return callStatic(kit("http.client.MultipartBody"), "builder");
        }
        if (body.kind() == BodyKind.LINES) {
            return JavaValue.of(items(json), type);
        }
        return body.kind() == BodyKind.BYTES
                ? callStatic(kit("http.client.RequestBody"), "bytes", body.mediaType(), FILE)
                : JavaValue.of(json, type);
    }

    /** What is sent one by one: the elements of a list, or one item. */
    static JsonNode items(JsonNode json) {
        return json.isArray() ? json : JsonNodeFactory.instance.arrayNode().add(json);
    }

    private Object parts(PartsType parts, JsonNode json) {
        Class<?> record = load(parts.name());
        Map<String, Type> types = new LinkedHashMap<>();
        Arrays.stream(record.getRecordComponents()).forEach(c -> types.put(c.getName(), c.getGenericType()));
        List<@Nullable Object> required = new ArrayList<>();
        for (PartField field : parts.fields()) {
            if (field.required()) {
                required.add(part(field, json, Objects.requireNonNull(types.get(field.name()))));
            }
        }
        Method start = Stream.of(record.getMethods())
                .filter(m -> m.getName().matches("builder|of") && m.getParameterCount() == required.size())
                .findFirst()
                .orElse(null);
        if (start == null) {
            return construct(record, required);
        }
        Object made = Objects.requireNonNull(Reflection.call(start, null, required.toArray()));
        if (start.getName().equals("of")) {
            return made;
        }
        for (PartField field : parts.fields()) {
            Object value = field.required() ? null : part(field, json, Objects.requireNonNull(types.get(field.name())));
            if (value != null) {
                call(made, field.name(), value);
            }
        }
        return Objects.requireNonNull(call(made, "build"));
    }

    /** A record without optional parts. */
    private static Object construct(Class<?> record, List<@Nullable Object> values) {
        try {
            return record.getDeclaredConstructors()[0].newInstance(values.toArray());
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private @Nullable Object part(PartField field, JsonNode json, Type type) {
        JsonNode value = json.get(field.wireName());
        if (value == null || field.kind() != PartKind.FILE) {
            return JavaValue.of(value, type);
        }
        Object file = callStatic(kit("http.multipart.FilePart"), "of", "a.bin", FILE);
        return type instanceof Class<?> ? file : Collections.nCopies(value.size(), file);
    }

    static @Nullable Object call(@Nullable Object target, String name, @Nullable Object... arguments) {
        return invoke(Objects.requireNonNull(target).getClass(), target, name, arguments);
    }

    private static @Nullable Object callStatic(Class<?> type, String name, @Nullable Object... arguments) {
        return invoke(type, null, name, arguments);
    }

    private static @Nullable Object invoke(
            Class<?> type, @Nullable Object target, String name, @Nullable Object... arguments) {
        Method found = Stream.of(type.getMethods())
                .filter(method -> method.getName().equals(name) && takes(method, arguments))
                .findFirst()
                .orElseThrow(() -> new AssertionError(type + " has no " + name + " for " + Arrays.toString(arguments)));
        found.setAccessible(true);
        return Reflection.call(found, target, arguments);
    }

    private static boolean takes(Method method, @Nullable Object... arguments) {
        Class<?>[] types = method.getParameterTypes();
        boolean takes = types.length == arguments.length;
        for (int i = 0; takes && i < types.length; i++) {
            takes = java.lang.invoke.MethodType.methodType(types[i])
                    .wrap()
                    .returnType()
                    .isInstance(arguments[i]);
        }
        return takes;
    }

    /** A parameter by its name in Java. */
    static Map<String, Argument> byName(List<Argument> arguments) {
        Map<String, Argument> all = new LinkedHashMap<>();
        arguments.forEach(each -> all.put(each.name(), each));
        return all;
    }

    @Override
    public void close() {
        call(client, "close");
    }
}

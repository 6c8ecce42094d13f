package dev.signet.codegen.emit.client;

import com.palantir.javapoet.ClassName;
import com.samskivert.mustache.Mustache;
import dev.signet.codegen.declaration.Docs;
import dev.signet.codegen.emit.source.Emitter;
import dev.signet.codegen.emit.source.Layout;
import dev.signet.codegen.emit.source.Literal;
import dev.signet.codegen.emit.source.Sources;
import dev.signet.codegen.javamodel.Authentication;
import dev.signet.codegen.javamodel.ClientType;
import dev.signet.codegen.javamodel.ClientType.Argument;
import dev.signet.codegen.javamodel.JavaModel;
import dev.signet.codegen.output.SourceFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The class that a user begins with, and the comment of its package; by templates that a user may replace. */
public final class ClientEmitter implements Emitter {
    private static final String CLIENT = "client.java.mustache";
    private static final String PACKAGE = "client-package-info.java.mustache";

    private final UnaryOperator<String> templates;

    public ClientEmitter(UnaryOperator<String> templates) {
        this.templates = templates;
    }

    @Override
    public Stream<SourceFile> emit(JavaModel model) {
        ClientType client = Objects.requireNonNull(model.client());
        String folder = model.packages().api().replace('.', '/') + "/";
        SourceFile file = new SourceFile(folder + client.name() + ".java", fill(CLIENT, values(model, client)));
        boolean own = !model.packages().api().equals(model.packages().model());
        return own
                ? Stream.of(file, new SourceFile(folder + "package-info.java", fill(PACKAGE, values(model, client))))
                : Stream.of(file);
    }

    private String fill(String template, Map<String, Object> values) {
        return Layout.layOut(Mustache.compiler()
                .escapeHTML(false)
                .compile(templates.apply(template))
                .execute(values));
    }

    private static Map<String, Object> values(JavaModel model, ClientType client) {
        Map<String, Object> values = new HashMap<>();
        values.put("header", Sources.header(model, client.doc()));
        values.put("package", model.packages().api());
        values.put("support", model.packages().support());
        values.put("name", client.name());
        values.put("nameHtml", Docs.escape(client.name()));
        comment(client, values);
        values.putAll(new Addresses(client).values());
        ClientType.Security security = client.security();
        values.put(
                "security",
                security == null
                        ? List.of()
                        : List.of(Map.of(
                                "code",
                                SecurityCode.of(security, ClassName.get("", "Security"))
                                        .toString())));
        values.put(
                "headers",
                client.headers().entrySet().stream()
                        .map(h -> Map.of("name", Literal.of(h.getKey()), "value", Literal.of(h.getValue())))
                        .toList());
        options(client, values);
        values.put(
                "apis",
                client.apis().stream()
                        .map(api -> Map.of(
                                "type", api.name(),
                                "asyncType", api.asyncName(),
                                "accessor", api.accessor(),
                                "text", Docs.escape(api.accessor())))
                        .toList());
        values.put("authentications", authentications(client));
        environment(client, values);
        return values;
    }

    private static void comment(ClientType client, Map<String, Object> values) {
        String text =
                client.doc().text().isBlank() ? "The client." : client.doc().text();
        values.put(
                "docs",
                Docs.lines(text, Sources.WIDTH).stream()
                        .map(line -> Map.of("line", line.isEmpty() ? " *" : " * " + line))
                        .toList());
        values.put("deprecated", client.deprecated() != null);
        values.put(
                "deprecation",
                client.deprecated() == null
                        ? List.of()
                        : Docs.inline("@deprecated ", client.deprecated(), "    ", Sources.WIDTH).stream()
                                .map(line -> Map.of("line", " * " + line))
                                .toList());
    }

    private static void options(ClientType client, Map<String, Object> values) {
        values.put("hasOptions", !client.options().isEmpty());
        values.put(
                "options", client.options().stream().map(ClientEmitter::option).toList());
        values.put(
                "optionArguments",
                client.options().stream().map(o -> ", " + o.name()).collect(Collectors.joining()));
        values.put(
                "asyncArguments",
                client.options().stream().map(o -> ", client." + o.name()).collect(Collectors.joining()));
    }

    /** The secrets that environment variables may have. */
    private static void environment(ClientType client, Map<String, Object> values) {
        List<Authentication> fromEnvironment = client.authentications().stream()
                .filter(a -> !a.environment().isEmpty() && a.isOneSecret())
                .toList();
        values.put("hasEnvironment", !fromEnvironment.isEmpty());
        values.put(
                "environmentNames",
                fromEnvironment.stream()
                        .flatMap(a -> a.environment().stream())
                        .map(Docs::escape)
                        .map(n -> "{@code " + n + "}")
                        .collect(Collectors.joining(", ")));
        values.put(
                "environments",
                fromEnvironment.stream()
                        .map(a -> Map.of("method", a.name(), "variables", Literal.list(a.environment())))
                        .toList());
        values.put(
                "remedy",
                Literal.of("No credential: call "
                        + fromEnvironment.stream().map(a -> a.name() + "(...)").collect(Collectors.joining(" or "))));
        values.put(
                "remedyVariable",
                Literal.of(" or set the environment variable "
                        + fromEnvironment.stream()
                                .flatMap(a -> a.environment().stream())
                                .collect(Collectors.joining(" or "))));
    }

    private static Map<String, Object> option(Argument o) {
        String text = Docs.summary(o.doc().text(), "`" + o.wireName() + "`");
        return Map.of(
                "name",
                o.name(),
                "initial",
                o.defaultValue() == null ? "\"\"" : Literal.of(o.defaultValue()),
                "doc",
                text + (o.defaultValue() == null ? "" : "; {@code " + Docs.escape(o.defaultValue()) + "} by default"));
    }

    private static List<Map<String, Object>> authentications(ClientType client) {
        List<Map<String, Object>> ways = new ArrayList<>();
        for (Authentication a : client.authentications()) {
            Map<String, Object> way = new HashMap<>();
            way.put("name", a.name());
            way.put("doc", Docs.summary(a.text(), "Authenticates calls"));
            way.put(
                    "sources",
                    a.sources().stream()
                            .map(source -> Map.of("lines", lines(source)))
                            .toList());
            way.put("deprecated", a.deprecated());
            way.put("token", a.kind().isToken());
            way.put("key", Literal.of(a.name()));
            way.put("promise", String.join("\n         * ", a.kind().promise()));
            way.put("secrets", secrets(a));
            way.put("parameters", join(a, secret -> "String " + secret.name()));
            String first = a.kind().isNamed() ? Literal.of(a.wireName()) + ", " : "";
            way.put("credential", a.kind().factory() + "(" + first + join(a, Authentication.Secret::name) + ")");
            way.put("grant", a.tokenUri() != null);
            way.put("tokenUri", Literal.of(a.tokenUri() == null ? "" : a.tokenUri()));
            ways.add(way);
        }
        return ways;
    }

    private static List<Map<String, String>> lines(String sentence) {
        return Docs.inline("<p>", sentence, "", Sources.WIDTH - 8).stream()
                .map(line -> Map.of("line", line))
                .toList();
    }

    private static List<Map<String, Object>> secrets(Authentication a) {
        return a.kind().secrets().stream()
                .map(secret -> Map.<String, Object>of("secret", secret.name(), "text", secret.text()))
                .toList();
    }

    private static String join(Authentication a, Function<Authentication.Secret, String> part) {
        return a.kind().secrets().stream().map(part).collect(Collectors.joining(", "));
    }
}

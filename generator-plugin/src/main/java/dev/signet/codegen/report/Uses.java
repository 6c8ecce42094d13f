package dev.signet.codegen.report;

import dev.signet.codegen.javamodel.ClientType;
import dev.signet.codegen.javamodel.ClientType.ApiType;
import dev.signet.codegen.javamodel.ClientType.Call;
import dev.signet.codegen.javamodel.JavaType;
import dev.signet.codegen.javamodel.TypeRef;
import dev.signet.codegen.model.ApiModel.NamedSchema;
import dev.signet.codegen.model.Operation;
import dev.signet.codegen.model.Schema;
import dev.signet.codegen.report.Explored.Alias;
import dev.signet.support.JsonArray;
import dev.signet.support.JsonString;
import dev.signet.support.JsonValue;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The uses of each type, and of each schema without a type. */
final class Uses {
    private final Explored explored;
    private final Map<String, Alias> aliases;
    private final Map<String, Set<Use>> uses = new HashMap<>();
    private final Map<String, String> calls = new HashMap<>();

    /**
     * @param at the address of what uses
     * @param as what it uses it as: a component, a variant, a result …
     */
    record Use(String at, String as) {}

    Uses(Explored explored, Map<String, Alias> aliases) {
        this.explored = explored;
        this.aliases = aliases;
        explored.java().types().forEach(this::type);
        ClientType client = explored.java().client();
        if (client != null) {
            client.apis().forEach(api -> api.calls().forEach(call -> call(api, call)));
        }
        schemas();
        explored.api().operations().forEach(this::operation);
    }

    /** Who uses what stands at an address of the page. */
    List<Use> of(String at) {
        return List.copyOf(uses.getOrDefault(at, Set.of()));
    }

    /** The same for the page: pairs. */
    List<JsonValue> json(String at) {
        return of(at).stream()
                .map(use -> (JsonValue) JsonArray.of(new JsonString(use.at()), new JsonString(use.as())))
                .toList();
    }

    private void type(JavaType type) {
        type.visit(
                record -> record.components()
                        .forEach(c -> use(c.type(), Anchors.member(record.name(), c.name()), "component")),
                union -> union.variants().forEach(v -> use(v.type(), Anchors.type(union.name()), "variant")),
                enumeration -> {},
                value -> use(value.type(), Anchors.type(value.name()), "value"));
    }

    private void call(ApiType api, Call call) {
        String at = Anchors.call(api, call);
        calls.putIfAbsent(call.doc().pointer(), at);
        call.required().forEach(a -> use(a.type(), at, "parameter " + a.wireName()));
        if (call.body() != null) {
            use(call.body().type(), at, "body");
        }
        if (call.params() != null) {
            call.params().arguments().forEach(a -> use(a.type(), at, "parameter " + a.wireName()));
        }
        call.result().types().forEach(type -> use(type, at, "result"));
        if (call.streaming() != null) {
            use(call.streaming().event(), at, "event");
        }
    }

    private void use(TypeRef type, String at, String as) {
        type.leaf().asNamed().ifPresent(named -> add(Anchors.type(named.name()), at, as));
    }

    private void add(String used, String at, String as) {
        uses.computeIfAbsent(used, k -> new LinkedHashSet<>()).add(new Use(at, as));
    }

    /** What Java writes out is to be seen in the document only. */
    private void schemas() {
        for (NamedSchema named : explored.api().schemas()) {
            String at = explored.address(named.id(), aliases);
            if (at == null) {
                continue;
            }
            if (aliases.containsKey(named.id())) {
                refer(named.schema(), at, "written out", true);
            } else {
                named.schema()
                        .asObject()
                        .ifPresentOrElse(
                                object -> properties(named, object, at),
                                () -> refer(named.schema(), at, "variant", false));
            }
        }
    }

    private void properties(NamedSchema named, Schema.Obj object, String at) {
        Optional<JavaType.RecordType> record =
                Optional.ofNullable(explored.typeName(named.id())).flatMap(explored.java()::record);
        for (Schema.Property property : object.properties()) {
            String component =
                    record.map(r -> component(r, property.name(), at)).orElse(at);
            refer(property.schema(), component, "component", false);
        }
    }

    private static String component(JavaType.RecordType record, String wireName, String otherwise) {
        return record.components().stream()
                .filter(c -> c.wireName().equals(wireName))
                .map(c -> Anchors.member(record.name(), c.name()))
                .findFirst()
                .orElse(otherwise);
    }

    private void operation(Operation operation) {
        String at = calls.get(operation.pointer());
        if (at == null) {
            return;
        }
        operation.parameters().forEach(p -> refer(p.schema(), at, "parameter " + p.name(), false));
        Operation.Body body = operation.body();
        if (body != null) {
            body.content().forEach(c -> refer(c.schema(), at, "body", false));
        }
        for (Operation.Response response : operation.responses()) {
            boolean success = response.status().startsWith("2");
            String as = success ? "result" : "response " + response.status();
            response.content().forEach(c -> refer(c.schema(), at, as, !success));
        }
    }

    /** @param all whether uses of types count too, which Java doesn't show here */
    private void refer(Schema schema, String at, String as, boolean all) {
        inside(schema).forEach(each -> refer(each, at, as, all));
        schema.asRef().map(Schema.Ref::target).ifPresent(target -> {
            String used = explored.address(target, aliases);
            if (used != null && (all || aliases.containsKey(target))) {
                add(used, at, as);
            }
        });
    }

    /** The schemas that are written out in the place of this one. */
    private static List<Schema> inside(Schema schema) {
        return schema.asObject()
                .map(object -> Stream.ofNullable(object.additional()).toList())
                .orElseGet(schema::children);
    }
}

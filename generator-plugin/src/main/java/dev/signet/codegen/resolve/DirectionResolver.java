package dev.signet.codegen.resolve;

import dev.signet.codegen.model.ApiModel;
import dev.signet.codegen.model.ApiModel.NamedSchema;
import dev.signet.codegen.model.Meta;
import dev.signet.codegen.model.Operation.Content;
import dev.signet.codegen.model.Schema;
import dev.signet.codegen.model.Schema.Requirement;
import dev.signet.codegen.problem.Problems;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Resolves {@code readOnly} and {@code writeOnly} by where a schema is used: a property that is in responses only is required of responses
 * only, and one that is in requests only of requests. Marks what a merge patch (RFC 7396) can remove by null.
 */
final class DirectionResolver {
    private static final String SCHEMAS = "#/components/schemas/";
    private static final String MERGE_PATCH = "application/merge-patch+json";

    private final SchemaIndex index;
    private final Problems problems;
    private final Set<String> sent;
    private final Set<String> received;
    private final Set<String> patched;

    /** Names of properties by which a union tells a schema from others, by its id; only looked up. */
    private final Map<String, Set<String>> discriminators = new HashMap<>();

    private DirectionResolver(ApiModel model, Problems problems) {
        this.index = SchemaIndex.of(model);
        this.problems = problems;
        List<Schema> requests = new ArrayList<>(bodies(model, content -> true));
        model.operations().forEach(o -> o.parameters().forEach(p -> requests.add(p.schema())));
        model.webhooks().answers().forEach(id -> requests.add(new Schema.Ref(Meta.at("#/webhooks"), id)));
        this.sent = reach(requests, p -> !isReadOnly(p), true);
        this.received = reach(responses(model), p -> !isWriteOnly(p), true);
        List<Schema> patches = bodies(model, content -> content.type().equals(MERGE_PATCH));
        this.patched = reach(patches, p -> !isReadOnly(p), false);
        model.schemas().forEach(this::noteDiscriminator);
    }

    static ApiModel resolve(ApiModel model, Problems problems) {
        boolean isApi = !model.operations().isEmpty()
                || model.schemas().stream().anyMatch(named -> named.id().contains(SCHEMAS));
        if (!isApi) {
            // In a JSON Schema there are no directions: what it requires is required.
            return model;
        }
        DirectionResolver pass = new DirectionResolver(model, problems);
        return model.with(model.schemas().stream().map(pass::apply).toList(), model.operations());
    }

    private static List<Schema> bodies(ApiModel model, Predicate<Content> which) {
        return model.operations().stream()
                .flatMap(operation -> Stream.ofNullable(operation.body()))
                .flatMap(body -> body.content().stream())
                .filter(which)
                .map(Content::schema)
                .toList();
    }

    private static List<Schema> responses(ApiModel model) {
        Stream<Schema> responses = model.operations().stream()
                .flatMap(operation -> operation.responses().stream())
                .flatMap(response -> response.content().stream())
                .map(Content::schema);
        Stream<Schema> payloads =
                model.webhooks().payloads().stream().map(id -> new Schema.Ref(Meta.at("#/webhooks"), id));
        return Stream.concat(responses, payloads).toList();
    }

    /** The ids of the schemas that values of some schemas have inside them. */
    private Set<String> reach(List<Schema> from, Predicate<Schema.Property> through, boolean elements) {
        Set<String> seen = new HashSet<>();
        Deque<Schema> left = new ArrayDeque<>(from);
        while (!left.isEmpty()) {
            Schema schema = left.pop();
            if (schema.isArray() && !elements) {
                continue;
            }
            NamedSchema target = schema.asRef()
                    .filter(ref -> seen.add(ref.target()))
                    .map(ref -> index.find(ref.target()))
                    .orElse(null);
            if (target != null) {
                left.push(target.schema());
            }
            inside(schema, through).forEach(left::push);
        }
        return seen;
    }

    private static Stream<Schema> inside(Schema schema, Predicate<Schema.Property> through) {
        return schema.asObject()
                .map(object -> Stream.concat(
                        object.properties().stream().filter(through).map(Schema.Property::schema),
                        Stream.ofNullable(object.additional())))
                .orElseGet(() -> schema.children().stream());
    }

    private void noteDiscriminator(NamedSchema named) {
        Schema.Union union = named.schema().asUnion().orElse(null);
        Schema.Discriminator discriminator = union == null ? null : union.discriminator();
        if (union != null && discriminator != null) {
            for (String id : members(union)) {
                discriminators.computeIfAbsent(id, i -> new HashSet<>()).add(discriminator.property());
            }
        }
    }

    /** The ids of what a union consists of, through unions that are its members. */
    private Set<String> members(Schema.Union union) {
        Set<String> ids = new HashSet<>();
        Deque<Schema> left = new ArrayDeque<>(union.members());
        while (!left.isEmpty()) {
            Schema member = left.pop();
            if (index.ids(member).stream().filter(ids::add).count() > 0) {
                index.follow(member)
                        .asUnion()
                        .ifPresent(inner -> inner.members().forEach(left::push));
            }
        }
        return ids;
    }

    private NamedSchema apply(NamedSchema named) {
        Schema.Obj object = named.schema().asObject().orElse(null);
        if (object == null) {
            return named;
        }
        List<Schema.Property> properties =
                object.properties().stream().map(p -> apply(named.id(), p)).toList();
        return properties.equals(object.properties())
                ? named
                : new NamedSchema(named.id(), named.name(), object.with(properties, object.additional()));
    }

    /** The property as its schema is used. */
    private Schema.Property apply(String owner, Schema.Property p) {
        boolean readOnly = isReadOnly(p);
        boolean writeOnly = isWriteOnly(p);
        if (readOnly && writeOnly) {
            problems.warn(
                    p.schema().meta().pointer(),
                    "it is both `readOnly` and `writeOnly`, so neither requests nor responses could have it",
                    "both are ignored; remove one");
        }
        boolean oneWay = readOnly != writeOnly && !tells(owner, p);
        boolean isSent = sent.contains(owner) || !received.contains(owner);
        boolean isReceived = received.contains(owner) || !sent.contains(owner);
        if (oneWay && p.required() && (readOnly ? isSent : isReceived)) {
            Requirement requirement = readOnly
                    ? isReceived ? Requirement.OF_RESPONSES : Requirement.NONE
                    : isSent ? Requirement.OF_REQUESTS : Requirement.NONE;
            return new Schema.Property(p.name(), false, p.schema(), requirement, false);
        }
        boolean clearable = patched.contains(owner) && !p.required() && !(oneWay && readOnly);
        return clearable ? new Schema.Property(p.name(), false, p.schema(), Requirement.NONE, true) : p;
    }

    /** Whether it has one value, or tells the members of a union apart, so that it is there whatever the direction. */
    private boolean tells(String owner, Schema.Property p) {
        return discriminators.getOrDefault(owner, Set.of()).contains(p.name())
                || index.follow(p.schema())
                        .asEnumeration()
                        .filter(values -> values.values().size() == 1 && !values.open())
                        .isPresent();
    }

    private boolean isReadOnly(Schema.Property p) {
        return index.says(p.schema(), Meta::readOnly);
    }

    private boolean isWriteOnly(Schema.Property p) {
        return index.says(p.schema(), Meta::writeOnly);
    }
}

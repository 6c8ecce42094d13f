package dev.signet.codegen.parse.webhook;

import dev.signet.codegen.model.ApiModel.HeaderStyle;
import dev.signet.codegen.model.ApiModel.NamedSchema;
import dev.signet.codegen.model.ApiModel.Webhooks;
import dev.signet.codegen.model.Meta;
import dev.signet.codegen.model.Schema;
import dev.signet.codegen.parse.operation.HeaderDeclarations;
import dev.signet.codegen.parse.operation.OperationPlaces;
import dev.signet.codegen.parse.reference.ReferenceResolver;
import dev.signet.codegen.parse.schema.SchemaMapper;
import dev.signet.codegen.parse.tree.DocumentNode;
import dev.signet.codegen.parse.webhook.PayloadReader.Payload;
import dev.signet.codegen.problem.Problems;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the service sends by itself: the bodies of {@code webhooks} and {@code callbacks}. The payloads of webhooks become a union for
 * each tag, and one for those without; so do the payloads of a callback that has several.
 */
public final class WebhookReader {
    private static final String WEBHOOKS = "webhooks";
    private static final String REQUEST_BODY = "requestBody";

    private final Problems problems;
    private final ReferenceResolver refs;
    private final SchemaMapper schemas;
    private final PayloadReader payloads;
    private final ReceiverAnswers answers;
    private final List<NamedSchema> named = new ArrayList<>();
    private final Map<String, Map<String, String>> groups = new LinkedHashMap<>();
    private final Set<String> received = new LinkedHashSet<>();
    private final Set<String> callbacks = new HashSet<>();
    private final Map<String, Map<String, HeaderStyle>> headers = new LinkedHashMap<>();

    public WebhookReader(Problems problems, ReferenceResolver refs, SchemaMapper schemas) {
        this.problems = problems;
        this.refs = refs;
        this.schemas = schemas;
        this.payloads = new PayloadReader(problems, refs, schemas);
        this.answers = new ReceiverAnswers(problems, refs, schemas);
    }

    /** The schemas of payloads and unions that have no other name. */
    public List<NamedSchema> named() {
        return named;
    }

    public Webhooks read(DocumentNode root) {
        webhooks(root);
        for (DocumentNode item : items(root, "paths")) {
            for (OperationPlaces.Place place : OperationPlaces.of(item, refs)) {
                callbacks(place.at(), name(place, item.key()));
            }
        }
        return new Webhooks(groups, List.copyOf(received), headers, answers.ids());
    }

    private List<DocumentNode> items(DocumentNode owner, String key) {
        return refs.children(owner, key).stream()
                .filter(item -> !item.key().startsWith("x-"))
                .toList();
    }

    private void webhooks(DocumentNode root) {
        Map<String, List<Payload>> byTag = new LinkedHashMap<>();
        Map<String, ReceivedHeaders> headersByTag = new LinkedHashMap<>();
        for (DocumentNode item : items(root, WEBHOOKS)) {
            List<OperationPlaces.Place> operations = OperationPlaces.of(item, refs);
            for (OperationPlaces.Place place : operations) {
                String name = isAlone(place, operations) ? item.key() : name(place, item.key());
                DocumentNode tag =
                        place.at().children("tags").stream().findFirst().orElse(null);
                String group = tag == null ? "" : tag.node().asText("");
                noteParameters(place);
                headersByTag.computeIfAbsent(group, t -> receivedHeaders()).add(place);
                Payload payload = payloads.read(place.at(), name);
                named.addAll(answers.read(place.at(), name));
                if (payload != null) {
                    byTag.computeIfAbsent(group, t -> new ArrayList<>()).add(payload);
                }
                callbacks(place.at(), name);
            }
        }
        byTag.forEach((tag, payloads) -> {
            String id = root.place(WEBHOOKS) + (tag.isEmpty() ? "" : " of " + tag);
            group(id, root.place(WEBHOOKS), (tag + " webhook payload").strip(), "webhook", payloads);
        });
        headersByTag.forEach((tag, all) -> headers(
                root.place(WEBHOOKS) + (tag.isEmpty() ? "" : " of " + tag),
                root.place(WEBHOOKS),
                (tag + " webhook").strip(),
                "webhooks" + (tag.isEmpty() ? "" : " with the tag `" + tag + "`"),
                all));
    }

    /** Whether it is the only one, or the only one with a body: a {@code get} beside it may only ask whether the receiver is there. */
    private static boolean isAlone(OperationPlaces.Place place, List<OperationPlaces.Place> all) {
        return all.size() == 1
                || (place.at().has(REQUEST_BODY)
                        && all.stream()
                                        .filter(each -> each.at().has(REQUEST_BODY))
                                        .count()
                                == 1);
    }

    private ReceivedHeaders receivedHeaders() {
        return new ReceivedHeaders(problems, refs, new HeaderDeclarations(problems, refs, schemas));
    }

    /** The headers of what arrives at one place. */
    private void headers(String group, String place, String name, String text, ReceivedHeaders all) {
        if (!all.isEmpty()) {
            String id = group + " headers";
            Meta meta = Meta.at(place).withDescription("The headers of requests of " + text + ".");
            named.add(new NamedSchema(id, name + " headers", all.object(meta)));
            headers.put(id, all.styles());
            received.add(id);
        }
    }

    /** The {@code operationId}, or else method and name. */
    private static String name(OperationPlaces.Place place, String item) {
        String id = place.at().text("operationId");
        return id != null && !id.isBlank() ? id : place.method().toLowerCase(java.util.Locale.ROOT) + " " + item;
    }

    private void callbacks(DocumentNode operation, String owner) {
        for (DocumentNode use : items(operation, "callbacks")) {
            DocumentNode at = refs.follow(use);
            if (at == null || !callbacks.add(at.place())) {
                continue;
            }
            boolean shared = !at.place().equals(use.place());
            String name = shared ? at.key() : owner + " " + use.key();
            List<Payload> payloads = new ArrayList<>();
            List<OperationPlaces.Place> operations = at.children().stream()
                    .filter(item -> !item.key().startsWith("x-"))
                    .flatMap(item -> OperationPlaces.of(item, refs).stream())
                    .toList();
            ReceivedHeaders all = receivedHeaders();
            for (OperationPlaces.Place place : operations) {
                noteParameters(place);
                all.add(place);
                String own = isAlone(place, operations) ? name : name(place, name);
                Payload payload = this.payloads.read(place.at(), own);
                named.addAll(answers.read(place.at(), own));
                if (payload != null) {
                    payloads.add(payload);
                }
                callbacks(place.at(), name);
            }
            if (payloads.size() > 1) {
                group(at.place(), at.place(), name + " payload", "callback", payloads);
            } else {
                payloads.forEach(this::member);
            }
            headers(at.place(), at.place(), name, "the callback `" + name + "`", all);
        }
    }

    /** Parameters but headers are a matter of the server that receives the request. */
    private void noteParameters(OperationPlaces.Place place) {
        List<String> names = new ArrayList<>();
        for (DocumentNode owner : List.of(place.item(), place.at())) {
            for (DocumentNode use : refs.children(owner, "parameters")) {
                DocumentNode at = refs.follow(use);
                String name = at == null || "header".equals(at.text("in")) ? null : at.text("name");
                if (name != null && !names.contains("`" + name + "`")) {
                    names.add("`" + name + "`");
                }
            }
        }
        if (!names.isEmpty()) {
            problems.note(
                    place.at().place(),
                    "parameters of the request that the service sends have no type: " + String.join(", ", names),
                    "read them from the request as your server has it");
        }
    }

    /** A union of payloads, also of one: others may be added. */
    private void group(String id, String place, String name, String kind, List<Payload> payloads) {
        Map<String, String> byTarget = new LinkedHashMap<>();
        Map<String, String> byName = new LinkedHashMap<>();
        List<Schema> members = new ArrayList<>();
        for (Payload payload : payloads) {
            Schema member = member(payload);
            members.add(member);
            String target = member.asRef().map(Schema.Ref::target).orElse(payload.place());
            String other = byTarget.putIfAbsent(target, payload.name());
            if (other != null) {
                problems.warn(
                        payload.place(),
                        "the payload has the same schema as that of the " + kind + " `" + other
                                + "`; `fromJson` can't tell the two apart",
                        "tell them apart by their URLs or headers, whose name for the " + kind
                                + " `fromJson` takes, or give each a schema with a constant of its own");
            }
            if (byName.putIfAbsent(payload.name(), target) != null) {
                problems.warn(
                        payload.place(),
                        "another " + kind + " is named `" + payload.name()
                                + "`; `fromJson` by that name reads the other's payload",
                        "give it another `operationId`");
            }
        }
        String names = String.join(
                ", ", payloads.stream().map(p -> "`" + p.name() + "`").toList());
        Meta meta = Meta.at(place).withDescription("The payload of a " + kind + ": " + names + ".");
        named.add(new NamedSchema(id, name, new Schema.Union(meta, members, null)));
        groups.put(id, byName);
        received.add(id);
    }

    /** A payload as a member of a union; a schema that is written in its place is named after it. */
    private Schema member(Payload payload) {
        Schema schema = payload.schema();
        if (schema.isRef()) {
            received.add(schema.asRef().orElseThrow().target());
            return schema;
        }
        String id = schema.meta().pointer();
        named.add(new NamedSchema(id, payload.name() + " payload", schema));
        received.add(id);
        return new Schema.Ref(schema.meta().asUse(), id);
    }
}

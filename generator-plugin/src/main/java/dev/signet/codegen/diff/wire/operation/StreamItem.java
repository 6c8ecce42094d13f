package dev.signet.codegen.diff.wire.operation;

import dev.signet.codegen.model.contract.ContractNode;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The schema of each item of a stream: {@code itemSchema}, the {@code items} of a {@code schema} that is a list of all of them (OpenAPI
 * 3.2, "Sequential Media Types"), or the {@code schema} of one, which documents before 3.2 write, where nothing says what it describes.
 *
 * @param form where it is
 * @param schema null if it may be anything
 * @param place where it stands, or would stand
 * @param around schemas that contain it and say nothing else
 */
record StreamItem(Form form, @Nullable ContractNode schema, String place, List<ContractNode> around) {
    /** Where the schema of an item is. */
    enum Form {
        ITEM_SCHEMA,
        LIST,
        SCHEMA
    }

    private static final Set<String> FIELDS = Set.of("data", "event", "id", "retry", "comment");
    private static final Set<String> LIST = Set.of("type", "items", "title", "description");

    static StreamItem of(ContractNode mediaType) {
        ContractNode item = mediaType.get("itemSchema");
        if (item != null) {
            return new StreamItem(Form.ITEM_SCHEMA, item, item.place(), List.of());
        }
        ContractNode schema = mediaType.get("schema");
        ContractNode at = schema == null ? null : schema.followed();
        ContractNode items = at == null || !"array".equals(at.text("type")) ? null : at.get("items");
        if (items != null && LIST.containsAll(at.keys())) {
            return new StreamItem(Form.LIST, items, items.place(), List.of(at));
        }
        return new StreamItem(Form.SCHEMA, schema, mediaType.place() + "/schema", List.of());
    }

    /** Whether it describes an event as it is sent, and not only its data (WHATWG HTML, "Server-sent events"). */
    boolean isEvent() {
        ContractNode properties = schema == null ? null : schema.followed().follow("properties");
        return properties != null
                && properties.get("data") != null
                && FIELDS.containsAll(properties.keys())
                && List.of("allOf", "anyOf", "oneOf").stream()
                        .allMatch(key -> schema.followed().get(key) == null);
    }

    /** The data of an event: what is in the string if it is JSON. */
    StreamItem data() {
        if (schema == null) {
            return this;
        }
        ContractNode event = schema.followed();
        ContractNode data = event.get("properties").get("data");
        ContractNode at = data.followed();
        String mediaType = at.text("contentMediaType");
        ContractNode content = at.get("contentSchema");
        boolean json = content != null
                || (mediaType != null && mediaType.toLowerCase(Locale.ROOT).contains("json"));
        return json
                ? new StreamItem(form, content, at.place() + "/contentSchema", List.of(event, at))
                : new StreamItem(form, data, data.place(), List.of(event));
    }
}

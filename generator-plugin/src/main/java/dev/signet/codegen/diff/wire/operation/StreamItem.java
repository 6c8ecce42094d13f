package dev.signet.codegen.diff.wire.operation;

import dev.signet.codegen.model.Operation.Events;
import dev.signet.codegen.model.contract.ContractNode;
import java.util.ArrayList;
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

    private static final Set<String> LIST = Set.of("type", "items", "title", "description");

    static StreamItem of(ContractNode mediaType) {
        ContractNode item = mediaType.get("itemSchema");
        if (item != null) {
            return new StreamItem(Form.ITEM_SCHEMA, item, item.place(), List.of());
        }
        ContractNode schema = mediaType.get("schema");
        if (schema != null) {
            ContractNode list = schema.followed();
            ContractNode items = "array".equals(list.text("type")) ? list.get("items") : null;
            if (items != null && LIST.containsAll(list.keys())) {
                return new StreamItem(Form.LIST, items, items.place(), List.of(list));
            }
        }
        return new StreamItem(Form.SCHEMA, schema, mediaType.place() + "/schema", List.of());
    }

    /** Whether it describes an event as it is sent, and not only its data (WHATWG HTML, "Server-sent events"). */
    boolean isEvent() {
        return eventData() != null;
    }

    /** The data of an event, if this {@link #isEvent}: what is in the string if it is JSON. */
    StreamItem data() {
        ContractNode data = eventData();
        if (schema == null || data == null) {
            return this;
        }
        List<ContractNode> outside = new ArrayList<>(around);
        outside.add(schema.followed());
        ContractNode at = data.followed();
        String mediaType = at.text("contentMediaType");
        ContractNode content = at.get("contentSchema");
        boolean json = content != null
                || (mediaType != null && mediaType.toLowerCase(Locale.ROOT).contains("json"));
        if (!json) {
            return new StreamItem(form, data, data.place(), outside);
        }
        outside.add(at);
        return new StreamItem(form, content, at.place() + "/contentSchema", outside);
    }

    /** The schema of {@code data} if all that is said is about the fields of an event, or null. */
    private @Nullable ContractNode eventData() {
        ContractNode event = schema == null ? null : schema.followed();
        if (event == null || event.get("allOf") != null || event.get("anyOf") != null || event.get("oneOf") != null) {
            return null;
        }
        ContractNode properties = event.follow("properties");
        return properties != null && Events.FIELDS.containsAll(properties.keys()) ? properties.get("data") : null;
    }
}

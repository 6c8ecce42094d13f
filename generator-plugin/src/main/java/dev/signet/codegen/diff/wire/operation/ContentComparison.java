package dev.signet.codegen.diff.wire.operation;

import dev.signet.codegen.diff.change.Change.Aspect;
import dev.signet.codegen.diff.change.Element.Kind;
import dev.signet.codegen.diff.change.Impact;
import dev.signet.codegen.diff.change.Spelling;
import dev.signet.codegen.diff.change.Verdict;
import dev.signet.codegen.diff.wire.Direction;
import dev.signet.codegen.diff.wire.Finding;
import dev.signet.codegen.diff.wire.Findings;
import dev.signet.codegen.diff.wire.schema.KeywordText;
import dev.signet.codegen.diff.wire.schema.Position;
import dev.signet.codegen.diff.wire.schema.Position.Notation;
import dev.signet.codegen.model.Operation.Content;
import dev.signet.codegen.model.contract.ContractNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Compares what bodies and responses carry, media type by media type. */
final class ContentComparison {
    /** Parts of media types whose content is a text or a structure. */
    private static final List<String> STRUCTURED = List.of("json", "xml", "yaml", "text/", "multipart/", "urlencoded");

    private final Comparison comparison;
    private final EncodingComparison encodings;

    ContentComparison(Comparison comparison) {
        this.comparison = comparison;
        this.encodings = new EncodingComparison(comparison);
    }

    /**
     * Compares what two messages carry.
     *
     * @param asked whether a client says by {@code Accept} which media types it reads
     */
    void compare(ContractNode old, ContractNode now, Direction direction, boolean asked, String where) {
        Map<String, ContractNode> before = content(old);
        Map<String, ContractNode> after = content(now);
        Position position = Position.of(direction, where);
        boolean replaced = !before.isEmpty()
                && !after.isEmpty()
                && before.keySet().stream().noneMatch(after::containsKey);
        if (replaced && before.size() == 1 && after.size() == 1 && range(before, after, position)) {
            return;
        }
        before.forEach((type, was) -> {
            ContractNode is = after.get(type);
            if (is != null) {
                both(type, was, is, position);
            } else {
                Impact impact = direction == Direction.RECEIVED && !asked
                        ? unasked(false, true, replaced)
                        : Impact.breaking(true, after.isEmpty() && direction == Direction.RECEIVED);
                removed(was.place(), type, impact, position, asked);
            }
        });
        Impact more = direction == Direction.RECEIVED && !asked
                ? unasked(true, false, replaced)
                : replaced ? Impact.breaking(true, true) : Impact.limited(before.isEmpty(), true);
        after.forEach((type, is) -> {
            if (!before.containsKey(type)) {
                added(is.place(), type, more, position, asked);
            }
        });
    }

    /** A client that is called by the service reads what it does not know as little as it can ask for it. */
    private static Impact unasked(boolean oldClient, boolean newClient, boolean replaced) {
        return replaced ? Impact.breaking(oldClient, newClient) : Impact.limited(oldClient, newClient);
    }

    private void removed(String place, String type, Impact impact, Position position, boolean asked) {
        String reason = position.direction() == Direction.SENT
                ? ": a new service does not accept `" + type + "`, which an old client sends"
                : asked
                        ? ": a new service does not send `" + type + "`, which an old client reads"
                        : ": an old service may send `" + type + "`, which a new client does not read";
        comparison
                .findings()
                .add(Finding.removed(
                        Kind.MEDIA_TYPE, place, type, "", Findings.because(impact, position.where() + reason)));
    }

    private void added(String place, String type, Impact impact, Position position, boolean asked) {
        String reason = position.direction() == Direction.SENT
                ? ": an old service does not accept `" + type + "`, which a new client may send"
                : asked
                        ? ": an old service does not send `" + type + "`, which a new client may ask for"
                        : ": a new service may send `" + type + "`, which an old client does not read";
        comparison
                .findings()
                .add(Finding.added(
                        Kind.MEDIA_TYPE, place, type, "", Findings.because(impact, position.where() + reason)));
    }

    /** Compares a range of media types with one of its types. */
    private boolean range(Map<String, ContractNode> before, Map<String, ContractNode> after, Position position) {
        Map.Entry<String, ContractNode> was = before.entrySet().iterator().next();
        Map.Entry<String, ContractNode> is = after.entrySet().iterator().next();
        boolean fewer = isWithin(is.getKey(), was.getKey());
        boolean more = isWithin(was.getKey(), is.getKey());
        if (fewer || more) {
            comparison
                    .findings()
                    .add(Finding.altered(
                            Kind.MEDIA_TYPE,
                            was.getValue().place(),
                            is.getValue().place(),
                            Aspect.CONTENT,
                            was.getKey(),
                            is.getKey(),
                            position.because(
                                    position.direction().impact(fewer, more, Verdict.LIMITED),
                                    fewer ? "fewer media types are allowed" : "more media types are allowed")));
            both(fewer ? is.getKey() : was.getKey(), was.getValue(), is.getValue(), position);
        }
        return fewer || more;
    }

    private static boolean isWithin(String type, String range) {
        return range.equals("*/*") || (range.endsWith("/*") && type.startsWith(range.substring(0, range.length() - 1)));
    }

    /** By media type in lower case and without parameters, unless two differ by these alone. */
    private static Map<String, ContractNode> content(ContractNode holder) {
        Map<String, ContractNode> all = new LinkedHashMap<>();
        ContractNode content = holder.get("content");
        if (content != null) {
            for (String type : content.keys()) {
                ContractNode media = content.follow(type);
                if (media != null && media.isObject()) {
                    String plain = type.replaceAll(";.*", "").strip().toLowerCase(Locale.ROOT);
                    all.putIfAbsent(all.containsKey(plain) ? type : plain, media);
                }
            }
        }
        return all;
    }

    private void both(String type, ContractNode old, ContractNode now, Position message) {
        if (isBytes(type, old) && isBytes(type, now)) {
            return;
        }
        boolean fields = type.startsWith("multipart/form-data") || type.startsWith(EncodingComparison.FORM);
        Position position = fields ? message.in(Notation.FIELDS) : message;
        if (!Content.isStream(type) || !items(type, old, now, position)) {
            schemas(old, now, position);
        }
        encodings.compare(type, old, now, position);
        for (String keyword : new String[] {"prefixEncoding", "itemEncoding"}) {
            text(old, now, keyword, Impact.limited(true, true), position);
        }
    }

    private void schemas(ContractNode old, ContractNode now, Position position) {
        for (String keyword : new String[] {"schema", "itemSchema"}) {
            ContractNode was = old.get(keyword);
            ContractNode is = now.get(keyword);
            if (was != null || is != null) {
                comparison
                        .schemas()
                        .compare(was, old.place() + "/" + keyword, is, now.place() + "/" + keyword, position);
            }
        }
    }

    /** Compares the items of streams that are described in two ways; returns false if they are described in one. */
    private boolean items(String type, ContractNode old, ContractNode now, Position position) {
        StreamItem was = StreamItem.of(old);
        StreamItem is = StreamItem.of(now);
        // Only there data stands in an event; in other streams an object with data is the item itself.
        boolean wasEvent = Content.isEvents(type) && was.isEvent();
        boolean isEvent = Content.isEvents(type) && is.isEvent();
        if (was.form() == is.form() && wasEvent == isEvent) {
            return false;
        }
        if (wasEvent != isEvent) {
            was = wasEvent ? was.data() : was;
            is = isEvent ? is.data() : is;
        }
        comparison.schemas().visited(was.around(), is.around());
        comparison.schemas().compare(was.schema(), was.place(), is.schema(), is.place(), position);
        return true;
    }

    /** Whether a media type is of bytes as they are: OpenAPI 3.0 says so by {@code format: binary}, and 3.1 by no schema. */
    private static boolean isBytes(String type, ContractNode media) {
        if (STRUCTURED.stream().anyMatch(type::contains)) {
            return false;
        }
        ContractNode schema = media.follow("schema");
        return schema == null
                || Boolean.TRUE.equals(schema.bool())
                || schema.keys().isEmpty()
                || ("string".equals(schema.text("type")) && "binary".equals(schema.text("format")));
    }

    private static String text(@Nullable ContractNode node) {
        return node == null ? "none" : KeywordText.of(node);
    }

    private void text(ContractNode old, ContractNode now, String keyword, Impact impact, Position position) {
        String was = text(old.get(keyword));
        String is = text(now.get(keyword));
        if (!was.equals(is)) {
            comparison
                    .findings()
                    .add(Finding.altered(
                            Kind.MEDIA_TYPE,
                            old.place(),
                            now.place(),
                            Aspect.KEYWORD,
                            keyword + " " + was,
                            keyword + " " + is,
                            Findings.because(
                                    impact,
                                    position.where() + ": `" + keyword
                                            + "` was compared as text; its effect can't be judged")));
        }
    }

    /** Compares the request body. */
    void body(Endpoint old, Endpoint now, Direction direction) {
        ContractNode was = old.operation().follow("requestBody");
        ContractNode is = now.operation().follow("requestBody");
        String where = "request of " + now.label();
        if (was == null || is == null) {
            if (was != null) {
                bodyRemoved(old, was, Position.of(direction, where));
            } else if (is != null) {
                bodyAdded(now, is, Position.of(direction, where));
            }
            return;
        }
        boolean before = was.flag("required");
        boolean after = is.flag("required");
        if (before != after) {
            comparison
                    .findings()
                    .add(Finding.altered(
                            Kind.BODY,
                            place(old),
                            place(now),
                            Aspect.PRESENCE,
                            Spelling.presence(before),
                            Spelling.presence(after),
                            Position.of(direction, where)
                                    .because(
                                            direction.impact(after, before, Verdict.BREAKING),
                                            after ? "the body must be there now" : "the body may be left out now")));
        }
        compare(was, is, direction, false, where);
    }

    private void bodyRemoved(Endpoint endpoint, ContractNode body, Position position) {
        boolean required = body.flag("required");
        Impact impact = position.direction() == Direction.SENT
                ? Impact.breaking(true, required)
                : Impact.breaking(required, false);
        comparison
                .findings()
                .add(Finding.removed(
                        Kind.BODY, place(endpoint), "", "", position.because(impact, "there is no body any more")));
    }

    private void bodyAdded(Endpoint endpoint, ContractNode body, Position position) {
        boolean required = body.flag("required");
        Impact impact = position.direction() == Direction.SENT
                ? Impact.breaking(required, true)
                : Impact.breaking(false, required);
        comparison
                .findings()
                .add(Finding.added(
                        Kind.BODY, place(endpoint), "", "", position.because(impact, "there is a body now")));
    }

    private static String place(Endpoint endpoint) {
        return endpoint.operation().place() + "/requestBody";
    }
}

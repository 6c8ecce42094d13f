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
import dev.signet.codegen.model.contract.ContractNode;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Compares what bodies and responses carry, media type by media type. */
final class ContentComparison {
    private static final Set<String> SERIALIZATION = Set.of("style", "explode", "allowReserved");

    private final Comparison comparison;

    ContentComparison(Comparison comparison) {
        this.comparison = comparison;
    }

    void compare(ContractNode old, ContractNode now, Direction direction, String where) {
        Map<String, ContractNode> before = content(old);
        Map<String, ContractNode> after = content(now);
        Position position = Position.of(direction, where);
        before.forEach((type, was) -> {
            ContractNode is = after.get(type);
            if (is != null) {
                both(was, is, position);
            } else {
                Impact impact = Impact.breaking(true, after.isEmpty() && direction == Direction.RECEIVED);
                removed(was.place(), type, impact, position);
            }
        });
        boolean replaces = before.keySet().stream().noneMatch(after::containsKey) && !before.isEmpty();
        Impact impact = replaces ? Impact.breaking(true, true) : Impact.limited(before.isEmpty(), true);
        after.forEach((type, is) -> {
            if (!before.containsKey(type)) {
                added(is.place(), type, impact, position);
            }
        });
    }

    private void removed(String place, String type, Impact impact, Position position) {
        String reason = position.direction() == Direction.SENT
                ? ": a new service does not accept `" + type + "`, which an old client sends"
                : ": a new service does not send `" + type + "`, which an old client reads";
        comparison
                .findings()
                .add(Finding.removed(
                        Kind.MEDIA_TYPE, place, type, "", Findings.because(impact, position.where() + reason)));
    }

    private void added(String place, String type, Impact impact, Position position) {
        String reason = position.direction() == Direction.SENT
                ? ": an old service does not accept `" + type + "`, which a new client may send"
                : ": an old service does not send `" + type + "`, which a new client may ask for";
        comparison
                .findings()
                .add(Finding.added(
                        Kind.MEDIA_TYPE, place, type, "", Findings.because(impact, position.where() + reason)));
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

    private void both(ContractNode old, ContractNode now, Position position) {
        for (String keyword : new String[] {"schema", "itemSchema"}) {
            ContractNode was = old.get(keyword);
            ContractNode is = now.get(keyword);
            if (was != null || is != null) {
                comparison
                        .schemas()
                        .compare(was, old.place() + "/" + keyword, is, now.place() + "/" + keyword, position);
            }
        }
        encodings(old, now, position);
        for (String keyword : new String[] {"prefixEncoding", "itemEncoding"}) {
            text(old, now, keyword, Impact.limited(true, true), position);
        }
    }

    private void encodings(ContractNode old, ContractNode now, Position position) {
        ContractNode before = old.get("encoding");
        ContractNode after = now.get("encoding");
        Set<String> names = new TreeSet<>();
        if (before != null) {
            names.addAll(before.keys());
        }
        if (after != null) {
            names.addAll(after.keys());
        }
        for (String name : names) {
            ContractNode was = before == null ? null : before.get(name);
            ContractNode is = after == null ? null : after.get(name);
            String a = text(was);
            String b = text(is);
            if (!a.equals(b)) {
                boolean written =
                        SERIALIZATION.stream().anyMatch(key -> !text(was, key).equals(text(is, key)));
                Impact impact = written ? Impact.breaking(true, true) : Impact.limited(true, true);
                comparison
                        .findings()
                        .add(Finding.altered(
                                Kind.MEDIA_TYPE,
                                old.place(),
                                now.place(),
                                Aspect.PLACE,
                                name + " " + a,
                                name + " " + b,
                                position.where().isEmpty()
                                        ? impact
                                        : Findings.because(
                                                impact,
                                                position.where() + ": `" + name + "` is encoded in another way")));
            }
        }
    }

    private static String text(@Nullable ContractNode node) {
        return node == null ? "none" : KeywordText.of(node);
    }

    private static String text(@Nullable ContractNode node, String key) {
        ContractNode member = node == null ? null : node.get(key);
        return member == null ? "" : member.canonical();
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
        compare(was, is, direction, where);
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
